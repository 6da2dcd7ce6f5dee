import { foldWidth } from '../text/fold-width.js';
import type { ImportedIssue, ImportedPolicy } from './imported-policy.js';
import { type Ledger, place } from './ledger.js';
import { restAsStructure } from './read-title.js';
import { type SourceCell, trimmed, wordsOf } from './source-document.js';

const NUMBER = '(?:\\d{1,2}|[IVX]{1,4}|[一二三四五六七八九十]{1,2}|[Ⅰ-Ⅻ①-⑳])';
const HEADING = new RegExp(
  `^\\s*[■◆●○]?\\s*(?<open>[【〔<]?)\\s*(?:主な)?経営課題\\s*(?<number>${NUMBER}(?:\\s*[-‐‑–—−ー]\\s*(?:\\(\\s*${NUMBER}\\s*\\)|${NUMBER}))*)(?![\\d年月])\\s*(?<close>[】〕>]?)\\s*[::]?\\s*(?<title>[^。]{0,120}?)\\s*(?<end>[】〕>]?)\\s*$`,
  'd',
);

/** Reads 経営課題1-(1) 地域…, 【経営課題1】 地域… or 【経営課題1 地域…】; the title may be missing there and follow. */
export function readIssueHeading(
  cell: SourceCell,
  policy: ImportedPolicy,
  ledger: Ledger,
): ImportedIssue | null {
  if (cell.text.length > 160) return null;
  const match = HEADING.exec(foldWidth(cell.text).replace(/\n/g, ' '));
  const groups = match?.indices?.groups;
  if (!match || !groups?.number || !groups.title) return null;
  const { open, close, end } = match.groups ?? {};
  const isClosed = open !== '' && close !== '';
  // A bracket behind that none has opened is one of the title's.
  const titleEnd =
    end !== '' && (open === '' || isClosed) ? (groups.end?.[1] ?? groups.title[1]) : groups.title[1];
  const [number, title] = [trimmed(cell, ...groups.number), trimmed(cell, groups.title[0], titleEnd)];
  const issue: ImportedIssue = {
    number: wordsOf(number).replace(/\s+/g, ''),
    title: wordsOf(title).replace(/\s*\n\s*/g, ''),
    heading: cell,
    sdgs: [],
    budget: [],
    texts: new Map(),
    indicators: [],
    results: 0,
  };
  const path = ['issues', policy.issues.length];
  policy.issues.push(issue);
  place(ledger, number, [...path, 'number']);
  place(ledger, title, [...path, 'title']);
  restAsStructure(
    ledger,
    cell,
    [number, title].filter((piece) => piece.end > piece.start),
  );
  const wording = isClosed
    ? '【経営課題{number}】{title}'
    : open === ''
      ? '経営課題{number} {title}'
      : '【経営課題{number} {title}】';
  const headings = policy.labels.get('issue') ?? [];
  policy.labels.set('issue', [...headings, { wording, piece: trimmed(cell, 0, cell.text.length) }]);
  return issue;
}
