import type { Path } from '../../diagnostic/diagnostic.js';
import type { Amount } from '../../model/amount.js';
import { parseAmount } from '../../parse/parse-amount.js';
import { rangeInScalar } from '../../parse/scalar-places.js';
import { child, type Node } from '../../parse/tree.js';
import { type Reading, scalar } from './reading.js';

const RULES = {
  missingUnit: 'policy/amount-unit',
  notWholeYen: 'policy/amount-fraction',
  unreadable: 'policy/amount',
} as const;

/** The amount at a key; `null` where it is absent or cannot be read, which is then reported. */
export function readAmount(reading: Reading, parent: Node, path: Path, key: string): Amount | null {
  const node = scalar(child(parent, key));
  if (typeof node?.value !== 'string') return null;
  const amount = parseAmount(node.value);
  if (!('kind' in amount)) return amount;
  const { offset, length } = amount;
  const data = { text: node.value, part: node.value.slice(offset, offset + length) };
  const range = rangeInScalar(reading.tree.source, node, offset, offset + Math.max(1, length));
  reading.report(RULES[amount.kind], data, range, [...path, key]);
  return null;
}
