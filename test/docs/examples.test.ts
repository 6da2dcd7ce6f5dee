import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  forms,
  hasErrors,
  type IndicatorEvaluation,
  parsePolicy,
  parseResults,
  type ValidatedPolicy,
  validatePolicy,
  validateResults,
} from '../../src/index.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { SCOPE_NAMES } from '../../src/model/form-template.js';
import { allPages, codesOf, type MarkedTable, markedTables, page } from './pages.js';
import { makePlace, runLine, wholeFiles } from './place.js';

const FORM = forms['osaka-2023'] as FormTemplate;

describe('whole files of the documentation', () => {
  const files = allPages().flatMap((each) => wholeFiles(each).map((file) => ({ page: each, ...file })));

  it('are there', () => {
    for (const path of ['docs/format.md', 'docs/format.en.md', 'docs/forms.md', 'docs/forms.en.md'])
      expect(files.filter(({ page: { path: on } }) => on === path).length, path).toBeGreaterThan(0);
  });

  it.each(files.filter(({ block }) => ['yaml', 'csv'].includes(block.language)))(
    '$page.path: $path has no findings',
    ({ page, path, block }) => {
      const place = makePlace(page);
      try {
        if (path === 'policy.config.yaml') {
          const { lines } = runLine('policy validate data/nishi-2023', place, 'ja');
          expect(lines.filter((each) => each.startsWith(path))).toEqual([]);
          return;
        }
        if (/^columns:|^layout:/m.test(block.lines.join('\n'))) {
          const { lines } = runLine(`policy validate data/nishi-2023 --form ${path}`, place, 'ja');
          expect(lines.filter((each) => each.startsWith(path))).toEqual([]);
          return;
        }
        const own = join(dirname(path), 'policy.yaml');
        const policies = existsSync(join(place, own)) ? own : dirname(path);
        const line =
          block.language === 'csv'
            ? `policy eval ${policies} --actuals ${path} --format csv`
            : `policy validate ${path} --fail-on warning`;
        const { lines, exitCode } = runLine(line, place, 'ja');
        expect(exitCode, lines.join('\n')).toBe(0);
        expect(lines.filter((each) => / (error|warning|info) /.test(each))).toEqual([]);
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    },
  );
});

/** What each marked table claims, row by row, on both pages of the format. */
const CLAIMS: Readonly<Record<string, (...cells: string[]) => void>> = {
  'years that are read': (spelling = '', year) => {
    expect(read({ fiscalYear: spelling }).policy?.fiscalYear, spelling).toBe(Number(year));
  },
  'amounts that are read': (amount = '', yen = '') => {
    const budget = `[{ fiscalYear: 2023, budget: "${code(amount)}" }]`;
    const { policy } = read({ budget });
    expect(policy?.issues[0]?.budget[0]?.amount.yen, amount).toBe(BigInt(yen.replaceAll(',', '')));
  },
  'amounts that are not read': (amount = '') => {
    const { diagnostics } = read({ budget: `[{ fiscalYear: 2023, budget: "${code(amount)}" }]` });
    expect(
      diagnostics.map(({ rule }) => rule.replace(/-.*/, '')),
      amount,
    ).toEqual(['policy/amount']);
  },
  'targets that figures decide': (target = '', reached = '', missed = '') => {
    expect(grade({ target: code(target) }, { actual: code(reached) }).grade, target).toBe('A');
    expect(grade({ target: code(target) }, { actual: code(missed) }).grade, target).toBe('B');
  },
  'targets that compare with the year before': (target = '', before = '', reached = '', missed = '') => {
    const previous = code(before);
    expect(grade({ target: code(target) }, { actual: code(reached), previous }).grade, target).toBe('A');
    expect(grade({ target: code(target) }, { actual: code(missed), previous }).grade, target).toBe('B');
  },
  'targets that a person decides': (target = '', actual = '') => {
    expect(grade({ target: code(target) }, { actual: code(actual) }).grade, target).toBe('manual');
  },
  'targets that are not read': (target = '', instead = '') => {
    const { diagnostics } = read({ target: `"${code(target)}"` });
    expect(
      diagnostics.map(({ rule }) => rule),
      target,
    ).toEqual(['policy/target']);
    for (const better of codesOf(instead))
      expect(read({ target: better.startsWith('{') ? better : `"${better}"` }).diagnostics, better).toEqual(
        [],
      );
  },
  'targets spelt out': (target = '') => {
    expect(read({ target: code(target) }).diagnostics, target).toEqual([]);
  },
  'results that are no figures': (actual = '', state = '') => {
    const states: Readonly<Record<string, string>> = {
      未集計: 'pending',
      pending: 'pending',
      測定不能: 'notMeasurable',
      'not measurable': 'notMeasurable',
    };
    expect(grade({ target: '48%以上' }, { actual: code(actual) }).grade, actual).toBe(states[state]);
  },
};

describe.each(['docs/format.md', 'docs/format.en.md'])('tables of %s', (path) => {
  const tables = markedTables(page(path));

  it('claim what is known here', () => {
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(CLAIMS).sort());
  });

  it.each(tables)('$name', ({ name, rows }: MarkedTable) => {
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows)
      CLAIMS[name]?.(...row.map((cell, i) => (name.startsWith('years') && i === 0 ? code(cell) : cell)));
  });
});

