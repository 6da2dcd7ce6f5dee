import { xmlText } from '../xml-element.js';
import { shortAddress } from './cell-address.js';
import type { InputCell } from './sheet.js';
import type { Styles } from './styles.js';

/** The cells that take a background while they hold a value. */
interface GradeCells {
  readonly value: string;
  readonly fill: string;
  readonly addresses: string[];
}

/**
 * Gives cells for a grade the background of the grade that they hold, as long as they hold it. The letter stays, so colour
 * is never the only sign. Source: ISO/IEC 29500-1, 18.3.1.18.
 */
export function conditionalFormats(inputs: readonly InputCell[], styles: Styles): string {
  return gradeCells(inputs)
    .map(({ value, fill, addresses }, index) => {
      const formula = xmlText(`"${value.replaceAll('"', '""')}"`);
      const rule = `type="cellIs" dxfId="${styles.addConditional(fill)}" priority="${index + 1}" operator="equal"`;
      return (
        `<conditionalFormatting sqref="${addresses.join(' ')}">` +
        `<cfRule ${rule}><formula>${formula}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}

function gradeCells(inputs: readonly InputCell[]): readonly GradeCells[] {
  const cells = new Map<string, GradeCells>();
  for (const cell of inputs) {
    for (const { value, fill } of cell.input.choices) {
      if (fill === null) continue;
      const key = `${value} ${fill}`;
      const found = cells.get(key) ?? { value, fill, addresses: [] };
      cells.set(key, found);
      found.addresses.push(shortAddress(cell));
    }
  }
  return [...cells.values()];
}
