import fc from 'fast-check';

/** A policy as the tests think of it, with the comments and the spelling of its text. */
export interface Model {
  readonly head: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly goal: readonly string[];
  readonly issues: readonly Issue[];
}

interface Issue {
  readonly number: string;
  readonly title: string;
  readonly comment: string;
  readonly budget: readonly { readonly year: number; readonly amount: string; readonly note: string }[];
  readonly problems: readonly string[];
  readonly indicators: readonly Indicator[];
}

interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly quote: string;
  readonly comment: string;
  readonly tail: string;
}

/** One thing that somebody does. Two with different `about` have nothing to do with one another. */
export interface Edit {
  readonly about: string;
  readonly order: boolean;
  readonly apply: (model: Model) => Model;
}

const word = fc.stringMatching(/^[あ-ん漢字数]{1,6}$/);

const indicator = (id: string): fc.Arbitrary<Indicator> =>
  fc.record({
    id: fc.constant(id),
    name: word,
    target: fc.integer({ min: 1, max: 99 }).map((n) => `${n}%`),
    quote: fc.constantFrom('', "'", '"'),
    comment: fc.option(word, { nil: '' }),
    tail: fc.option(word, { nil: '' }),
  });

const issue = (at: number): fc.Arbitrary<Issue> =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      number: fc.constant(`1-(${at})`),
      title: word,
      comment: fc.option(word, { nil: '' }),
      budget: fc.constant(
        [2021, 2022, 2023].map((year) => ({ year, amount: `${year % 100}万円`, note: '' })),
      ),
      problems: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
      indicators: fc.tuple(...Array.from({ length: count }, (_, i) => indicator(`${at}-${'abcdefg'[i]}`))),
    }),
  );

/** Bases of merges. */
export const models: fc.Arbitrary<Model> = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    head: word,
    fields: fc.record({ version: fc.constant('1'), head: word, stage: word }),
    goal: fc.tuple(word, word, word),
    issues: fc.tuple(...Array.from({ length: count }, (_, i) => issue(i + 1))),
  }),
);

