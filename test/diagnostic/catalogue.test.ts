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

/** Filled forms are no text that a page could hold. */
const PLACE = { ja: 'b.xlsx:B24', en: 'b.xlsx:B24' };
const COLLECT_DATA: Readonly<Partial<Record<RuleId, readonly unknown[]>>> = {
  'collect/file-type': ['old', 'encrypted', 'openDocument', 'empty', 'other'].map((found) => ({ found })),
  'results/workbook': [
    { kind: 'document' },
    { kind: 'noSheet' },
    ...['old', 'encrypted', 'openDocument', 'empty', 'other'].map((found) => ({ kind: 'fileType', found })),
    { kind: 'tooLarge', what: 'cells', limit: 100 },
    { kind: 'damaged', what: 'xml', part: '' },
    { kind: 'damaged', what: 'xml', part: 'xl/workbook.xml' },
    { kind: 'unsafe', what: 'macro', part: '' },
    { kind: 'unsafe', what: 'doctype', part: 'xl/workbook.xml' },
  ],
  'results/cell': ['error', 'date', 'format', 'notCalculated'].flatMap((what) => [
    { what, text: '' },
    { what, text: '#N/A' },
  ]),
  'results/shared-file': [{ column: 'fiscal_year' }, { column: 'organization' }],
  'results/rounded': [{ text: '48%', exact: '47.96%' }],
  'collect/too-large': ['bytes', 'unpacked', 'ratio', 'parts', 'elements', 'nesting', 'cells'].map(
    (what) => ({
      what,
      limit: 100,
    }),
  ),
  'collect/damaged': ['zip', 'checksum', 'xml', 'missing'].flatMap((what) => [
    { what, part: '' },
    { what, part: 'word/document.xml' },
  ]),
  'collect/unsafe': ['macro', 'doctype', 'path', 'duplicate'].map((what) => ({ what, part: 'a.xml' })),
  'collect/no-cells': [
    { kind: 'docx', hasPolicy: false },
    { kind: 'docx', hasPolicy: true },
    { kind: 'xlsx', hasPolicy: true },
  ],
  'collect/other-policy': ['organization', 'fiscalYear', 'form'].map((what) => ({
    what,
    found: '北区',
    expected: '西区',
  })),
  'collect/stale': [{}],
  'collect/unknown-cell': [
    { input: '1-1-x.actual', text: '50.1%', known: ['1-1-a'] },
    { input: '1-1-x.actual', text: '50.1%', known: [] },
  ],
  'collect/missing-cells': [{ inputs: ['1-1-a.actual'] }, { inputs: [...'abcdefgh'] }],
  'collect/cell-twice': [{ input: '1-1-a.actual', text: '50.1%', other: '50.2%', place: PLACE }],
  'collect/conflict': [{ input: '1-1-a.actual', text: '50.1%', other: '50.2%', place: PLACE }],
  'collect/cell-value': ['error', 'date', 'format', 'notCalculated'].flatMap((what) => [
    { what, text: '' },
    { what, text: '#N/A' },
  ]),
  'collect/formula': [{ text: '50.1%' }],
  'collect/unclear': [{ text: '4団体団体4団体' }],
  'collect/edited': [
    { expected: '48%以上', actual: '45%以上', count: 1 },
    { expected: null, actual: '45%以上', count: 1 },
    { expected: null, actual: '45%以上', count: 5 },
    { expected: '48%以上', actual: null, count: 1 },
  ],
};
const IN_A_BODY = { part: 'body', heading: '経営課題', cell: { table: 1, row: 2, column: 3 } };
const IN_A_HEADER = { part: 'header', heading: null, cell: null };

/** An edit has an old state, which no file shows. */
const EDIT_DATA: Readonly<Partial<Record<RuleId, readonly unknown[]>>> = {
  'edit/no-revision': [0, 1, 2].map((count) => ({ path: 'goal', count })),
  'edit/target-lowered': [
    { id: '1-1-a', before: '48%以上', after: '45%以上', isLower: true },
    { id: '1-1-a', before: '48%以上', after: '実施', isLower: false },
    { id: '1-1-a', before: '48%以上', after: '', isLower: false },
  ],
  'edit/indicator-removed': [true, false].map((isIssue) => ({ isIssue, id: '1-1-a', name: '団体の割合' })),
  'edit/previous-altered': [null, '78百万円'].map((after) => ({ path: 'issues', before: '73百万円', after })),
  'edit/result-without-reason': [null, '44.0%'].map((after) => ({ id: '1-1-a', before: '50.1%', after })),
  'edit/id-reused': [{ id: '1-1-a', before: '団体の割合' }],
  'edit/stage-backwards': [{ before: 'final', after: 'draft' }],
  'edit/revision-date': [null, '2023-01-01', '2025-01-01'].map((other) => ({ date: '2024-01-01', other })),
  'edit/revision-altered': [true, false].map((isRemoved) => ({
    date: '2024-01-01',
    summary: '改めた。',
    isRemoved,
  })),
  'edit/policy-removed': [true, false].map((isReplaced) => ({
    organization: '西区',
    fiscalYear: 2023,
    isReplaced,
  })),
};

/** Data of rules whose pages cannot show a mistake in YAML or CSV. */
const DATA: Readonly<Partial<Record<RuleId, readonly unknown[]>>> = {
  'yaml/encoding': [{ offset: 0 }],
  'yaml/too-large': [{ bytes: 2_000_000, limit: 1_048_576 }],
  'yaml/line-end': [{}],
  'policy/text-length': [{ length: 40_000, limit: 32_767 }],
  'form/no-glyph': ['missing', 'variant'].map((kind) => ({ character: '𱁬', code: 'U+3106C', kind })),
  'results/encoding': [{ offset: 0 }],
  'results/too-large': ['bytes', 'rows', 'columns', 'cell'].map((what) => ({ what, limit: 100 })),
  'results/empty': [{}],
  'results/character': [{ code: '0007' }],
  'results/bidirectional': [{ code: '202E' }],
  ...COLLECT_DATA,
  ...EDIT_DATA,
  'template/file': Object.keys(TEMPLATE_FILE_REASONS).map((reason) => ({ reason })),
  'template/braces': ['unclosed', 'unopened', 'fullWidth', 'single'].map((kind) => ({
    kind,
    written: '目標',
    place: IN_A_BODY,
  })),
  'template/unknown-name': [
    { name: '目票', inside: null, suggestion: '目標', known: [], place: IN_A_BODY },
    {
      name: '目',
      inside: null,
      suggestion: null,
      known: [{ name: 'goal', japanese: '目標' }],
      place: IN_A_BODY,
    },
    {
      name: '実績',
      inside: { name: 'indicators', japanese: '指標' },
      suggestion: null,
      known: [],
      place: IN_A_HEADER,
    },
  ],
  'template/loop': ['unclosed', 'unopened', 'crossed', 'within', 'tooOften', 'misplaced'].flatMap((kind) => [
    { kind, name: '指標', other: '経営課題', place: IN_A_BODY },
    ...(kind === 'crossed' ? [] : [{ kind, name: '指標', other: null, place: IN_A_HEADER }]),
  ]),
  'template/not-printable': [true, false].map((isList) => ({ name: '経営課題', isList, place: IN_A_BODY })),
  'template/no-placeholder': [{}],
  'template/cannot-fill': [
    { written: '{{年度}}', place: IN_A_BODY },
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
