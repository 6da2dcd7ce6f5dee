import type { Path } from '../diagnostic/diagnostic.js';
import type { ImportedIndicator, ImportedIssue } from './imported-policy.js';
import { type Ledger, place, structure } from './ledger.js';
import { type MarkedLine, markedLines } from './list-marks.js';
import { linesOf, type Piece, type SourceCell, trimmed, wordsOf } from './source-document.js';
import { splitTarget } from './split-target.js';

/** What is known while the cells of an issue's indicators are read. */
export interface IndicatorContext {
  readonly issue: ImportedIssue;
  readonly path: Path;
  readonly ledger: Ledger;
  /** 【…】 that stood in a cell of its own, and its place. */
  group: Piece | null;
}

/** Reads a cell of indicators: one, or a list of several, with 【theme】 in front and ※ notes behind. */
export function readIndicatorCell(context: IndicatorContext, cell: SourceCell, start: number): void {
  const lines = markedLines(linesOf(cell, start));
  const hasTargets = lines.some((line) => splitTarget(line.words) !== null);
  let group = context.group;
  let last: ImportedIndicator | null = null;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as MarkedLine;
    const words = wordsOf(line.words);
    if (/^【[^】]+】$/.test(words)) {
      group = { ...line.words, start: line.words.start + 1, end: line.words.end - 1 };
      if (lines.length === 1) context.group = group;
      continue;
    }
    if (words.startsWith('※') && last && last.note === null) {
      const note = trimmed(cell, line.words.start + 1, line.words.end);
      last.note = wordsOf(note);
      structure(context.ledger, { ...line.mark, end: note.start });
      place(context.ledger, note, [...pathOf(context, context.issue.indicators.length - 1), 'note']);
      continue;
    }
    const next = lines[i + 1];
    const wrapped = next?.kind === 'none' ? { ...line.words, end: next.words.end } : null;
    const own = splitTarget(line.words);
    const joined = own === null && wrapped ? splitTarget(wrapped) : null;
    const found = own ?? joined;
    if (found === null && hasTargets && line.kind === 'none') continue;
    if (joined) i += 1;
    structure(context.ledger, line.mark);
    last = addIndicator(context, cell, line, found, group);
  }
}

function pathOf({ path }: IndicatorContext, index: number): Path {
  return [...path, 'indicators', index];
}

function addIndicator(
  context: IndicatorContext,
  cell: SourceCell,
  { words }: MarkedLine,
  found: ReturnType<typeof splitTarget>,
  group: Piece | null,
): ImportedIndicator {
  const { issue, ledger } = context;
  const own = pathOf(context, issue.indicators.length);
  const name = found?.name ?? words;
  const indicator: ImportedIndicator = {
    id: null,
    name: wordsOf(name).replace(/\s*\n\s*/g, ''),
    target: found && wordsOf(found.target).replace(/\s*\n\s*/g, ''),
    cell,
    group: group && wordsOf(group),
    note: null,
    result: new Map(),
  };
  issue.indicators.push(indicator);
  place(ledger, name, [...own, 'name']);
  if (found) {
    structure(ledger, trimmed(cell, found.name.end, found.target.start));
    place(ledger, found.target, [...own, 'target']);
    if (found.isAssumed)
      ledger.assumptions.push({ piece: found.target, what: 'target', as: indicator.target ?? '' });
  }
  if (
    group &&
    !ledger.claims.some(({ cell: other, start }) => other === group.cell && start === group.start)
  ) {
    structure(ledger, { ...group, start: group.start - 1, end: group.start });
    place(ledger, group, [...own, 'group']);
    structure(ledger, { ...group, start: group.end, end: group.end + 1 });
  }
  return indicator;
}
