import type { Path } from '../../diagnostic/diagnostic.js';
import type { FiscalYear } from '../../model/fiscal-year.js';
import { FISCAL_YEARS, parseFiscalYear } from '../../parse/parse-fiscal-year.js';
import { child, type Node } from '../../parse/tree.js';
import { type Reading, scalar } from './reading.js';

/** Whether a number is one of the years that are accepted; the schema says the same. */
function isFiscalYear(year: number): boolean {
  return Number.isInteger(year) && year >= FISCAL_YEARS.first && year <= FISCAL_YEARS.last;
}

/** The fiscal year at a key; 0 where it is absent or cannot be read, which is then reported. */
export function readFiscalYear(reading: Reading, parent: Node, path: Path, key: string): FiscalYear {
  const node = scalar(child(parent, key));
  if (!node) return 0;
  if (typeof node.value === 'number') return isFiscalYear(node.value) ? node.value : 0;
  if (typeof node.value !== 'string') return 0;
  const year = parseFiscalYear(node.value);
  if (typeof year === 'number') return year;
  reading.report('policy/fiscal-year', { text: node.spelling }, node.range, [...path, key]);
  return 0;
}
