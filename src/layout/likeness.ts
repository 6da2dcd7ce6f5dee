import { inlineString, type Text } from '../model/text.js';
import type { FormRow } from './form.js';

/** Texts that have less than this in common are not one text that was changed. */
const LEAST_IN_COMMON = 0.3;

/** How much two texts have in common, by pairs of neighbouring characters (Dice): from 0 for another text to 1. */
export function textLikeness(before: string, after: string): number {
  if (before === after) return 1;
  const [a, b] = [pairs(before), pairs(after)];
  let common = 0;
  for (const [pair, count] of a.counts) common += Math.min(count, b.counts.get(pair) ?? 0);
  const share = a.total + b.total === 0 ? 0 : (2 * common) / (a.total + b.total);
  return share < LEAST_IN_COMMON ? 0 : share;
}

/** The characters of a text, a block to a line. */
export function textString(text: Text): string {
  return text
    .map((block) =>
      block.kind === 'list' ? block.items.map(textString).join('\n') : inlineString(block.content),
    )
    .join('\n');
}

/** The characters of rows, with the names of their inputs. */
export function rowsString(rows: readonly FormRow[]): string {
  return rows.map(({ cells }) => cells.map(({ content }) => textString(content)).join('\n')).join('\n');
}

function pairs(text: string): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const counts = new Map<string, number>();
  for (let i = 0; i < text.length - 1; i += 1) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, text.length - 1) };
}
