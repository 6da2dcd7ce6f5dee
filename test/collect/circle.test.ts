import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import { collectPolicy, groupCopies } from '../../src/collect/collected-policy.js';
import { expectedForm } from '../../src/collect/expected-form.js';
import { policyMarkdown } from '../../src/collect/policy-markdown.js';
import { readFilledForm } from '../../src/collect/read-filled-form.js';
import { resultsRows } from '../../src/collect/results-rows.js';
import {
  evaluate,
  type Form,
  type FormTemplate,
  forms,
  layOut,
  type Policy,
  parsePolicy,
  parseResults,
  validatePolicy,
  validateResults,
  writeDocx,
  writeXlsx,
} from '../../src/index.js';
import { writeCsv } from '../../src/write/write-csv.js';
import { fillDocx, fillXlsx, withoutControls } from './fill.mjs';

/**
 * The circle: a form is made, filled in as Word and Excel do, collected, graded and made again, and is then the form that the
 * values themselves give.
 */
const FORM = forms['osaka-2023'] as FormTemplate;
const policy = policyOf(readFileSync('data/nishi-2023/policy.yaml', 'utf8'));
const empty = layOut(policy, FORM);
const expected = expectedForm(empty);
const blank = { docx: await writeDocx(empty), xlsx: await writeXlsx(empty) };
const ids = policy.issues.flatMap(({ indicators }) => indicators.map(({ id }) => id));

function policyOf(text: string): Policy {
  const { tree } = parsePolicy({ name: 'policy.yaml', text });
  const read = tree && validatePolicy(tree, FORM, { today: '2026-11-24' }).policy;
  if (!read) throw new Error('the policy has errors');
  return read;
}

/** Words as people type them: figures in any width, Japanese, what looks like a formula or markup. */
const words = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'0123456789.%,-=+@\'"<>&;_x'),
      fc.constantFrom(...'０９％．団体世帯件約延べ集計中（）※～①𠮷葛😀'),
      fc.constantFrom(' ', '　', '_x0041_', '葛\u{e0100}'),
    ),
    minLength: 1,
    maxLength: 24,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const maybe = fc.option(words, { nil: '' });
const filled = fc.tuple(
  ...ids.map((id) =>
    fc.tuple(maybe, maybe, fc.constantFrom('', 'A', 'B')).map(([actual, previous, grade]) => ({
      [`${id}.actual`]: actual,
      [`${id}.previous`]: previous,
      [`${id}.grade`]: grade,
    })),
  ),
);

type Values = Readonly<Record<string, string>>;

function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function collect(name: string, ...copies: readonly Uint8Array[]) {
  const read = copies.map((bytes, i) => {
    const each = readFilledForm(`${i}.${name}`, bytes, inflate);
    if (!('form' in each)) throw new Error(each.diagnostic.message.en);
    return each.form;
  });
  const [group] = groupCopies(read);
  if (!group) throw new Error('no copies');
  return collectPolicy(group, expected, () => null);
}

/** The values as they were collected, by the names of their inputs. */
function valuesOf({ collected }: ReturnType<typeof collect>): Values {
  return Object.fromEntries(
    collected.indicators.flatMap(({ id, fields }) =>
      Object.entries(fields).map(([column, { value }]) => [`${id}.${column}`, value]),
    ),
  );
}

