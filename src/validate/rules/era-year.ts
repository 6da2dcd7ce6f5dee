import type { Path } from '../../diagnostic/diagnostic.js';
import { ERAS, eraOf, eraYear, type FiscalYear } from '../../model/fiscal-year.js';
import { parseFiscalYear } from '../../parse/parse-fiscal-year.js';
import { allMatches } from '../../text/all-matches.js';
import { foldWidth } from '../../text/fold-width.js';
import type { DocumentString } from '../document-strings.js';
import { type Finding, finding, type Rule } from '../rule.js';

/** The months in which eras ended. Source: 昭和 ended on 7 January 1989, 平成 on 30 April 2019. */
const ENDS: Readonly<Record<string, { readonly year: number; readonly month: number }>> = {
  昭和: { year: 1989, month: 1 },
  平成: { year: 2019, month: 4 },
};

/** 平成33年度, 平成31年5月, H33, S65.4.1 */
const YEAR =
  /(?<name>平成|昭和|(?<![A-Za-z0-9])[HS])\s?(?<count>\d{2,3})(?![\dA-Za-z])(?<behind>\s?(?<fiscal>年度)|\s?年(?:\s?(?<month>\d{1,2})月)?|\.(?<dotted>\d{1,2})(?=\.\d))?/g;

/** Holds the first character of every such year: most texts have none. */
const PERHAPS = /[平昭HSＨＳ]/;

/** How far behind the end of its era a year can be meant as a year; H264 is none, and 昭和100年 is said on purpose. */
const MOST_YEARS_BEHIND = 35;

/** policy/era-year: a year behind the end of an era is written in the era that followed, in texts and in fiscalYear keys. */
export const eraYearInItsEra: Rule = (policy, { strings, stringAt }) => {
  const keys: readonly Path[] = [
    ['fiscalYear'],
    ...policy.issues.flatMap(({ budget }, i) =>
      budget.map((_, j) => ['issues', i, 'budget', j, 'fiscalYear']),
    ),
  ];
  return [...keys.flatMap((path) => inKey(stringAt(path) ?? '', path)), ...strings.flatMap(inText)];
};

function inKey(found: string, path: Path): readonly Finding[] {
  const year = parseFiscalYear(found);
  const spelling = foldWidth(found).trim();
  const era = ERAS.find(({ name, letter }) => spelling.startsWith(name) || spelling.startsWith(letter));
  if (!era || typeof year !== 'number' || !isBehind(era.name, year, 4)) return [];
  return [finding('policy/era-year', { found, era: era.name, write: String(year), isKey: true }, path)];
}

function inText({ value, path }: DocumentString): readonly Finding[] {
  if (!PERHAPS.test(value)) return [];
  return allMatches(YEAR, foldWidth(value)).flatMap((match) => {
    const { name = '', count = '', behind = '', fiscal, month, dotted } = match.groups ?? {};
    const era = ERAS.find((each) => each.name === name || each.letter === name);
    const year = (era?.first ?? 0) + Number(count) - 1;
    if (!era || !isBehind(era.name, year, fiscal ? 4 : Number(month ?? dotted ?? 1))) return [];
    const written = name === era.letter ? eraOf(year).letter : eraOf(year).name;
    const span = { start: match.index, end: match.index + match[0].length };
    const data = {
      found: value.slice(span.start, span.end),
      era: era.name,
      write: `${written}${eraYear(year)}${behind.trim()}`,
      isKey: false,
    };
    return [finding('policy/era-year', data, path, { span })];
  });
}

/** Whether the year, from the month in which it begins or that it names, lies behind the end of the era. */
function isBehind(era: string, year: FiscalYear, month: number): boolean {
  const end = ENDS[era];
  if (!end || year > end.year + MOST_YEARS_BEHIND) return false;
  return year > end.year || (year === end.year && month > end.month);
}