/** The text of the file. */
export function printModel({ head, fields, goal, issues }: Model): string {
  const comment = (indent: string, text: string) => (text ? [`${indent}# ${text}`] : []);
  const lines = [
    `# ${head}`,
    ...Object.entries(fields).map(([key, value]) => `${key}: ${value}`),
    '',
    'goal: |',
    ...goal.map((line) => `  ${line}`),
    '',
    'issues: # 課題',
    ...issues.flatMap((each, at) => [
      ...(at > 0 ? [''] : []),
      ...comment('  ', each.comment),
      `  - number: ${each.number}`,
      `    title: ${each.title}`,
      '    budget:',
      ...each.budget.map(
        ({ year, amount, note }) =>
          `      - { fiscalYear: ${year}, budget: ${amount}${note ? `, note: ${note}` : ''} }`,
      ),
      ...(each.problems.length > 0
        ? ['    problems:', ...each.problems.map((problem) => `    - ${problem}`)]
        : ['    problems: []']),
      ...(each.indicators.length > 0 ? ['    indicators:'] : ['    indicators: []']),
      ...each.indicators.flatMap(({ id, name, target, quote, comment: above, tail }) => [
        ...comment('      ', above),
        `      - id: ${id}`,
        `        name: ${quote}${name}${quote}`,
        `        target: ${target}${tail ? `  # ${tail}` : ''}`,
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What several edits make of a policy. */
export function applyEdits(model: Model, edits: readonly Edit[]): Model {
  return edits.reduce((each, { apply }) => apply(each), model);
}

/** The edits of two people, about different things. */
export function edits(
  model: Model,
): fc.Arbitrary<{ readonly mine: readonly Edit[]; readonly other: readonly Edit[] }> {
  return fc.shuffledSubarray([...everyEdit(model)], { maxLength: 12 }).chain((some) =>
    fc.array(fc.boolean(), { minLength: some.length, maxLength: some.length }).map((sides) => {
      const abouts = new Set<string>();
      const own = some.filter(({ about }) => {
        // A thing that is taken away has no other edits.
        const isTaken = [...abouts].some((known) => about.startsWith(known) || known.startsWith(about));
        abouts.add(about);
        return !isTaken;
      });
      return {
        mine: own.filter((_, i) => sides[i]),
        other: own.filter((_, i) => !sides[i]),
      };
    }),
  );
}

function everyEdit(model: Model): readonly Edit[] {
  const edit = (about: string, apply: Edit['apply'], order = false): Edit => ({
    about: `${about}/`,
    order,
    apply,
  });
  const inIssue = (number: string, change: (issue: Issue) => Issue) => (each: Model) => ({
    ...each,
    issues: each.issues.map((known) => (known.number === number ? change(known) : known)),
  });
  const ofIndicator = (number: string, id: string, change: (of: Indicator) => Indicator | null) =>
    inIssue(number, (known) => ({
      ...known,
      indicators: known.indicators.flatMap((of) => (of.id === id ? (change(of) ?? []) : of)),
    }));
  return [
    edit('head', (each) => ({ ...each, head: `${each.head}!` })),
    edit('field', (each) => ({ ...each, fields: { ...each.fields, head: '西太郎' } })),
    edit('new', (each) => ({ ...each, fields: { ...each.fields, form: 'x' } })),
    edit('goal first', (each) => ({ ...each, goal: ['新しい', ...each.goal.slice(1)] })),
    edit('goal last', (each) => ({ ...each, goal: [...each.goal.slice(0, -1), '終わり'] })),
    edit('order', (each) => ({ ...each, issues: [...each.issues].reverse() }), true),
    ...model.issues.flatMap(({ number, problems, indicators }) => [
      edit(
        `${number} title`,
        inIssue(number, (of) => ({ ...of, title: `${of.title}新` })),
      ),
      edit(
        `${number} comment`,
        inIssue(number, (of) => ({ ...of, comment: `${of.comment}注` })),
      ),
      edit(
        `${number} amount`,
        inIssue(number, (of) => ({
          ...of,
          budget: of.budget.map((row) => (row.year === 2022 ? { ...row, amount: '1円' } : row)),
        })),
      ),
      edit(
        `${number} note`,
        inIssue(number, (of) => ({
          ...of,
          budget: of.budget.map((row) => (row.year === 2022 ? { ...row, note: '補' } : row)),
        })),
      ),
      edit(
        `${number} year`,
        inIssue(number, (of) => ({ ...of, budget: of.budget.filter(({ year }) => year !== 2021) })),
      ),
      ...problems.map((problem, at) =>
        edit(
          `${number} problem ${at}`,
          inIssue(number, (of) => ({
            ...of,
            problems: of.problems.map((each) => (each === problem ? `${each}を${at}` : each)),
          })),
        ),
      ),
      ...['x', 'y'].map((name) =>
        edit(
          `${number} add ${name}`,
          inIssue(number, (of) => ({
            ...of,
            indicators: [
              ...of.indicators,
              { id: `${number}-${name}`, name, target: '1%', quote: "'", comment: `add ${name}`, tail: '' },
            ],
          })),
          true,
        ),
      ),
      edit(
        `${number} order`,
        inIssue(number, (of) => ({ ...of, indicators: [...of.indicators].reverse() })),
        true,
      ),
      ...indicators.flatMap(({ id }) => [
        edit(
          `${id}`,
          ofIndicator(number, id, () => null),
        ),
        edit(
          `${id}/name`,
          ofIndicator(number, id, (of) => ({ ...of, name: `${of.name}改` })),
        ),
        edit(
          `${id}/target`,
          ofIndicator(number, id, (of) => ({ ...of, target: '100%' })),
        ),
        edit(
          `${id}/tail`,
          ofIndicator(number, id, (of) => ({ ...of, tail: `${of.tail}注` })),
        ),
        edit(
          `${id}/comment`,
          ofIndicator(number, id, (of) => ({ ...of, comment: `${of.comment}上` })),
        ),
      ]),
    ]),
  ];
}

/** Data with its lists in an order that says nothing. */
export function sortedData(data: unknown): unknown {
  if (Array.isArray(data)) {
    const items = data.map(sortedData);
    return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, sortedData(value)]));
}
