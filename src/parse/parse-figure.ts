import type { Figure } from '../model/target.js';
import { foldWidth } from '../text/fold-width.js';
import { type Failure, failure } from './failure.js';
import { contentRange, skipSpaces } from './scan.js';
import { scanQuantity } from './scan-quantity.js';

/** Why a text is no figure: it has no digit at all, or it holds a part that is not understood. */
export type FigureFailure = Failure<'unreadable' | 'noFigure'>;

/**
 * Reads a figure (数値) as published: `50.1%`, `５０．１％`, `1,766世帯`, `1.2万人` (12000 人), `80パーセント`, `▲3.2%`.
 * White space around the parts is allowed. Nothing is guessed or dropped: a figure that is compared has no remark, so
 * `50.1%(速報値)`, `約50%`, `50%程度`, `3分の1` and `1,76世帯` fail and name the part. `text` is kept as given.
 */
export function parseFigure(text: string): Figure | FigureFailure {
  const folded = foldWidth(text);
  const { start, end } = contentRange(folded);
  if (!/\d/.test(folded)) return failure('noFigure', start, end);
  const quantity = scanQuantity(folded, start);
  if (quantity === null) return failure('unreadable', start, folded.search(/\d/));
  if ('kind' in quantity) return quantity;
  if (quantity.end < end) return failure('unreadable', skipSpaces(folded, quantity.end), end);
  return { value: quantity.value, unit: quantity.unit, text };
}
