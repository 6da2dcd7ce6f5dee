import type { Path } from '../diagnostic/diagnostic.js';
import { parseFiscalYear } from '../parse/parse-fiscal-year.js';
import { foldWidth } from '../text/fold-width.js';
import type { ImportedIssue, ImportedPolicy } from './imported-policy.js';
import { type LabelName, labelOf } from './labels.js';
import { type Ledger, place, structure } from './ledger.js';
import { readBudget } from './read-budget.js';
import { type IndicatorContext, readIndicatorCell } from './read-indicators.js';
import { readIssueHeading } from './read-issue-heading.js';
import { type ResultsContext, readResultHeadings, readResultRow } from './read-results.js';
import { readHead, readTitle } from './read-title.js';
import {
  linesOf,
  type SourceCell,
  type SourceDocument,
  type SourceRow,
  trimmed,
  wordsOf,
} from './source-document.js';

/** What was read of a form, and the book of its pieces. */
export interface ReadPolicy {
  readonly policy: ImportedPolicy;
  readonly ledger: Ledger;
  /** How many headings of the form were met; few of them, and it is none. */
  readonly headings: number;
}

/** A heading that was met last: what comes is under it. */
interface Heading {
  readonly name: LabelName | 'issue';
  readonly cell: SourceCell;
  readonly table: number | null;
  /** Whether nothing stood beside it, so that what is below belongs to it. */
  isAlone: boolean;
  /** The last row that is under it. */
  lastRow: number;
  readonly indicators: IndicatorContext | null;
  readonly results: ResultsContext | null;
}

const OF_DOCUMENT: ReadonlySet<string> = new Set([
  'goal',
  'mission',
  'basicPolicy',
  'selfEvaluation',
  'futurePolicy',
]);
const OF_ISSUE: ReadonlySet<string> = new Set(['problems', 'strategies', 'notes']);

/** Reads an official form row by row. What is not understood stays unclaimed. */
export function readForm(document: SourceDocument): ReadPolicy {
  const reader = new FormReader();
  const year = findYear(document);
  reader.policy.fiscalYear = year;
  for (const row of document.rows) reader.readRow(row);
  return { policy: reader.policy, ledger: reader.ledger, headings: reader.headings };
}

/** The year of the title, wherever it stands: budgets are dated by it. */
function findYear({ rows }: SourceDocument): number | null {
  const policy: ImportedPolicy = emptyPolicy();
  const ledger: Ledger = { claims: [], assumptions: [] };
  rows.some(({ cells }) => cells.some((cell) => readTitle(cell, policy, ledger)));
  return policy.fiscalYear;
}

function emptyPolicy(): ImportedPolicy {
  return {
    fiscalYear: null,
    organization: null,
    head: null,
    stage: null,
    texts: new Map(),
    issues: [],
    labels: new Map(),
  };
}

class FormReader {
  readonly policy: ImportedPolicy = emptyPolicy();
  readonly ledger: Ledger = { claims: [], assumptions: [] };
  headings = 0;
  #heading: Heading | null = null;

