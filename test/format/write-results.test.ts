import { readFileSync } from 'node:fs';
import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RESULT_KEYS, resultFields } from '../../src/format/result-fields.js';
import { writeResults } from '../../src/format/write-results.js';
import {
  evaluate,
  forms,
  parsePolicy,
  parseResults,
  validatePolicy,
  validateResults,
} from '../../src/index.js';
import type { Evaluation } from '../../src/model/evaluation.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import type { Policy } from '../../src/model/policy.js';
import { writeAnyPolicy } from './any-policy.js';

const FORM = forms['osaka-2023'] as FormTemplate;
/** Policies that are tried; more by POLICY_RUNS=20000. */
const RUNS = Number(process.env.POLICY_RUNS ?? 300);

const NOTHING = Object.fromEntries(RESULT_KEYS.map((key) => [key, null]));

function policyOf(text: string): Policy | null {
  const { tree, diagnostics } = parsePolicy({ name: 'policy.yaml', text });
  return tree && diagnostics.every(({ severity }) => severity !== 'error')
    ? validatePolicy(tree, FORM).policy
    : null;
}

function indicatorsOf(policy: Policy) {
  return policy.issues.flatMap(({ indicators }) => indicators);
}

/** A results file with some of the columns, for some of the indicators. */
function anyResults(g: GeneratorValue, ids: readonly string[]): string {
  const columns = ['actual', ...g(fc.subarray, ['text', 'previous', 'grade', 'reason', 'source'])];
  const values: Readonly<Record<string, readonly string[]>> = {
    actual: ['', '50.1%', '４８％', '12%', '集計中', '測定不能', '-'],
    text: ['', '[a, b]', 'yes', 'x: y #z', '=1+1', '二行\nの "文"', "it's", '  '],
    previous: ['', '47.2%', '集計中', '2024-08-12'],
    grade: ['', 'A', 'Ｂ'],
    reason: ['設問を改めた: #1', 'null', '- a\n- b\n'],
    source: ['', '区民アンケート', '~', '１２'],
  };
  const field = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = ids
    .filter(() => g(fc.integer, { min: 0, max: 3 }) > 0)
    .map((id) => [id, ...columns.map((column) => g(fc.constantFrom, ...(values[column] ?? [])))]);
  return [['id', ...columns], ...rows].map((row) => row.map(field).join(',')).join('\n');
}

/** All of an evaluation but where its figures were read. */
function withoutPlaces({ indicators }: Evaluation) {
  return indicators.map(({ audit: { origin, ...audit }, ...indicator }) => ({ ...indicator, audit }));
}

function withoutResults(text: string): unknown {
  const data = parse(text);
  for (const issue of data.issues)
    for (const indicator of issue.indicators ?? []) {
      for (const key of RESULT_KEYS) delete indicator.result?.[key];
      if (Object.keys(indicator.result ?? {}).length === 0) delete indicator.result;
    }
  return data;
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/#\s?c\d+\./g)].map(([comment]) => comment);
}

