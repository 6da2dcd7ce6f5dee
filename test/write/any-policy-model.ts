import fc from 'fast-check';
import { type Decimal, decimal } from '../../src/model/decimal.js';
import type { Indicator, Issue, Policy, Revision } from '../../src/model/policy.js';
import type { Result } from '../../src/model/results.js';
import type { Target } from '../../src/model/target.js';
import type { Inline, Text } from '../../src/model/text.js';

/** Strings that have broken writers of Office files, PDF or HTML: none may break a file, and none may vanish. */
export const TRAPS: readonly string[] = [
  '=1+1',
  "+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '-3%',
  '_x0041_x',
  '{bullets-0}{{goal}}{#issues}',
  '<script>alert(1)</script>',
  '&amp;&#x41;]]>',
  '"引用\'符',
  'עברית مرحبا',
  '👨‍👩‍👧‍👦🏳️‍🌈',
  '葛󠄀飾区と辻󠄀',
  '𠮷野家の𩸽',
  'が゙ぎ',
  '①㈱㌔髙﨑',
  '~/\\$&`*_[x](y)',
  '#let x = 1 // @ref $y$',
  '%PDF-1.7 %%EOF',
  'ａｂｃ１２３',
  'A\u00a0B\u3000C',
  '00123',
  '1-2',
  '\u200bゼロ幅',
];

const WORDS = ['区民', '防災', '地域活動協議会', '安全・安心', '50％', 'ICT', '、', '。', '「あ」', ' '];

const characters = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...TRAPS), { minLength: 1, maxLength: 2 }) },
);
const line = characters.map((words) => words.join(''));

