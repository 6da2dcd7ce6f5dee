import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { IndicatorFile, IssueFile, PolicyFile, TextFile } from '../../src/model/policy-file.js';

const root = new URL('../../', import.meta.url);
const seed = readFileSync(new URL('test/data/nishi-r5.txt', root), 'utf8');
const policy = parse(readFileSync(new URL('data/nishi-2023/policy.yaml', root), 'utf8')) as PolicyFile;
const results = readFileSync(new URL('data/nishi-2023/results.csv', root), 'utf8');
const indicators = policy.issues.flatMap((issue) => issue.indicators ?? []);

/** The dump draws two empty rows as lines of hyphens, marks lists with `<ul …>`, and once marks items with ・. */
function plain(dump: string): string {
  return dump
    .replace(/^[-\t ]+$/gm, '')
    .replace(/<ul style="list-style-type: none">/g, '')
    .replace(/(?<=\s)・/g, '')
    .replace(/\s/g, '');
}

/** Official text in the order of the form, from its labels and the file. */
function printed(): string {
  const parts = [
    '令和5年度西区運営方針',
    `(所属長:${policy.head})`,
    '「目標」「使命」及び「所属運営の基本的な考え方」',
    '目標',
    words(policy.goal),
    '使命',
    words(policy.mission),
    '令和5年度所属運営の基本的な考え方',
    words(policy.basicPolicy),
    '重点的に取り組む経営課題',
    ...policy.issues.flatMap(printedIssue),
    '自己評価(運営方針全体の定性評価)',
    '今後の方針',
  ];
  return parts.join('').replace(/\s/g, '');
}

function printedIssue(issue: IssueFile): readonly string[] {
  return [
    `経営課題${issue.number}${issue.title}`,
    ...(issue.budget ?? []).map(({ fiscalYear, settlement, budget }) => {
      const year = Number(fiscalYear) - 2018;
      return settlement === undefined ? `${year}予算額${budget}` : `${year}決算額${settlement}`;
    }),
    '課題認識',
    words(issue.problems),
    '主な戦略(課題解決の方策)',
    words(issue.strategies),
    // The last issue's label drops a character.
    `アウトカム指標(経営課題の進捗度${issue.number === '3-(1)' ? '' : '合'}を示した指標)`,
    ...(issue.indicators ?? []).map(printedIndicator),
    'アウトカム指標の達成状況(定量評価)',
    '5年度実績と達成状況※A：達成B：未達成',
    '前年度実績',
  ];
}

/** The last indicator has a space where the others have a full-width colon. */
function printedIndicator({ id, name, target }: IndicatorFile): string {
  return `${name}${id === '3-1-d' ? ' ' : '：'}${target}`;
}

/** Running text without the marks of its lists. */
function words(text: TextFile): string {
  return typeof text === 'string' ? text.replace(/^- /gm, '') : text.join('');
}

it('holds the official text word for word', () => {
  expect(printed()).toBe(plain(seed));
});

it('loses nothing of the dump but list marks, rules and white space', () => {
  const count = (text: string, part: RegExp) => (text.match(part) ?? []).length;
  expect(count(seed, /\s・/g)).toBe(9);
  expect(count(plain(seed), /・/g)).toBe(count(seed, /・/g) - 9);
  expect(plain(seed)).not.toMatch(/[<>]/);
});

it('has every issue, figure and indicator', () => {
  expect(policy.issues.map(({ number }) => number)).toEqual(['1-(1)', '1-(2)', '2-(1)', '3-(1)']);
  expect(policy.issues.flatMap(({ budget }) => budget ?? [])).toHaveLength(12);
  expect(indicators.map(({ id }) => id).join(' ')).toBe(
    '1-1-a 1-1-b 1-1-c 1-2-a 1-2-b 2-1-a 2-1-b 3-1-a 3-1-b 3-1-c 3-1-d',
  );
});

it('breaks lists only between sentences', () => {
  const lists = policy.issues.flatMap(({ problems, strategies }) => [problems, strategies]);
  expect(lists.map((list) => list.length)).toEqual([3, 4, 3, 4, 2, 3, 3, 5]);
  expect(lists.flat().filter((item) => !item.endsWith('。') || /。\s/.test(item))).toEqual([]);
  expect(policy.mission).toHaveLength(3);
});

it('names a survey only where the indicator does', () => {
  const invented = indicators.filter(({ name, survey }) => survey !== undefined && !name.includes(survey));
  expect(invented).toEqual([]);
});

it('says on every row of the results that they are invented', () => {
  const [header, ...rows] = results.trimEnd().split('\n');
  expect(header).toBe('指標ID,実績,前年度実績,出典');
  expect(rows.map((row) => row.split(',')[0])).toEqual(indicators.map(({ id }) => id));
  expect(rows.filter((row) => !row.endsWith(',例示（実際の結果ではない）'))).toEqual([]);
});
