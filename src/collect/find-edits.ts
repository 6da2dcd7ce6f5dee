import { auditTitle } from '../layout/lay-out-audit.js';
import { comparable, type ExpectedForm, printedText } from './expected-form.js';
import type { FilledCell, FilledForm } from './filled-form.js';

/** A difference outside the input cells: what the form prints and what the copy has in its place. */
export interface Edit {
  /** `null` for text that was added. */
  readonly expected: string | null;
  /** `null` for text that was removed. */
  readonly actual: string | null;
  /** Where it stands, or where the rest of a text stands of which a part was removed; `null` where nothing is left. */
  readonly cell: FilledCell | null;
  /** How many cells were added in one go, of which this is the first. */
  readonly count: number;
}

interface Expected {
  readonly text: string;
  readonly words: string;
}

interface Actual {
  readonly cell: FilledCell;
  readonly words: string;
}

/** How far behind a difference the two are looked for that agree again. */
const WINDOW = 40;

/** Most cells that are compared; no form has as many. */
const MOST = 20_000;

/** Texts shorter than this may agree by chance: the next ones must agree as well. */
const TELLING = 12;

/**
 * What a copy prints otherwise than the form, cell by cell in reading order. A text of the form may stand in several cells of
 * one column, as long texts do in a workbook.
 */
export function findEdits({ cells, kind }: FilledForm, form: ExpectedForm): readonly Edit[] {
  const { printed, lists } = form;
  const expected = printed
    .map((content) => printedText(content, kind))
    .map((text) => ({ text, words: comparable(text, lists) }))
    .filter(({ words }) => words !== '');
  // The audit behind a form is nobody's to fill in.
  const titles = [auditTitle(form, 'ja'), auditTitle(form, 'en')].map((title) => comparable(title, lists));
  const end = cells.findIndex(({ text }) => titles.includes(comparable(text, lists)));
  const actual = cells
    .slice(0, end === -1 ? cells.length : end)
    .filter(({ input }) => input === null)
    .map((cell) => ({ cell, words: comparable(cell.text, lists) }))
    .filter(({ words }) => words !== '')
    .slice(0, MOST);
  const edits: Edit[] = [];
  const used = new Set<number>();
  let [i, j] = [0, 0];
  const skipUsed = () => {
    while (used.has(j)) j += 1;
  };
  for (skipUsed(); i < expected.length && j < actual.length; skipUsed()) {
    const match = cellsOf(expected[i], actual, j, used);
    if (match) {
      for (const index of match) used.add(index);
      i += 1;
      continue;
    }
    const [skippedExpected, skippedActual] = nextMatch(expected, actual, i, j, used) ?? [
      expected.length - i,
      actual.length - j,
    ];
    edits.push(
      ...pairs(
        expected.slice(i, i + skippedExpected),
        actual.slice(j, j + skippedActual).filter((_, index) => !used.has(j + index)),
        lists,
      ),
    );
    i += skippedExpected;
    j += skippedActual;
  }
  return [
    ...edits,
    ...pairs(
      expected.slice(i),
      actual.slice(j).filter((_, index) => !used.has(j + index)),
      lists,
    ),
  ];
}

/** The cells, from the one at `start` on, that together hold an expected text; `null` where they do not. */
function cellsOf(
  expected: Expected | undefined,
  actual: readonly Actual[],
  start: number,
  used: ReadonlySet<number>,
): readonly number[] | null {
  const first = actual[start];
  if (!expected || !first || used.has(start) || !expected.words.startsWith(first.words)) return null;
  const found = [start];
  let rest = expected.words.slice(first.words.length);
  for (let at = start + 1; rest !== ''; at += 1) {
    const next = actual[at];
    if (!next || at > start + 10 * WINDOW) return null;
    if (used.has(at) || next.cell.column !== first.cell.column) continue;
    if (!rest.startsWith(next.words)) return null;
    rest = rest.slice(next.words.length);
    found.push(at);
  }
  return found;
}

/** How much has to be left out on either side until the two agree again; as little as possible, alike on both where it may be. */
function nextMatch(
  expected: readonly Expected[],
  actual: readonly Actual[],
  i: number,
  j: number,
  used: ReadonlySet<number>,
): readonly [number, number] | null {
  for (let sum = 1; sum <= 2 * WINDOW; sum += 1) {
    const shares = Array.from({ length: sum + 1 }, (_, k) => [k, sum - k] as const)
      .filter(([a, b]) => a <= WINDOW && b <= WINDOW)
      .sort(([a, b], [c, d]) => Math.abs(a - b) - Math.abs(c - d));
    for (const [a, b] of shares) {
      const match = cellsOf(expected[i + a], actual, j + b, used);
      if (!match) continue;
      const isTelling = (expected[i + a]?.words.length ?? 0) >= TELLING;
      const isLast = i + a + 1 >= expected.length;
      if (isTelling || isLast || cellsOf(expected[i + a + 1], actual, j + b + match.length, used))
        return [a, b];
    }
  }
  return null;
}

/** Cells that hold nothing but a part of what was expected have not changed; of the others each stands against one text. */
function pairs(
  expected: readonly Expected[],
  actual: readonly Actual[],
  lists: ExpectedForm['lists'],
): readonly Edit[] {
  const changed = actual.filter(({ words }) => !expected.some((each) => each.words.includes(words)));
  const all = actual.map(({ words }) => words).join('');
  const missing = expected.flatMap(({ text, words }) => {
    if (all.includes(words)) return [];
    const lines = text.split('\n').filter((line) => !all.includes(comparable(line, lists)));
    return [lines.join('\n') || text];
  });
  const both = missing.map((text, index) => {
    const cell = changed[index]?.cell ?? null;
    return { expected: text, actual: cell?.text ?? null, cell: cell ?? actual[0]?.cell ?? null, count: 1 };
  });
  const added = changed.slice(missing.length).map(({ cell }) => cell);
  const single = added.length <= FEW;
  return [
    ...both,
    ...(single ? added : added.slice(0, 1)).map((cell) => ({
      expected: null,
      actual: cell.text,
      cell,
      count: single ? 1 : added.length,
    })),
  ];
}

/** More cells than this that were added in one go are told of together. */
const FEW = 3;