  readRow(row: SourceRow): void {
    const cells = row.cells.filter(({ isUncertain }) => !isUncertain);
    const [first] = cells;
    if (!first || this.#readLine(first, cells.length)) return;
    const issue = this.policy.issues.at(-1);
    const inResults = this.#heading?.name === 'results';
    if (
      issue &&
      !inResults &&
      readBudget(cells, this.policy.fiscalYear, issue, this.#issuePath(), this.ledger)
    )
      return;
    const rest: SourceCell[] = [];
    for (const cell of cells) {
      if (!(rest.length > 0 && inResults) && this.#open(cell, row)) continue;
      rest.push(cell);
    }
    const heading = this.#heading;
    if (!heading || !this.#isUnder(row, rest, heading)) return;
    heading.lastRow = Math.max(heading.lastRow, ...cells.map(({ bottom }) => bottom));
    this.#readUnder(heading, rest, row);
  }

  /** Title, head and heading of an issue stand alone in their row, or first in it. */
  #readLine(cell: SourceCell, count: number): boolean {
    if (
      readTitle(cell, this.policy, this.ledger) ||
      (count === 1 && readHead(cell, this.policy, this.ledger))
    ) {
      this.headings += 1;
      return true;
    }
    return false;
  }

  /** Opens what a cell is the heading of. @returns whether it is one */
  #open(cell: SourceCell, row: SourceRow): boolean {
    // What was revised is called by the headings of the form.
    if (this.#heading?.name === 'revisions' && !row.isSingle) return false;
    const issue = readIssueHeading(cell, this.policy, this.ledger);
    if (issue) {
      this.#begin('issue', cell, row, 0);
      return true;
    }
    const lines = linesOf(cell).slice(0, 4);
    const ends = [cell.text.length, ...lines.map(({ end }) => end).reverse()];
    const end = ends.find((each) => labelOf(cell.text.slice(0, each)) !== null);
    const name = end === undefined ? null : labelOf(cell.text.slice(0, end));
    if (end === undefined || name === null || !this.#isHere(name)) return false;
    const piece = trimmed(cell, 0, end);
    structure(this.ledger, piece);
    const wording = wordsOf(piece).replace(/\s*\n\s*/g, '\n');
    this.policy.labels.set(name, [...(this.policy.labels.get(name) ?? []), { wording, piece }]);
    if (name === 'basicPolicy') this.#readYear(piece);
    this.#begin(name, cell, row, end);
    return true;
  }

  /** Headings of an issue's table count only under an issue. */
  #isHere(name: LabelName): boolean {
    return (
      !(OF_ISSUE.has(name) || ['indicators', 'results', 'sdgs'].includes(name)) ||
      this.policy.issues.length > 0
    );
  }

  #begin(name: Heading['name'], cell: SourceCell, row: SourceRow, end: number): void {
    this.headings += 1;
    const issue = this.policy.issues.at(-1);
    const context = issue && { issue, path: this.#issuePath(), ledger: this.ledger };
    const heading: Heading = {
      name,
      cell,
      table: row.table,
      isAlone: row.isSingle,
      lastRow: cell.bottom,
      indicators: context && name === 'indicators' ? { ...context, group: null } : null,
      results: context && name === 'results' ? { ...context, previousColumn: null } : null,
    };
    this.#heading = heading;
    // What stands in the same cell behind the heading is under it.
    if (end > 0 && linesOf(cell, end).length > 0) this.#readContent(heading, cell, end);
  }

  /** Where the title tells no year, the heading of 所属運営の基本的な考え方 may. */
  #readYear(piece: { readonly cell: SourceCell; readonly start: number; readonly end: number }): void {
    const words = /^\s*((?:令和|平成)\s*(?:\d{1,3}|元)\s*年度)/.exec(foldWidth(wordsOf({ ...piece })))?.[1];
    const year = words === undefined ? null : parseFiscalYear(words.replace(/\s+/g, ''));
    if (this.policy.fiscalYear !== null || typeof year !== 'number') return;
    this.policy.fiscalYear = year;
    this.ledger.assumptions.push({ piece, what: 'year', as: String(year) });
  }

  #isUnder(row: SourceRow, cells: readonly SourceCell[], heading: Heading): boolean {
    const [first] = cells;
    if (!first) return false;
    const isBelow = heading.isAlone && (row.table !== heading.table || first.column <= heading.cell.column);
    if (isBelow) {
      this.#assumeBelow(first, heading);
      return true;
    }
    const isBeside = row.table === heading.table && first.column > heading.cell.column && row.table !== null;
    // In a document cells of one table; on a sheet rows that follow without a gap.
    return isBeside && (row.row <= heading.lastRow + 1 || first.place.ja.startsWith('表'));
  }

  /** What stands below a heading that is alone is read as its text, which is said once; titles of issues are said anyway. */
  #assumeBelow(cell: SourceCell, { name, cell: above }: Heading): void {
    const isSaid = this.ledger.assumptions.some(
      ({ what, piece, as }) => what === 'below' && as === above.text && piece.cell.row > above.row,
    );
    const hasText = OF_DOCUMENT.has(name) || OF_ISSUE.has(name) || name === 'indicators';
    if (hasText && !isSaid)
      this.ledger.assumptions.push({
        piece: trimmed(cell, 0, cell.text.length),
        what: 'below',
        as: above.text,
      });
  }

  #readUnder(heading: Heading, cells: readonly SourceCell[], { cells: all }: SourceRow): void {
    const issue = this.policy.issues.at(-1);
    if (heading.results) {
      if (readResultHeadings(heading.results, cells)) return;
      // Nothing stands beside the heading but the headings of the columns.
      readResultRow(
        heading.results,
        all.filter((cell) => cells.includes(cell)),
      );
      return;
    }
    for (const cell of cells) {
      if (heading.name === 'issue' && issue && issue.title === '') {
        const piece = trimmed(cell, 0, cell.text.length);
        issue.title = wordsOf(piece).replace(/\s*\n\s*/g, '');
        place(this.ledger, piece, [...this.#issuePath(), 'title']);
        this.ledger.assumptions.push({ piece, what: 'title', as: issue.title });
      } else this.#readContent(heading, cell, 0);
    }
  }

  #readContent(heading: Heading, cell: SourceCell, start: number): void {
    const issue = this.policy.issues.at(-1);
    if (heading.indicators) readIndicatorCell(heading.indicators, cell, start);
    if (heading.name === 'sdgs' && issue) this.#readSdgs(issue, cell, start);
    const texts = OF_DOCUMENT.has(heading.name)
      ? this.policy.texts
      : OF_ISSUE.has(heading.name)
        ? issue?.texts
        : null;
    texts?.set(heading.name, [...(texts.get(heading.name) ?? []), ...linesOf(cell, start)]);
  }

  #readSdgs(issue: ImportedIssue, cell: SourceCell, start: number): void {
    const text = foldWidth(cell.text.slice(start));
    if (!/^[\s,、・]*(?:\d{1,2}[\s,、・]*)+$/.test(text)) return;
    for (const { 0: digits, index } of text.matchAll(/\d{1,2}/g)) {
      const goal = Number(digits);
      if (goal < 1 || goal > 17) continue;
      const at = [...this.#issuePath(), 'sdgs', issue.sdgs.length];
      issue.sdgs.push(goal);
      place(this.ledger, { cell, start: start + index, end: start + index + digits.length }, at);
    }
    for (const { index } of text.matchAll(/[,、・]/g))
      structure(this.ledger, { cell, start: start + index, end: start + index + 1 });
  }

  #issuePath(): Path {
    return ['issues', this.policy.issues.length - 1];
  }
}
