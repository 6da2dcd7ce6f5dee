import { describe, expect, it } from 'vitest';
import { codeActions, fixAll } from '../../src/editor/code-actions.js';
import type { EditorDocument } from '../../src/editor/editor-document.js';
import { explainTarget } from '../../src/editor/explain-target.js';
import { hover } from '../../src/editor/hover.js';
import { isPolicy } from '../../src/editor/is-policy.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseTarget } from '../../src/parse/parse-target.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';

const TEMPLATE = FORMS['osaka-2023'] as FormTemplate;

function documentOf(text: string): EditorDocument {
  const source = { name: 'policy.yaml', text };
  const { tree, diagnostics } = parseYaml(source);
  const validated = tree ? validatePolicy(tree, TEMPLATE).diagnostics : [];
  return { source, tree, template: TEMPLATE, diagnostics: [...diagnostics, ...validated] };
}

/** What is shown where ‸ stands, one line a paragraph. */
function shown(marked: string, language: 'ja' | 'en' = 'ja'): readonly string[] {
  const found = hover(documentOf(marked.replace('‸', '')), marked.indexOf('‸'), language);
  return (found?.paragraphs ?? []).map((words) => words.map(({ text }) => text).join(''));
}

const BROKEN = '\ngoal: "\n';
const INDICATOR = `issues:
  - indicators:
      - { id: 1-1-a, name: 参加した割合, target: 48%以上 }
      - id: 1-1-b
        name: 団体
        target: { text: 3団体以上, minimum: 3, unit: 団体 }
`;