const plain = line.map((value): Inline => ({ kind: 'text', value }));
const runs = fc.array(
  fc.oneof(
    plain,
    fc.array(plain, { minLength: 1, maxLength: 2 }).map((content): Inline => ({ kind: 'strong', content })),
    fc.array(plain, { minLength: 1, maxLength: 2 }).map((content): Inline => ({ kind: 'emphasis', content })),
    fc.constant<Inline>({ kind: 'break' }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** As Markdown has them: formatting may stand in a link and around one, a link never in a link. */
const inlines: fc.Arbitrary<readonly Inline[]> = fc.oneof(
  { weight: 4, arbitrary: runs },
  {
    weight: 1,
    arbitrary: runs.map((content): readonly Inline[] => [
      { kind: 'link', url: 'https://example.jp/?a=1&b="2"', content },
    ]),
  },
  {
    weight: 1,
    arbitrary: runs.map((content): readonly Inline[] => [
      { kind: 'strong', content: [{ kind: 'link', url: 'mailto:a@example.jp', content }] },
    ]),
  },
);

const text: fc.Arbitrary<Text> = fc.letrec<{ text: Text }>((tie) => ({
  text: fc.array(
    fc.oneof(
      { depthSize: 'small' },
      inlines.map((content) => ({ kind: 'paragraph' as const, content })),
      inlines.map((content) => ({ kind: 'heading' as const, depth: 2, content })),
      fc
        .record({
          start: fc.option(fc.integer({ min: 0, max: 99 })),
          items: fc.array(tie('text'), { minLength: 1, maxLength: 2 }),
        })
        .map((list) => ({ kind: 'list' as const, ...list })),
    ),
    { maxLength: 2 },
  ),
})).text;

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((tenths): Target => {
    const value = decimal((tenths / 10).toFixed(1));
    return {
      text: `${value}%以上`,
      criterion: {
        kind: 'bounds',
        lower: { value, inclusive: true },
        upper: null,
        unit: '%',
        basis: 'annual',
      },
    };
  }),
  line.map((words): Target => ({ text: words, criterion: { kind: 'manual' } })),
);

const indicator = (id: string): fc.Arbitrary<Indicator> =>
  fc.record({
    id: fc.constant(id),
    name: line,
    target,
    survey: fc.option(line),
    group: fc.option(fc.constantFrom('防災', '防犯')),
    note: fc.option(line),
    result: fc.constant(null),
  });

const issue = (number: number): fc.Arbitrary<Issue> =>
  fc
    .record({
      title: line,
      sdgs: fc.constantFrom<readonly number[]>([], [11], [3, 11, 17]),
      budget: fc.constantFrom<Issue['budget']>(
        [],
        [{ fiscalYear: 2023, kind: 'budget', amount: { yen: 92_000_000n, text: '92百万円' } }],
      ),
      problems: text,
      strategies: text,
      notes: fc.option(text),
      count: fc.integer({ min: 0, max: 3 }),
    })
    .chain(({ count, ...rest }) =>
      fc
        .tuple(...Array.from({ length: count }, (_, i) => indicator(`${number}-${i + 1}.x_Y`)))
        .map((indicators) => ({ ...rest, number: `${number}-(1)`, indicators })),
    );

const revision: fc.Arbitrary<Revision> = fc.record({
  date: fc.constantFrom('2024-08-12', '2023-10-01'),
  kind: fc.constantFrom('wording', 'target'),
  summary: line,
  changes: fc.array(
    fc.record({
      path: line,
      before: fc.option(line),
      after: fc.option(line),
      reason: fc.option(line),
    }),
    { maxLength: 3 },
  ),
});

/** A policy as a model with every kind of text in it, traps among them. Nothing that `validate` would refuse as a character. */
export const anyPolicyModel: fc.Arbitrary<Policy> = fc
  .record({
    version: fc.constant<1>(1),
    fiscalYear: fc.integer({ min: 2019, max: 2040 }),
    organization: line.map((name) => ({ name, kind: 'ward' as const })),
    head: line,
    stage: fc.constantFrom<Policy['stage']>('outline', 'draft', 'final'),
    goal: text,
    mission: text,
    basicPolicy: text,
    selfEvaluation: fc.option(text),
    futurePolicy: fc.option(text),
    revisions: fc.array(revision, { maxLength: 2 }),
    form: fc.constant(null),
    labels: fc.constant({}),
    count: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ count, ...rest }) =>
    fc.tuple(...Array.from({ length: count }, (_, i) => issue(i + 1))).map((issues) => ({ ...rest, issues })),
  );

/** Results for some of the indicators of a policy, as they are read from a file. */
export function anyResults(policy: Policy): fc.Arbitrary<readonly Result[]> {
  const ids = policy.issues.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const one = (id: string): fc.Arbitrary<Result> =>
    fc.record({
      id: fc.constant(id),
      actual: fc.oneof(
        fc.constant<Result['actual']>({ kind: 'pending' }),
        fc.constant<Result['actual']>({ kind: 'notMeasurable', text: '測定不能' }),
        fc.integer({ min: 0, max: 1000 }).map((tenths): Result['actual'] => {
          const value = (tenths / 10).toFixed(1) as Decimal;
          return {
            kind: 'figure',
            figure: { value: decimal(value), unit: '%', text: `${value}%` },
          };
        }),
      ),
      text: fc.option(line),
      previous: fc.option(line.map((words) => ({ text: words, figure: null }))),
      grade: fc.constant(null),
      reason: fc.constant(null),
      source: fc.option(line),
      origin: fc.constant({ file: 'results.csv', line: 2, column: 1 }),
    });
  return fc.tuple(...ids.map(one)).map((results) => results.filter((_, i) => i % 3 !== 2));
}

/** Policies with results, the same ones in every run: the seed is fixed. */
export function samplePolicies(
  count: number,
  seed = 4,
): readonly { readonly policy: Policy; readonly results: readonly Result[] }[] {
  return fc.sample(anyPolicyModel, { numRuns: count, seed }).map((policy, i) => ({
    policy,
    results: fc.sample(anyResults(policy), { numRuns: 1, seed: seed + i })[0] ?? [],
  }));
}
