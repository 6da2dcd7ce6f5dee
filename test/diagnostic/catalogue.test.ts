import { describe, expect, it } from 'vitest';
import { CATALOGUE, type RuleId } from '../../src/diagnostic/catalogue/index.js';
import { yamlSyntax } from '../../src/diagnostic/catalogue/yaml-syntax.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { diagnose } from '../../src/diagnostic/diagnostic.js';
import type { Wording } from '../../src/diagnostic/wording.js';
import { codeBlocks, page } from '../docs/pages.js';
import { findingsOf } from '../docs/rule-examples.js';

const RULES = Object.keys(CATALOGUE) as RuleId[];

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