describe('hover', () => {
  it.each([
    ['a key', 'stag‸e: final', /段階.*stage/],
    ['a key of a broken text', `stag‸e: final${BROKEN}`, /段階.*stage/],
    ['a value', 'stage: fin‸al', /段階/],
    ['a fiscal year', 'fiscalYear: 20‸19', /令和元年度/],
    ['a fiscal year of an era', 'fiscalYear: 令和‸5年度', /2023/],
    ['a fiscal year of a broken text', `fiscalYear: 20‸23${BROKEN}`, /令和5年度/],
    ['an amount', 'issues: [{ budget: [{ budget: 6千9‸百万円 }] }]', /69,000,000/],
    ['an amount below nothing', 'issues: [{ budget: [{ budget: ▲3‸百万円 }] }]', /-3,000,000/],
    ['an id', INDICATOR.replace('1-1-a', '1-‸1-a'), /参加した割合.*48%以上/],
    ['an id of a target that is spelt out', INDICATOR.replace('1-1-b', '1-‸1-b'), /団体.*3団体以上/],
    [
      'a reference',
      `${INDICATOR}revisions: [{ changes: [{ path: issues/1/indicators/1-1-a‸/name }] }]`,
      /参加した割合/,
    ],
    ['a target', INDICATOR.replace('48%', '4‸8%'), /48%/],
    ['a target that is spelt out', INDICATOR.replace('minimum', 'mini‸mum'), /3団体/],
    ['a rule that is ignored', '# policy-ignore yaml/bidi‸rectional: x\ngoal: x', /yaml\/bidirectional/],
  ])('explains %s', (_, text, expected) => {
    expect(shown(text)[0]).toMatch(expected);
    expect(shown(text, 'en').length).toBe(shown(text).length);
  });

  it('tells the rule of a finding', () => {
    expect(shown('stage: fi‸nl').at(-1)).toMatch(/^schema\/value /);
    expect(shown('sta‸g: final')).toHaveLength(1);
  });

  it.each([
    ['white space', 'stage: final\n‸\n'],
    ['a comment', '# sta‸ge'],
    ['somebody’s own key', 'x-ow‸n: 1\nversion: 1'],
  ])('says nothing of %s', (_, text) => {
    expect(shown(text).filter((line) => !/^(schema|yaml)\//.test(line))).toEqual([]);
  });
});

describe('a target in words', () => {
  it.each([
    '48%以上',
    '5%未満',
    '3件超',
    '20件以下',
    '40%以上60%未満',
    '41%',
    '前年度実績以上',
    '計画の策定',
  ])('%s differs in each language and holds its figures', (text) => {
    const target = parseTarget(text);
    if (!('criterion' in target)) throw new Error(text);
    const { ja, en } = explainTarget(target.criterion);
    for (const figure of text.match(/[\d.]+/g) ?? []) {
      expect(ja).toContain(figure);
      expect(en).toContain(figure);
    }
    expect(ja).not.toBe(en);
  });
});

describe('mends', () => {
  const ask = (document: EditorDocument, part: string) => {
    const start = document.source.text.indexOf(part);
    return codeActions(document, { start, end: start + part.length });
  };
  const edits = (document: EditorDocument, part: string) =>
    ask(document, part).flatMap((action) => action.edits.map(({ text }) => text));

  it('offer what an unknown key or value may mean', () => {
    expect(edits(documentOf('stge: final'), 'stge')).toEqual(['stage']);
    expect(edits(documentOf('年度: 2023'), '年度')).toEqual(['fiscalYear']);
    expect(edits(documentOf('stage: finl'), 'finl')).toEqual(['final', 'outline', 'draft']);
    expect(edits(documentOf('labels: { gaol: x }'), 'gaol')).toEqual(['goal']);
    expect(edits(documentOf('qqqqqq: x'), 'qqqqqq')).toEqual([]);
  });

  it('take what a rule is sure of first, and all of a file at once', () => {
    const document = documentOf('goal: abcdef');
    const [range, overlapping, later] = [
      { start: 6, end: 8 },
      { start: 7, end: 9 },
      { start: 10, end: 11 },
    ];
    const finding = (at: typeof range, text: string) => ({
      source: document.source,
      range: at,
      rule: 'policy/text' as const,
      severity: 'warning' as const,
      message: { ja: '', en: '' },
      help: { ja: '', en: '' },
      path: ['goal'],
      fix: [{ range: at, text }],
    });
    const found = {
      ...document,
      diagnostics: [finding(range, 'X'), finding(overlapping, 'Y'), finding(later, 'Z')],
    };
    const [first] = ask(found, 'abc');
    expect(first).toMatchObject({ isPreferred: true, kind: 'fix', edits: [{ range, text: 'X' }] });
    expect(fixAll(found).map(({ text }) => text)).toEqual(['X', 'Z']);
    expect(ask(found, 'abc').at(-1)).toMatchObject({ kind: 'all', edits: [{ text: 'X' }, { text: 'Z' }] });
  });

  it('put the comment that ignores a finding above its text, indented', () => {
    const text = 'organization:\r\n  name: a\u202eb\r\ngoal: |\r\n  x\r\n  y\u202ez\r\n';
    const document = documentOf(text);
    const ignored = codeActions(document, { start: 0, end: text.length }).filter(({ title }) =>
      title.en.startsWith('Ignore'),
    );
    expect(ignored.map((action) => action.edits)).toEqual([
      [{ range: { start: 15, end: 15 }, text: '  # policy-ignore yaml/bidirectional: \r\n' }],
      [
        {
          range: { start: text.indexOf('goal'), end: text.indexOf('goal') },
          text: '# policy-ignore yaml/bidirectional: \r\n',
        },
      ],
    ]);
  });
});

describe('a policy', () => {
  it.each([
    ['file:///a/policy.yaml', '', true],
    ['file:///a/nishi.policy.yaml', '', true],
    ['file:///a/mypolicy.yaml', '', false],
    ['policy.yaml', '', true],
    ['file:///a/b.yaml', '# yaml-language-server: $schema=../schema/policy.schema.json\r\n', true],
    ['file:///a/b.yaml', '# yaml-language-server: $schema=../schema/form.schema.json\n', false],
    ['file:///a/policy.yaml.txt', '', false],
  ])('is %s by name or modeline', (path, text, expected) => {
    expect(isPolicy(path, text)).toBe(expected);
  });
});