describe('what was filled in', () => {
  it.each(['docx', 'xlsx'] as const)('comes back from a %s as it was', (format) => {
    const fill = format === 'docx' ? fillDocx : fillXlsx;
    fc.assert(
      fc.property(filled, (all) => {
        const values = withoutEmpty(Object.assign({}, ...all));
        const result = collect(format, fill(blank[format], values));
        expect(valuesOf(result)).toEqual(values);
        expect(result.diagnostics).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('comes back from a document that has lost its controls, with bookmarks or with none', () => {
    fc.assert(
      fc.property(filled, fc.boolean(), (all, bookmarks) => {
        const values = withoutEmpty(Object.assign({}, ...all));
        const { diagnostics, collected } = collect(
          'docx',
          withoutControls(fillDocx(blank.docx, values), { bookmarks }),
        );
        // A text that is repeated in itself cannot be told from one that a program has repeated.
        const unclear = diagnostics.filter(({ rule }) => rule === 'collect/unclear').length;
        expect(diagnostics.length).toBe(unclear);
        const found = valuesOf({ collected, diagnostics });
        expect(Object.keys(values).length - Object.keys(found).length).toBe(unclear);
        expect(values).toMatchObject(found);
      }),
      { numRuns: 40 },
    );
  });

  it('comes back from several copies that each hold a part', () => {
    fc.assert(
      fc.property(filled, fc.infiniteStream(fc.boolean()), (all, side) => {
        const values = withoutEmpty(Object.assign({}, ...all));
        const isFirst = Object.keys(values).map(() => side.next().value);
        const part = (first: boolean) =>
          Object.fromEntries(Object.entries(values).filter((_, i) => isFirst[i] === first));
        const result = collect('x', fillDocx(blank.docx, part(true)), fillXlsx(blank.xlsx, part(false)));
        expect(valuesOf(result)).toEqual(values);
        expect(result.diagnostics).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

/** Figures that the targets of 西区 take. */
const figure = (target: string) =>
  target.includes('%')
    ? fc.integer({ min: 0, max: 1000 }).map((tenths) => `${(tenths / 10).toFixed(1)}%`)
    : fc.nat(99).map((count) => `${count}団体`);
const results = fc.tuple(
  ...policy.issues.flatMap(({ indicators }) =>
    indicators.map(({ id, target }) =>
      fc
        .tuple(
          fc.option(figure(target.text), { nil: '' }),
          fc.option(fc.oneof(figure(target.text), fc.constantFrom('－', '+3.2%', '=1+1')), { nil: '' }),
        )
        .map(([actual, previous]) => ({ id, actual, previous })),
    ),
  ),
);

function gradedForm(csv: string): Form {
  const { sheet, diagnostics } = parseResults({ name: 'results.csv', text: csv.replace(/^\ufeff/, '') });
  expect(diagnostics).toEqual([]);
  if (!sheet) throw new Error('no results');
  const validated = validateResults(sheet, policy, FORM.grades);
  expect(validated.diagnostics).toEqual([]);
  return layOut(policy, FORM, { evaluation: evaluate(policy, validated.results, FORM.grades) });
}

/** The results as a person fills them into the form. */
function typed(rows: readonly { id: string; actual: string; previous: string }[]): Values {
  return withoutEmpty(
    Object.fromEntries(
      rows.flatMap(({ id, actual, previous }) => [
        [`${id}.actual`, actual],
        [`${id}.previous`, previous],
      ]),
    ),
  );
}

function csvOf({ collected }: ReturnType<typeof collect>): string {
  return writeCsv(resultsRows([collected], 'ja'));
}

describe.each(['docx', 'xlsx'] as const)('the circle by %s', (format) => {
  const [fill, write] = format === 'docx' ? [fillDocx, writeDocx] : [fillXlsx, writeXlsx];

  it('gives the form that the results themselves give', () => {
    fc.assert(
      fc.property(results, (rows) => {
        const lines = rows.map(({ id, actual, previous }) => `${id},${actual},${previous}\n`);
        const direct = gradedForm(`id,actual,previous\n${lines.join('')}`);
        const again = gradedForm(csvOf(collect(format, fill(blank[format], typed(rows)))));
        expect(again).toEqual(direct);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from the form that was graded', () =>
    fc.assert(
      fc.asyncProperty(results, async (rows) => {
        const graded = gradedForm(csvOf(collect(format, fill(blank[format], typed(rows)))));
        const again = collect(format, await write(graded));
        expect(again.diagnostics).toEqual([]);
        expect(gradedForm(csvOf(again))).toEqual(graded);
      }),
      { numRuns: 6 },
    ));
});

describe('a text that was filled in', () => {
  const sentence = fc
    .string({
      unit: fc.constantFrom(...'防災訓練に全団体が参加した。*_#[]<>`&-+1.) ・※|~=\\'),
      minLength: 1,
      maxLength: 20,
    })
    .map((text) => text.replace(/^[\s・]+|\s+$/g, ''))
    .filter((text) => text !== '' && !/^\d+[.)]\s/.test(text));

  it('means the same as Markdown of the policy', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), sentence), { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.map(([isItem, line]) => (isItem ? `・${line}` : line)).join('\n');
        const yaml = `selfEvaluation: ${JSON.stringify(policyMarkdown(text))}\n`;
        const source = readFileSync('data/nishi-2023/policy.yaml', 'utf8') + yaml;
        const form = layOut(policyOf(source), FORM);
        const cell = form.blocks
          .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
          .find(({ input }) => input?.name === 'selfEvaluation');
        const shown = (cell?.content ?? []).flatMap((block) =>
          block.kind === 'list'
            ? block.items.flatMap((item) => item.map((each) => [true, plain(each)]))
            : [[false, plain(block)]],
        );
        expect(shown).toEqual(lines.map(([isItem, line]) => [isItem, line]));
      }),
      { numRuns: 200 },
    );
  });
});

function plain(block: unknown): string {
  const inlines = (block as { content: readonly { kind: string; value?: string }[] }).content;
  return inlines.map(({ kind, value }) => (kind === 'text' ? value : `<${kind}>`)).join('');
}
