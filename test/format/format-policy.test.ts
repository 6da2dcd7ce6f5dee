import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatPolicy } from '../../src/format/format-policy.js';
import { forms, hasErrors, parsePolicy, validatePolicy } from '../../src/index.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseFiscalYear } from '../../src/parse/parse-fiscal-year.js';
import { foldWidth } from '../../src/text/fold-width.js';
import { writeAnyPolicy } from './any-policy.js';

const FORM = forms['osaka-2023'] as FormTemplate;
/** Policies that are tried; more by POLICY_RUNS=20000. */
const RUNS = Number(process.env.POLICY_RUNS ?? 1000);

const FIGURES = new Set(['target', 'budget', 'settlement', 'actual', 'previous', 'minimum']);

/** Data whose years and figures have one spelling, with keys in one order. */
function comparable(data: unknown, key = ''): unknown {
  if (Array.isArray(data)) return data.map((item) => comparable(item));
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(
      Object.entries(data)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, name.startsWith('x-') ? value : comparable(value, name)]),
    );
  if (key === 'fiscalYear') return parseFiscalYear(String(data));
  return FIGURES.has(key) && typeof data === 'string' ? foldWidth(data) : data;
}

/** What canonical figures, years and strings may mend, or set right in the count of others. */
const MENDED: ReadonlySet<string> = new Set([
  'policy/digit-width',
  'policy/era-year',
  'policy/blank-at-edge',
]);

function findings(text: string) {
  const { tree, diagnostics } = parsePolicy({ name: 'policy.yaml', text });
  const all = [...diagnostics, ...(tree ? validatePolicy(tree, FORM).diagnostics : [])];
  const kept = all.map(({ rule }) => rule).filter((rule) => !MENDED.has(rule));
  return { rules: kept.sort(), isWrong: hasErrors(all) };
}

describe('formatPolicy', () => {
  it('leaves what the repository holds alone', () => {
    const text = readFileSync('data/nishi-2023/policy.yaml', 'utf8');
    expect(formatPolicy(text)).toBe(text);
  });

  it('changes neither data nor comments nor findings, and nothing the second time', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { text, comments } = writeAnyPolicy(g);
        const before = findings(text);
        fc.pre(!before.isWrong);
        tried += 1;
        const formatted = formatPolicy(text) as string;
        if (formatted === null) throw new Error(text);
        expect(comparable(parse(formatted))).toEqual(comparable(parse(text)));
        expect(findings(formatted).rules).toEqual(before.rules);
        const kept = [...formatted.matchAll(/#\s?c(\d+)\./g)].map(([, number]) => Number(number));
        expect(kept.sort((a, b) => a - b)).toEqual(Array.from({ length: comments }, (_, i) => i + 1));
        expect(formatPolicy(formatted)).toBe(formatted);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(tried).toBeGreaterThanOrEqual(RUNS);
  }, 300_000);
});
