import { describe, expect, it } from 'vitest';
import { CATALOGUE, type RuleId } from '../../src/diagnostic/catalogue/index.js';
import { TEMPLATE_FILE_REASONS } from '../../src/diagnostic/catalogue/template-file-reasons.js';
import { yamlSyntax } from '../../src/diagnostic/catalogue/yaml-syntax.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { diagnose } from '../../src/diagnostic/diagnostic.js';
import type { Wording } from '../../src/diagnostic/wording.js';
import { codeBlocks, page } from '../docs/pages.js';
import { findingsOf } from '../docs/rule-examples.js';

const RULES = Object.keys(CATALOGUE) as RuleId[];

const PLACE = { part: 'body', heading: '経営課題', cell: { table: 1, row: 2, column: 3 } };
const IN_A_HEADER = { part: 'header', heading: null, cell: null };

/** Data of rules whose pages cannot show a mistake in YAML or CSV. */
const DATA: Readonly<Partial<Record<RuleId, readonly unknown[]>>> = {
  'yaml/encoding': [{ offset: 0 }],
  'yaml/too-large': [{ bytes: 2_000_000, limit: 1_048_576 }],
  'yaml/line-end': [{}],
  'policy/text-length': [{ length: 40_000, limit: 32_767 }],
  'results/encoding': [{ offset: 0 }],
  'results/too-large': ['bytes', 'rows', 'columns', 'cell'].map((what) => ({ what, limit: 100 })),
  'results/empty': [{}],
  'results/character': [{ code: '0007' }],
  'results/bidirectional': [{ code: '202E' }],
  'template/file': Object.keys(TEMPLATE_FILE_REASONS).map((reason) => ({ reason })),
  'template/braces': ['unclosed', 'unopened', 'fullWidth', 'single'].map((kind) => ({
    kind,
    written: '目標',
    place: PLACE,
  })),
  'template/unknown-name': [
    { name: '目票', inside: null, suggestion: '目標', known: [], place: PLACE },
    { name: '目', inside: null, suggestion: null, known: [{ name: 'goal', japanese: '目標' }], place: PLACE },
    {
      name: '実績',
      inside: { name: 'indicators', japanese: '指標' },
      suggestion: null,
      known: [],
      place: IN_A_HEADER,
    },
  ],
  'template/loop': ['unclosed', 'unopened', 'crossed', 'within', 'tooOften', 'misplaced'].flatMap((kind) => [
    { kind, name: '指標', other: '経営課題', place: PLACE },
    ...(kind === 'crossed' ? [] : [{ kind, name: '指標', other: null, place: IN_A_HEADER }]),
  ]),
  'template/not-printable': [true, false].map((isList) => ({ name: '経営課題', isList, place: PLACE })),
  'template/no-placeholder': [{}],
  'template/cannot-fill': [
    { written: '{{年度}}', place: PLACE },
    { written: '', place: null },
  ],
};

/** Findings of a rule: those of the wrong example on its page, or made from data where no example can show it. */
async function findingsOfRule(rule: RuleId): Promise<readonly Diagnostic[]> {
  const data = DATA[rule];
  if (data) {
    const source = { name: 'policy.yaml', text: '' };
    return data.map((each) => diagnose(source, { start: 0, end: 0 }, rule, each as never));
  }
  const shown = page(`docs/rules/${rule}.md`);
  const from = shown.text.slice(0, shown.text.indexOf('## 誤った例')).split('\n').length;
  const to = shown.text.slice(0, shown.text.indexOf('## 正しい例')).split('\n').length;
  const blocks = codeBlocks(shown).filter(({ line }) => line > from && line < to);
  return (await findingsOf(blocks)).filter((found) => found.rule === rule);
}

/** A sentence in each language; what is quoted in the English one may be Japanese. */
function expectBoth({ ja, en }: Wording): void {
  expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
  expect(en).toMatch(/[A-Za-z]{2}/);
  expect(en).not.toBe(ja);
  expect(en).not.toMatch(/[。、]$/);
  for (const sentence of [ja, en]) expect(sentence).not.toMatch(/undefined|\[object|NaN/);
}

describe.each(RULES)('%s', (rule) => {
  it('says in both languages how it should be, what is wrong and what to write', async () => {
    const { summary } = CATALOGUE[rule];
    expectBoth(summary);
    expect(summary.ja).toMatch(/。$/);
    expect(summary.en).not.toMatch(/[ぁ-ん]/);
    const found = await findingsOfRule(rule);
    expect(found.length).toBeGreaterThan(0);
    for (const { message, help } of found) {
      expectBoth(message);
      expect(message.ja).toMatch(/。$/);
      expectBoth(help);
    }
  });
});

/** The codes of the package `yaml`, and those that we tell apart among them. */
const CODES = [
  ...['BAD_INDENT', 'TAB_AS_INDENT', 'UNCLOSED_QUOTE', 'UNCLOSED_BRACKET', 'EXTRA_BRACKET', 'AFTER_QUOTE'],
  ...['MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'BLOCK_IN_FLOW', 'BAD_DQ_ESCAPE'],
  ...['BAD_SCALAR_START', 'UNEXPECTED_TOKEN', 'KEY_OVER_1024_CHARS'],
];

describe('errors of syntax', () => {
  it.each(CODES)('%s has a sentence of its own', (code) => {
    const { message, help } = yamlSyntax(code);
    expectBoth(message);
    expectBoth(help);
    expect(message).not.toEqual(yamlSyntax('SOMETHING_ELSE').message);
  });
});
