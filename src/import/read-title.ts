import type { Organization, Stage } from '../model/policy.js';
import { parseFiscalYear } from '../parse/parse-fiscal-year.js';
import { foldWidth } from '../text/fold-width.js';
import type { ImportedPolicy } from './imported-policy.js';
import { type Ledger, place, structure } from './ledger.js';
import { type Piece, type SourceCell, trimmed, wordsOf } from './source-document.js';

const YEAR = '(?<year>(?:令和|平成)\\s*(?:\\d{1,3}|元)\\s*年度|20\\d\\d\\s*年度)';
const CITY = '(?<city>大阪市\\s*)?';
const STAGE = '\\s*運営方針\\s*(?:[(〔](?<stage>素案|案|確定)[)〕])?\\s*$';
const TITLES: readonly RegExp[] = [
  new RegExp(`^\\s*${CITY}${YEAR}\\s*(?<name>\\S.{0,38}?)${STAGE}`, 'd'),
  new RegExp(`^\\s*${CITY}(?<name>\\S.{0,38}?)\\s*${YEAR}${STAGE}`, 'd'),
];

const KINDS: Readonly<Record<string, Organization['kind']>> = { 区: 'ward', 局: 'bureau', 室: 'office' };
const STAGES: Readonly<Record<string, Stage>> = { 素案: 'outline', 案: 'draft', 確定: 'final' };

/** Reads 令和5年度 西区運営方針(案), whichever comes first. @returns whether the cell is a title of this policy */
export function readTitle(cell: SourceCell, policy: ImportedPolicy, ledger: Ledger): boolean {
  if (cell.text.length > 100) return false;
  const text = foldWidth(cell.text).replace(/\n/g, ' ');
  const [index, match] =
    TITLES.map((pattern, i) => [i, pattern.exec(text)] as const).find(([, each]) => each) ?? [];
  const { year = '', name = '', stage, city } = match?.groups ?? {};
  const fiscalYear = parseFiscalYear(year);
  if (!match || typeof fiscalYear !== 'number') return false;
  const at = (group: string): Piece | null => {
    const found = match.indices?.groups?.[group];
    return found ? trimmed(cell, found[0], found[1]) : null;
  };
  const unit = wordsOf(at('name') ?? trimmed(cell, 0, 0)).replace(/\s+/g, ' ');
  if (policy.organization !== null && policy.organization.name !== unit) return false;
  const isFirst = policy.organization === null;
  policy.fiscalYear ??= fiscalYear;
  policy.stage ??= STAGES[stage ?? '確定'] ?? null;
  policy.organization ??= { name: unit, kind: KINDS[name.trim().slice(-1)] ?? null };
  const [yearPiece, namePiece, stagePiece] = [at('year'), at('name'), at('stage')];
  if (yearPiece) place(ledger, yearPiece, ['fiscalYear'], String(fiscalYear));
  if (namePiece) place(ledger, namePiece, ['organization', 'name']);
  if (stagePiece) place(ledger, stagePiece, ['stage'], policy.stage ?? '');
  restAsStructure(ledger, cell, [yearPiece, namePiece, stagePiece]);
  if (isFirst && (index === 1 || city !== undefined)) {
    const front = city === undefined ? '' : '大阪市';
    const wording =
      index === 1
        ? `${front}{organization} {year}運営方針{stage}`
        : `${front}{year} {organization}運営方針{stage}`;
    policy.labels.set('title', [{ wording, piece: trimmed(cell, 0, cell.text.length) }]);
  }
  return true;
}

/** Reads (所属長 : 三村 浩也), also with 区長 and the like in front. */
export function readHead(cell: SourceCell, policy: ImportedPolicy, ledger: Ledger): boolean {
  const match = /^\s*[(〔]?\s*(?<title>[^\s:、。()]{0,12}長)\s*:\s*(?<name>[^:。]{1,40}?)\s*[)〕]?\s*$/d.exec(
    foldWidth(cell.text),
  );
  const [title, name] = [match?.indices?.groups?.title, match?.indices?.groups?.name];
  if (!title || !name || policy.head !== null) return false;
  const piece = trimmed(cell, name[0], name[1]);
  policy.head = wordsOf(piece);
  place(ledger, piece, ['head']);
  restAsStructure(ledger, cell, [piece]);
  const word = cell.text.slice(title[0], title[1]);
  if (word !== '所属長')
    policy.labels.set('head', [{ wording: `(${word} : {head})`, piece: trimmed(cell, title[0], title[1]) }]);
  return true;
}

/** What stands between the pieces of a cell belongs to the form. */
export function restAsStructure(ledger: Ledger, cell: SourceCell, pieces: readonly (Piece | null)[]): void {
  let at = 0;
  const inOrder = pieces.filter((piece) => piece !== null).toSorted((a, b) => a.start - b.start);
  for (const { start, end } of [...inOrder, { start: cell.text.length, end: cell.text.length }]) {
    structure(ledger, trimmed(cell, at, start));
    at = end;
  }
}
