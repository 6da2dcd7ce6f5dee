import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import { collectPolicy, groupCopies } from '../../src/collect/collected-policy.js';
import { expectedForm } from '../../src/collect/expected-form.js';
import { readFilledForm } from '../../src/collect/read-filled-form.js';
import {
  evaluate,
  type FormTemplate,
  forms,
  layOut,
  parsePolicy,
  parseResults,
  validatePolicy,
  validateResults,
  writeDocx,
  writeXlsx,
} from '../../src/index.js';
import { runPolicy } from '../run-policy.js';

/** A policy file and its results file. */
interface Sample {
  readonly policy: string;
  readonly results: string;
}

type Grades = Readonly<Record<string, string>>;

const PLACE = mkdtempSync(join(tmpdir(), 'policy-grades-'));
afterAll(() => rmSync(PLACE, { recursive: true, force: true }));

/** What the library says, and what stands as grades in the Word and Excel files that it writes. */
async function ofLibrary({ policy: text, results }: Sample, id: string) {
  const form = forms[id] as FormTemplate;
  const { tree } = parsePolicy({ name: 'policy.yaml', text });
  const policy = tree && validatePolicy(tree, form, { today: '2026-11-24' }).policy;
  const { sheet } = parseResults({ name: 'results.csv', text: results });
  if (!policy || !sheet) throw new Error('the sample has errors');
  const validated = validateResults(sheet, policy, form.grades);
  expect(validated.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const evaluation = evaluate(policy, validated.results, form.grades);
  const laidOut = layOut(policy, form, { evaluation });
  const collected = (name: string, bytes: Uint8Array): Grades => {
    const read = readFilledForm(name, bytes, inflate);
    if (!('form' in read)) throw new Error(read.diagnostic.message.en);
    const [group] = groupCopies([read.form]);
    if (!group) throw new Error('no copy');
    const { indicators } = collectPolicy(group, expectedForm(layOut(policy, form)), () => null).collected;
    return Object.fromEntries(indicators.map(({ id, fields }) => [id, fields.grade?.value ?? '']));
  };
  const letters = new Set<string>(form.grades.grades.map(({ grade }) => grade));
  return {
    /** Grades and states. */
    library: Object.fromEntries(evaluation.indicators.map((each) => [each.id, each.grade])) as Grades,
    docx: collected('a.docx', await writeDocx(laidOut)),
    xlsx: collected('a.xlsx', await writeXlsx(laidOut)),
    /** A state prints no grade: the field stays open for a person. */
    printed: (grades: Grades): Grades =>
      Object.fromEntries(
        Object.entries(grades).map(([key, grade]) => [key, letters.has(grade) ? grade : '']),
      ),
  };
}

/** What `eval --format json` says of policies of different units that share a results file, in one run. */
async function ofProgram(samples: readonly Sample[], results: string): Promise<readonly Grades[]> {
  const place = mkdtempSync(join(PLACE, 'run-'));
  const names = samples.map((_, i) => `policy-${String(i).padStart(3, '0')}.yaml`);
  for (const [i, { policy }] of samples.entries()) writeFileSync(join(place, names[i] as string), policy);
  writeFileSync(join(place, 'results.csv'), results);
  const { stdout, stderr } = await runPolicy(place, [
    ...['--quiet', 'eval', ...names, '--actuals', 'results.csv', '--format', 'json'],
  ]);
  if (stdout === '') throw new Error(stderr);
  const { policies } = JSON.parse(stdout) as { policies: readonly Parameters<typeof gradesOf>[0][] };
  return policies.map(gradesOf);
}

function gradesOf(policy: { indicators: readonly { id: string; grade: string }[] }): Grades {
  return Object.fromEntries(policy.indicators.map(({ id, grade }) => [id, grade]));
}

const TARGETS = [
  ...[
    '48%以上',
    '20%未満',
    '5割以上',
    '４１．０％',
    '100%',
    '1,200団体以上',
    '3団体超',
    '0件',
    '20件以下',
    '10件以内',
  ],
  ...[
    '前年度実績以上',
    '前年度比5%増',
    '40%以上60%以下',
    '2万人以上',
    '5百万円以上',
    '計画の策定',
    '3分の1以上',
  ],
];

/** The unit of a target, and one for those that take any. */
function unitOf(target: string): string {
  return /[%％割分]/.test(target) && !target.startsWith('前')
    ? '%'
    : (/団体|件|人|円/.exec(target)?.[0] ?? '人');
}

/** A policy of six to eight indicators with any target, result, state and grade of a person. */
const sample = (organization: string, form: string) =>
  fc
    .array(
      fc.record({
        target: fc.constantFrom(...TARGETS),
        actual: fc.oneof(fc.nat(120), fc.nat(2_000_000)),
        tenths: fc.nat(9),
        previous: fc.option(fc.nat(120)),
        state: fc.constantFrom('', '', '', '', '集計中', '測定不能'),
        person: fc.constantFrom('', '', '', '', '', 'A', 'B'),
      }),
      { minLength: 6, maxLength: 8 },
    )
    .map((rows): Sample => {
      const indicators = rows.map(
        ({ target }, i) => `      - { id: i-${i}, name: 指標${i}, target: ${JSON.stringify(target)} }`,
      );
      const lines = rows.map(({ target, actual, tenths, previous, state, person }, i) => {
        const unit = unitOf(target);
        const isManual = target === '計画の策定';
        const figure = isManual ? '策定した' : `${actual}${unit === '%' ? `.${tenths}` : ''}${unit}`;
        const before = previous === null || isManual ? '' : `${previous}${unit}`;
        return [`i-${i}`, state || figure, before, person, person && '実態を確かめたため'].join(',');
      });
      return {
        policy: [
          'version: 1',
          'fiscalYear: 2023',
          `organization: { name: ${organization}, kind: ward }`,
          'head: 大阪 太郎',
          'stage: final',
          `form: ${form}`,
          'goal: 目標',
          'mission: 使命',
          'basicPolicy: 考え方',
          'issues:',
          '  - number: 1-(1)',
          '    title: 課題',
          '    problems: 課題認識',
          '    strategies: 戦略',
          '    indicators:',
          ...indicators,
          '',
        ].join('\n'),
        results: `${['id,actual,previous,grade,reason', ...lines].join('\n')}\n`,
      };
    });

/** The rows of a results file with a column for the unit; those behind the first file have no header. */
function withUnit(results: string, unit: string, hasHeader: boolean): string {
  const [header, ...rows] = results.trimEnd().split('\n');
  const named = rows.map((row) => `${unit},${row}`);
  return `${(hasHeader ? [`organization,${header}`, ...named] : named).join('\n')}\n`;
}

async function expectTheSame(given: Sample, form: string, program: Grades): Promise<Grades> {
  const { library, docx, xlsx, printed } = await ofLibrary(given, form);
  expect(program).toEqual(library);
  expect(docx).toEqual(printed(library));
  expect(xlsx).toEqual(printed(library));
  return library;
}

describe('the grades of the library, of the program and in the Word and Excel files are the same', () => {
  it('for 西区 with its results', async () => {
    const nishi = {
      policy: readFileSync('data/nishi-2023/policy.yaml', 'utf8'),
      results: readFileSync('data/nishi-2023/results.csv', 'utf8'),
    };
    const [program] = await ofProgram([nishi], nishi.results);
    const grades = Object.values(await expectTheSame(nishi, 'osaka-2023', program as Grades));
    expect(grades.filter((grade) => grade === 'A')).toHaveLength(6);
    expect(grades.filter((grade) => grade === 'B')).toHaveLength(3);
  });

  it.each(['osaka-2023', 'rate-bands-en'])(
    'for 10 policies of the form %s',
    { timeout: 300_000 },
    async (form) => {
      const settings = { numRuns: 1, seed: 20231124 };
      const units = Array.from({ length: 10 }, (_, i) => `第${i}区`);
      const [samples = []] = fc.sample(fc.tuple(...units.map((unit) => sample(unit, form))), settings);
      const results = samples.map((each, i) => withUnit(each.results, units[i] as string, i === 0));
      const programs = await ofProgram(samples, results.join(''));
      const seen = new Set<string>();
      for (const [i, given] of samples.entries()) {
        const grades = await expectTheSame(given, form, programs[i] as Grades);
        for (const grade of Object.values(grades)) seen.add(grade);
      }
      expect(seen).toContain('A');
      expect(seen).toContain('B');
      expect(seen).toContain('pending');
      expect(seen).toContain('manual');
    },
  );
});
