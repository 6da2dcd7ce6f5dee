import type { Worksheet } from 'exceljs';
import type { InputChoice } from '../../layout/form.js';
import type { Area } from './sheet-plan.js';

/**
 * Gives cells for a grade the background of the grade that they hold, as long as they hold it. The letter stays, so colour
 * is never the only sign.
 */
export function colorGrades(sheet: Worksheet, areas: readonly Area[]): void {
  const cells = new Map<string, { readonly choice: InputChoice; readonly addresses: string[] }>();
  for (const { input, row, column, rowSpan, columnSpan } of areas) {
    for (const choice of input?.choices ?? []) {
      if (choice.fill === null) continue;
      const key = `${choice.value} ${choice.fill}`;
      const found = cells.get(key) ?? { choice, addresses: [] };
      cells.set(key, found);
      const [first, last] = [
        sheet.getCell(row + 1, column + 1).address,
        sheet.getCell(row + rowSpan, column + columnSpan).address,
      ];
      found.addresses.push(first === last ? first : `${first}:${last}`);
    }
  }
  let priority = 0;
  for (const { choice, addresses } of cells.values()) {
    priority += 1;
    sheet.addConditionalFormatting({
      ref: addresses.join(' '),
      rules: [
        {
          type: 'cellIs',
          operator: 'equal',
          formulae: [`"${choice.value.replaceAll('"', '""')}"`],
          priority,
          style: {
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${choice.fill}` } },
          },
        },
      ],
    });
  }
}