describe.each(['docs/forms.md', 'docs/forms.en.md'])('%s', (path) => {
  const names = new Map(markedTables(page(path)).map(({ name, rows }) => [name, rows]));

  it('lists the names that can be used at each place', () => {
    const listed = Object.fromEntries(
      (names.get('names') ?? []).map(([scope, texts, values]) => [
        code(scope),
        { texts: codesOf(texts), values: codesOf(values) },
      ]),
    );
    expect(listed).toEqual(SCOPE_NAMES);
  });

  it('lists what a look says', () => {
    expect((names.get('looks') ?? []).map(([key]) => code(key))).toEqual(Object.keys(FORM.looks.base ?? {}));
  });

  it('tells of every key of the schema', () => {
    const schema = JSON.parse(readFileSync('schema/form.schema.json', 'utf8')) as FormSchema;
    const keys = new Set(
      [schema, ...Object.values(schema.$defs)].flatMap(({ properties = {} }) => Object.keys(properties)),
    );
    expect(keys.size).toBeGreaterThan(50);
    // Tables only: an example shows a key and does not explain it.
    const rows = page(path)
      .text.split('\n')
      .filter((line) => line.startsWith('|'));
    const told = new Set(rows.flatMap(codesOf).flatMap((each) => each.match(/\w+/g) ?? []));
    expect([...keys].filter((key) => !told.has(key))).toEqual([]);
  });
});

interface FormSchema {
  readonly properties?: object;
  readonly $defs: Readonly<Record<string, { readonly properties?: object }>>;
}

function code(cell: string | undefined): string {
  return codesOf(cell)[0] ?? '';
}

/** A policy with one indicator and the given parts, understood. */
function read({ fiscalYear = '2023', budget = '[]', target = '48%以上' }): ValidatedPolicy {
  const text = `version: 1
fiscalYear: ${fiscalYear}
organization: { name: 見本区, kind: ward }
head: 大阪 太郎
stage: final
goal: 目標
mission: 使命
basicPolicy: 考え方
issues:
  - number: 1-(1)
    title: 課題
    budget: ${budget}
    problems: 認識
    strategies: 戦略
    indicators: [{ id: a, name: 指標, target: ${target} }]
`;
  const { tree, diagnostics } = parsePolicy({ name: 'policy.yaml', text });
  expect(diagnostics).toEqual([]);
  if (!tree) throw new Error(text);
  return validatePolicy(tree, FORM);
}

function grade(
  { target }: { target: string },
  result: Readonly<Record<string, string>>,
): IndicatorEvaluation {
  const { policy, diagnostics } = read({ target: `"${target}"` });
  expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
  const quoted = Object.values(result).map((field) => `"${field}"`);
  const text = `id,${Object.keys(result).join(',')}\na,${quoted.join(',')}\n`;
  const { sheet } = parseResults({ name: 'results.csv', text });
  if (!policy || !sheet) throw new Error(text);
  const checked = validateResults(sheet, policy, FORM.grades);
  expect(hasErrors(checked.diagnostics), text).toBe(false);
  return evaluate(policy, checked.results, FORM.grades).indicators[0] as IndicatorEvaluation;
}
