import { parseAmount } from '../../parse/parse-amount.js';
import { plainWords } from '../../text/plain-words.js';
import type { BudgetRecord, IssueRecord, PolicyRecord } from '../policy-record.js';
import { findingWith, type TwoYearRule } from './two-year-rule.js';

/** policy/last-year-budget: a figure of the budget row that last year's policy has too is the same there. */
export const lastYearBudget: TwoYearRule = (record, before) =>
  record.issues.flatMap((issue) =>
    issue.budget.flatMap((entry) => {
      const other = sameIssue(issue, record, before)?.budget.find(
        ({ fiscalYear, kind }) => fiscalYear === entry.fiscalYear && kind === entry.kind,
      );
      if (!other || isSame(entry, other)) return [];
      const data = { text: entry.text, year: entry.fiscalYear, before: other.text };
      return [findingWith('policy/last-year-budget', record, entry.place, before, other.place, data)];
    }),
  );

/** The issue of the same title: numbers change between years. Where a title is there twice, its number decides. */
function sameIssue(issue: IssueRecord, record: PolicyRecord, before: PolicyRecord): IssueRecord | null {
  const title = plainWords(issue.title);
  const alike = (policy: PolicyRecord) => policy.issues.filter((each) => plainWords(each.title) === title);
  const candidates = alike(before);
  const isClear = candidates.length === 1 && alike(record).length === 1;
  const number = plainWords(issue.number);
  const found = isClear ? candidates : candidates.filter((each) => plainWords(each.number) === number);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Equal, or the same sum in a coarser unit: 29,474千円 and 29百万円. */
function isSame(a: BudgetRecord, b: BudgetRecord): boolean {
  if (a.yen === b.yen) return true;
  const [unitA, unitB] = [unitOf(a), unitOf(b)];
  if (unitA === unitB) return false;
  const difference = a.yen > b.yen ? a.yen - b.yen : b.yen - a.yen;
  return difference < (unitA > unitB ? unitA : unitB);
}

/** The unit that an amount is written in, in yen: 1000 for 29,474千円. */
function unitOf({ text }: BudgetRecord): bigint {
  const unit = /[十百千万億兆]{0,4}円\s*$/.exec(text)?.[0] ?? '円';
  const one = parseAmount(`1${unit}`);
  return 'kind' in one ? 1n : one.yen;
}
