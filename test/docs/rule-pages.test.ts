import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { automaticFix, RULE_WRITERS } from '../../src/cli/rule-formats.js';
import { type ListedRule, RULE_LIST } from '../../src/diagnostic/catalogue/list-rules.js';
import { hasErrors } from '../../src/diagnostic/diagnostic.js';
import { allPages, type CodeBlock, codeBlocks, type Page, page } from './pages.js';
import { findingsOf } from './rule-examples.js';

/**
 * The pages of docs/rules say of each rule what the catalogue says, and their examples are tried. UPDATE_DOCS=1 writes the
 * head of each page and the lists of rules anew.
 */
const UPDATE = process.env.UPDATE_DOCS === '1';

const LANGUAGES = ['ja', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Headings of the sections a page may have. */
const SECTIONS = {
  ja: { why: 'なぜ', options: '設定', wrong: '誤った例', right: '正しい例', precedent: '実際にあったこと' },
  en: { why: 'Why', options: 'Options', wrong: 'Wrong', right: 'Right', precedent: 'Precedent' },
} as const;
const REQUIRED: readonly (keyof typeof SECTIONS.ja)[] = ['why', 'wrong', 'right'];

const pathOf = (id: string, language: Language) => `docs/rules/${id}${language === 'ja' ? '' : '.en'}.md`;

describe('docs/rules', () => {
  it('has the two pages of each rule, and no others', () => {
    const pages = allPages().filter(({ path }) => /^docs\/rules\/.+\//.test(path));
    const expected = RULE_LIST.flatMap(({ id }) => LANGUAGES.map((language) => pathOf(id, language)));
    expect(pages.map(({ path }) => path).sort()).toEqual(expected.sort());
  });

  it.each(LANGUAGES)('lists the rules as the program does (%s)', (language) => {
    const path = pathOf('README', language);
    const { text } = page(path);
    const table = RULE_WRITERS.md(RULE_LIST, language);
    if (UPDATE)
      writeFileSync(
        path,
        text.replace(/(?:^\|.*\n)+/m, () => table),
      );
    expect(page(path).text).toContain(`\n\n${table}`);
  });
});

describe.each(RULE_LIST)('$id', (rule) => {
  const [ja, en] = [read(rule, 'ja'), read(rule, 'en')];

  it.each(LANGUAGES)('begins with what the catalogue says (%s)', (language) => {
    const path = pathOf(rule.id, language);
    const head = headOf(rule, language);
    if (UPDATE)
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/^(?:(?!## ).*\n)*/, () => head),
      );
    expect(page(path).text.slice(0, head.length)).toBe(head);
  });

  it.each(LANGUAGES)('has the sections of a page (%s)', (language) => {
    const names = read(rule, language).sections.map(({ name }) => name);
    const known = Object.values(SECTIONS[language]) as string[];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    const required = REQUIRED.map((each) => SECTIONS[language][each] as string);
    expect(names.filter((name) => required.includes(name))).toEqual(required);
  });

  it('has the same sections and examples in both languages', () => {
    const kinds = (language: Language, { sections }: RulePage) =>
      sections.map(({ name }) => Object.values(SECTIONS[language]).indexOf(name as never));
    expect(kinds('en', en)).toEqual(kinds('ja', ja));
    const examples = ({ sections }: RulePage) =>
      sections.flatMap(({ blocks }) => blocks.map(({ language, lines }) => ({ language, lines })));
    expect(examples(en)).toEqual(examples(ja));
  });

  const wrong = blocksOf(ja, SECTIONS.ja.wrong);
  const right = blocksOf(ja, SECTIONS.ja.right);

  it('finds the wrong example', async () => {
    expect(wrong.length).toBeGreaterThan(0);
    if (wrong.every(({ language }) => language === 'text')) return;
    const found = (await findingsOf(wrong)).filter((each) => each.rule === rule.id);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ fix }) => fix !== undefined)).toBe(rule.isFixable);
  });

  it('does not find the right example, which has no errors', async () => {
    expect(right.length).toBeGreaterThan(0);
    const found = await findingsOf(right);
    expect(found.filter((each) => each.rule === rule.id)).toEqual([]);
    expect(hasErrors(found)).toBe(false);
  });
});

interface RulePage {
  readonly sections: readonly { readonly name: string; readonly blocks: readonly CodeBlock[] }[];
}

function read({ id }: ListedRule, language: Language): RulePage {
  const path = pathOf(id, language);
  // A page that is missing is told by the test that counts them.
  const whole: Page = existsSync(path) ? page(path) : { path, text: '' };
  const parts = whole.text.split(/^(?=## )/m).slice(1);
  return {
    sections: parts.map((text) => ({
      name: /^## (.*)$/m.exec(text)?.[1] ?? '',
      blocks: codeBlocks({ path: whole.path, text }),
    })),
  };
}

function blocksOf({ sections }: RulePage, name: string): readonly CodeBlock[] {
  return sections.find((section) => section.name === name)?.blocks ?? [];
}

/** The head of a page, up to its first section. */
function headOf(rule: ListedRule, language: Language): string {
  const name = rule.id.slice(rule.id.indexOf('/') + 1);
  const [links, severity, automatic] =
    language === 'ja'
      ? [`[English](${name}.en.md) ・ [規則の一覧](../README.md)`, '重さ', '自動修正']
      : [`[日本語](${name}.md) ・ [All rules](../README.en.md)`, 'Severity', 'Automatic fix'];
  const fix = automaticFix(rule, language);
  return `# ${rule.id}

${links}

${rule.summary[language]}

| ${severity} | ${automatic} |
| --- | --- |
| \`${rule.severity}\` | ${fix} |

`;
}
