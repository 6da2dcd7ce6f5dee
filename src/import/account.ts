import type { Path } from '../diagnostic/diagnostic.js';
import { inlineString, type Text } from '../model/text.js';
import { parseText } from '../parse/parse-text.js';
import { squeezed } from './labels.js';
import type { Claim } from './ledger.js';
import { type Piece, type SourceCell, trimmed, wordsOf } from './source-document.js';

/** How many characters of the source, white space not counted, became what. The three add up to all. */
export interface Figures {
  readonly cells: number;
  readonly characters: number;
  /** They stand in the policy. */
  readonly placed: number;
  /** Headings, labels and marks of lists, which the form has by itself. */
  readonly structure: number;
  readonly unplaced: number;
}

/** The account of a source: every character of every cell is placed, structure or unplaced. */
export interface Account {
  readonly figures: Figures;
  readonly unplaced: readonly Piece[];
}

/** Keys whose values are Markdown. */
const TEXTS: ReadonlySet<unknown> = new Set([
  ...['goal', 'mission', 'basicPolicy', 'selfEvaluation', 'futurePolicy', 'problems', 'strategies', 'notes'],
]);

/** Whether a piece is white space alone. */
const isBlank = (piece: Piece) => wordsOf(piece).trim() === '';

/**
 * Settles what became of every character. `data` is the policy file as it reads back: a claim whose words do not stand where it says
 * is none. What nobody claims is unplaced.
 */
export function settle(cells: readonly SourceCell[], claims: readonly Claim[], data: unknown): Account {
  const sound = soundClaims(claims, data);
  const byCell = grouped(sound, ({ cell }) => cell);
  const unplaced: Piece[] = [];
  const count = { placed: 0, structure: 0, unplaced: 0 };
  for (const cell of cells) {
    let at = 0;
    const own = (byCell.get(cell) ?? []).toSorted((a, b) => a.start - b.start);
    for (const claim of [...own, { cell, start: cell.text.length, end: cell.text.length, path: null }]) {
      const gap = trimmed(cell, at, Math.max(at, claim.start));
      if (!isBlank(gap)) {
        unplaced.push(gap);
        count.unplaced += charactersOf(gap);
      }
      const start = Math.max(at, claim.start);
      if (claim.end > start)
        count[claim.path === null ? 'structure' : 'placed'] += charactersOf({ cell, start, end: claim.end });
      at = Math.max(at, claim.end);
    }
  }
  const characters = cells.reduce(
    (sum, cell) => sum + charactersOf({ cell, start: 0, end: cell.text.length }),
    0,
  );
  return { figures: { cells: cells.length, characters, ...count }, unplaced };
}

/** Whether the account adds up, and everything unplaced is in the file. */
export function isBalanced({ figures, unplaced }: Account, kept: unknown): boolean {
  const { characters, placed, structure, unplaced: left } = figures;
  const words = unplaced.map(wordsOf).join('');
  const texts = Array.isArray(kept)
    ? kept.map((entry) => String((entry as { text?: unknown }).text ?? '')).join('')
    : '';
  return placed + structure + left === characters && squeezed(words) === squeezed(texts);
}

function charactersOf(piece: Piece): number {
  return [...wordsOf(piece).replace(/\s/g, '')].length;
}

/** Claims of headings and marks, and those whose words read back as what the policy file has there, no more and no less. */
function soundClaims(claims: readonly Claim[], data: unknown): readonly Claim[] {
  const groups = grouped(claims, ({ path }) => (path === null ? '' : JSON.stringify(path)));
  return [...groups].flatMap(([key, own]) => {
    const path = own[0]?.path ?? null;
    if (key === '' || path === null) return own;
    const value = squeezed(textAt(data, path));
    const words = own.map((claim) => squeezed(claim.as ?? wordsOf(claim)));
    // A title may stand on every sheet.
    return words.join('') === value || words.every((each) => each === value) ? own : [];
  });
}

function textAt(data: unknown, path: Path): string {
  let value = data;
  for (const step of path)
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
  const isText = TEXTS.has(path.at(-1));
  if (Array.isArray(value))
    return value.map((item) => (isText ? plain(parseText(String(item)).text) : String(item))).join('');
  if (typeof value === 'string') return isText ? plain(parseText(value).text) : value;
  return typeof value === 'number' ? String(value) : '';
}

function plain(text: Text): string {
  return text
    .map((block) => (block.kind === 'list' ? block.items.map(plain).join('') : inlineString(block.content)))
    .join('');
}

/** Items by what they have in common, in order. */
export function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