/** Comments and blank lines that stood in a result keep their place, not their column. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Whether a text comes from another by taking characters out. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part.startsWith(character, at)) at += character.length;
  return at === part.length;
}

function evaluated(policy: Policy, csv: string) {
  const { sheet } = parseResults({ name: 'results.csv', text: csv });
  if (!sheet) throw new Error(csv);
  const { results, diagnostics } = validateResults(sheet, policy, FORM.grades);
  const evaluation = evaluate(policy, results, FORM.grades);
  const isWrong = diagnostics.some(
    ({ severity, rule }) => severity === 'error' && rule !== 'results/no-rows',
  );
  return { isWrong, evaluation, fields: resultFields(indicatorsOf(policy), results, evaluation.indicators) };
}

describe('writeResults', () => {
  it('changes nothing but results, gives the same grades from the file alone, and nothing the second time', () => {
    let tried = 0;
    let wrote = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { text } = writeAnyPolicy(g);
        const policy = policyOf(text);
        fc.pre(policy !== null);
        const indicators = indicatorsOf(policy as Policy);
        const csv = anyResults(
          g,
          indicators.map(({ id }) => id),
        );
        const { evaluation, fields, isWrong } = evaluated(policy as Policy, csv);
        fc.pre(!isWrong);
        tried += 1;
        const written = writeResults(text, fields);
        if (written === null) throw new Error(`${text}\n=====\n${csv}`);
        if (written !== text) wrote += 1;
        expect(withoutResults(written)).toEqual(withoutResults(text));
        expect(commentsOf(written)).toEqual(commentsOf(text));
        expect(writeResults(written, fields)).toBe(written);
        const again = policyOf(written) as Policy;
        expect(again).not.toBeNull();
        expect(withoutPlaces(evaluate(again, [], FORM.grades))).toEqual(withoutPlaces(evaluation));
        expect(writeResults(written, evaluated(again, csv).fields)).toBe(written);
        expect(withoutPlaces(evaluated(again, csv).evaluation)).toEqual(withoutPlaces(evaluation));
        const gone = new Map([...fields.keys()].map((id) => [id, NOTHING]));
        const bare = writeResults(written, gone);
        if (bare === null) throw new Error(written);
        if (indicators.every(({ id, result }) => result === null || !fields.has(id))) {
          expect(bare).toBe(text);
          expect(isPartOf(text, written)).toBe(true);
        } else expect(withoutSpace(bare as string)).toBe(withoutSpace(writeResults(text, gone) as string));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(tried).toBeGreaterThanOrEqual(RUNS);
    expect(wrote).toBeGreaterThan(RUNS / 10);
  }, 300_000);

  it('puts the results of a real policy in and takes them out again', () => {
    const text = readFileSync('data/nishi-2023/policy.yaml', 'utf8');
    const policy = policyOf(text) as Policy;
    const { fields } = evaluated(policy, readFileSync('data/nishi-2023/results.csv', 'utf8'));
    const written = writeResults(text, fields) as string;
    expect(written.split('\n').length).toBeGreaterThan(text.split('\n').length);
    expect(writeResults(written, new Map([...fields.keys()].map((id) => [id, NOTHING])))).toBe(text);
  });

  const SHAPES: readonly (readonly [string, string, string])[] = [
    ['a first key behind a dash', '- result: { actual: 1% } # c\n  id: a\n', '- # c\n  id: a\n'],
    ['a first key of lines behind a dash', '- result:\n    actual: 1%\n  id: a\n', '- id: a\n'],
    ['a blank line behind a first key', '- result: { actual: 1% }\n\n  id: a\n', '- \n\n  id: a\n'],
    [
      'a comment between brackets',
      '- { id: a, result: { actual: 1%, # c\n    text: x } }\n',
      '- { id: a # c\n     }\n',
    ],
    ['brackets that are empty', '- { id: a, result: {} }\n', '- { id: a }\n'],
    ['a text behind a bar', '- id: a\n  result:\n    text: | # c\n      x\n\n', '- id: a\n  # c\n\n'],
    ['no line end at the end', '- id: a\n  result:\n    text: x', '- id: a'],
    ['Windows line ends', '- id: a\r\n  result:\r\n    text: x # c\r\n', '- id: a\r\n  # c\r\n'],
    [
      'own keys',
      '- { id: a, result: { x-a: 1, actual: 1%, x-b: 2 } }\n',
      '- { id: a, result: { x-a: 1, x-b: 2 } }\n',
    ],
  ];

  it.each(SHAPES)('takes results out of %s', (_, before, after) => {
    const head = 'issues:\n- indicators:\n';
    const indented = (text: string) => head + text.replace(/^(?=[^\r\n])/gm, '  ');
    expect(writeResults(indented(before), new Map([['a', NOTHING]]))).toBe(indented(after));
  });

  const NEW: readonly (readonly [string, string, string])[] = [
    ['empty brackets', '- { id: a, result: {} }\n', '- { id: a, result: { actual: 2%, source: s } }\n'],
    [
      'own keys alone',
      '- { id: a, result: { x-a: 1 } }\n',
      '- { id: a, result: { actual: 2%, source: s, x-a: 1 } }\n',
    ],
    [
      'own keys on lines',
      '- id: a\n  result:\n    # c\n    x-a: 1\n',
      '- id: a\n  result:\n    # c\n    actual: 2%\n    source: s\n    x-a: 1\n',
    ],
    [
      'a text behind a bar',
      '- id: a\n  result:\n    actual: |- # c\n      1%\n\n    text: t\n',
      '- id: a\n  result:\n    actual: 2% # c\n\n    source: s\n',
    ],
    [
      'a text that ends with the file',
      '- id: a\n  note: |\n    n',
      '- id: a\n  result:\n    actual: 2%\n    source: s\n  note: |\n    n',
    ],
    [
      'a text with blank lines of its own',
      '- id: a\n  note: |+\n    n\n\n- id: b\n',
      '- id: a\n  note: |+\n    n\n\n  result:\n    actual: 2%\n    source: s\n- id: b\n',
    ],
    [
      'quotes',
      `- { "id": 'a', result: { "actual":'1%',source: "x" } }\n`,
      `- { "id": 'a', result: { "actual":'2%',source: "s" } }\n`,
    ],
  ];

  it.each(NEW)('puts results into %s', (_, before, after) => {
    const fields = { ...NOTHING, actual: '2%', source: 's' };
    const indented = (text: string) => `issues:\n- indicators:\n${text.replace(/^(?=[^\n])/gm, '  ')}`;
    expect(writeResults(indented(before), new Map([['a', fields]]))).toBe(indented(after));
  });
});
