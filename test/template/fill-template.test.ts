import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import {
  evaluate,
  forms,
  parsePolicy,
  parseResults,
  validatePolicy,
  validateResults,
} from '../../src/index.js';
import { layOut } from '../../src/layout/lay-out.js';
import { templateData } from '../../src/layout/template-data.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { fillTemplate } from '../../src/template/fill-template.js';
import { checkTemplate, openTemplate } from '../../src/template/open-template.js';
import { header, p, smallTemplate } from './small-template.js';

const FORM = forms['osaka-2023'] as FormTemplate;

const POLICY = `version: 1
fiscalYear: 2023
organization: { name: 見本区, kind: ward }
head: 大阪 太郎
stage: final
goal: |
  一段落目。**強い**言葉と[案内](https://example.jp/?a=1&b=2)。

  - 外側
    1. 内側の一
    2. 内側の二
  - 外側の二
mission: "{{head}} <w:p> & =1+1 {{#issues}} 葛\u{e0100} \u{20bb7} 😀 \u05d0"
basicPolicy: 一行
issues:
  - number: "1"
    title: 一つ目
    problems: 課題
    strategies: 戦略
    indicators:
      - { id: a, name: 割合, target: 48%以上 }
      - { id: b, name: 件数, target: 3件以上 }
  - number: "2"
    title: 二つ目
    problems: 課題
    strategies: 戦略
    indicators:
      - { id: c, name: 人数, target: 5人以上 }
selfEvaluation: |
  - 一つ
  - 二つ
`;

/** The parts of a template that is filled with the policy above. */
function fill(bytes: Uint8Array, policyText = POLICY): Readonly<Record<string, string>> {
  return partsOf(filledBytes(bytes, policyText));
}

function filledBytes(bytes: Uint8Array, policyText = POLICY): Uint8Array {
  const { tree } = parsePolicy({ name: 'policy.yaml', text: policyText });
  const { policy } = tree ? validatePolicy(tree, FORM) : { policy: null };
  if (!policy) throw new Error('the policy has errors');
  const { sheet } = parseResults({ name: 'r.csv', text: 'id,actual\na,50%\nb,2件\n' });
  const { results } = validateResults(sheet as NonNullable<typeof sheet>, policy, FORM.grades);
  const evaluation = evaluate(policy, results, FORM.grades);
  const opened = openTemplate('ours.docx', bytes, inflate);
  const template = opened.template as NonNullable<typeof opened.template>;
  expect(checkTemplate(template, FORM.labels).map(({ message }) => message.en)).toEqual([]);
  const form = layOut(policy, FORM, { evaluation });
  const filled = fillTemplate(
    template,
    templateData({ policy, template: FORM, evaluation }, form),
    'ours.docx',
  );
  if ('diagnostics' in filled) throw new Error('the template cannot be filled');
  return filled.bytes;
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Characters of the body, a paragraph a line. */
function linesOf(parts: Readonly<Record<string, string>>, part = 'word/document.xml'): readonly string[] {
  return [...(parts[part] ?? '').matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*|<w:br\/>/g)]
      .map(([text]) => (text === '<w:br/>' ? '\n' : text.replace(/^<[^>]*>/, '')))
      .join(''),
  );
}

describe('placeholders', () => {
  it('are found over runs, with blanks, in full-width marks and in either language', () => {
    const body =
      p('{', '{ 所', '属　}', '} / {{organization}}') +
      p('{{＃指標}}') +
      p('{{name}}') +
      p('{{／indicators}}');
    expect(linesOf(fill(smallTemplate(body)))).toEqual(['見本区 / 見本区', '割合', '件数', '人数']);
  });

  it('take what is nearest: the issue has a title as the document has', () => {
    const body = p('{{title}}') + p('{{#issues}}') + p('{{title}} {{表題}}') + p('{{/}}');
    expect(linesOf(fill(smallTemplate(body)))).toEqual([
      '令和5年度 見本区運営方針',
      '一つ目 令和5年度 見本区運営方針',
      '二つ目 令和5年度 見本区運営方針',
    ]);
  });

  it('ask whether there is anything, once, and print labels of the form', () => {
    const body =
      p('{{#あり.経営課題}}ある{{/あり.経営課題}}{{^revisions}}改訂なし{{/revisions}}') +
      p('{{label.goal}} {{見出し.basicPolicy}}') +
      p('{{#経営課題}}{{label.issue}} {{#補足}}※{{補足}}{{/補足}}{{/経営課題}}');
    expect(linesOf(fill(smallTemplate(body)))).toEqual([
      'ある改訂なし',
      '目標 令和5年度所属運営の基本的な考え方',
      '経営課題1 一つ目 経営課題2 二つ目 ',
    ]);
  });

  it('in headers are filled as well', () => {
    const parts = fill(smallTemplate(p('{{年度}}'), { 'word/header1.xml': header(p('{{所属}}')) }));
    expect(linesOf(parts, 'word/header1.xml')).toEqual(['見本区']);
  });

  it('of an indicator tell its figures, its grade or why it has none', () => {
    const body =
      p('{{#指標}}') + p('{{指標ID}} {{実績}} {{達成状況}} {{評価}} {{状況}} {{課題番号}}') + p('{{/指標}}');
    expect(linesOf(fill(smallTemplate(body)))).toEqual([
      'a 50% A 達成  1',
      'b 2件 B 未達成  1',
      'c    未集計 2',
    ]);
  });
});

describe('what a policy says', () => {
  it('is never read as a template, nor as markup', () => {
    const [line] = linesOf(fill(smallTemplate(p('{{使命}}'))));
    expect(line).toBe('{{head}} &lt;w:p&gt; &amp; =1+1 {{#issues}} 葛\u{e0100} \u{20bb7} 😀 \u05d0');
  });

  it('stands as paragraphs in the look of the paragraph that held it', () => {
    const properties = '<w:pPr><w:pStyle w:val="Own"/><w:pageBreakBefore/><w:ind w:left="200"/></w:pPr>';
    const look = '<w:rPr><w:rFonts w:ascii="X"/><w:sz w:val="24"/></w:rPr>';
    const parts = fill(smallTemplate(`<w:p>${properties}<w:r>${look}<w:t>{{目標}}</w:t></w:r></w:p>`));
    const xml = parts['word/document.xml'] ?? '';
    expect(linesOf(parts)).toEqual([
      '一段落目。強い言葉と案内。',
      '外側',
      '内側の一',
      '内側の二',
      '外側の二',
    ]);
    expect(xml.match(/<w:pStyle w:val="Own"\/>/g)).toHaveLength(5);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(xml).toContain(
      '<w:rPr><w:rFonts w:ascii="X"/><w:b/><w:bCs/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">強い',
    );
    // One character of 12 pt behind the indent, and a number's width behind that.
    expect(xml).toContain('<w:ind w:left="440" w:hanging="240"/>');
    expect(xml).toContain('<w:numPr><w:ilvl w:val="1"/>');
    expect(parts['word/numbering.xml']).toContain('<w:lvlText w:val="・"/>');
    expect(parts['[Content_Types].xml']).toContain('/word/numbering.xml');
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://example.jp/?a=1&amp;b=2"');
  });

  it('stands in the line where there is other text', () => {
    expect(linesOf(fill(smallTemplate(p('目標: {{目標}}'))))).toEqual([
      '目標: 一段落目。強い言葉と案内。\n・外側\n　(1) 内側の一\n　(2) 内側の二\n・外側の二',
    ]);
  });

  it('is added to the lists that a template has', () => {
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7"/>' +
      '<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num><w:numIdMacAtCleanup w:val="1"/></w:numbering>';
    const xml =
      fill(smallTemplate(p('{{目標}}'), { 'word/numbering.xml': numbering }))['word/numbering.xml'] ?? '';
    const order = [...xml.matchAll(/<w:(abstractNum|num|numIdMacAtCleanup) /g)].map(([, name]) => name);
    expect(order).toEqual([
      'abstractNum',
      'abstractNum',
      'abstractNum',
      'num',
      'num',
      'num',
      'numIdMacAtCleanup',
    ]);
    expect(xml).toContain('<w:num w:numId="10"><w:abstractNumId w:val="8"/></w:num>');
  });
});

describe('cells to fill in', () => {
  const row =
    '<w:tr><w:tc><w:tcPr/>' +
    p('{{#指標}}{{記入.実績}}') +
    '</w:tc><w:tc><w:tcPr/>' +
    p('{{記入.達成状況}}{{/指標}}') +
    '</w:tc></w:tr>';
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${row}</w:tbl>`;

  it('have the tags by which they are read back', () => {
    const xml = fill(smallTemplate(table))['word/document.xml'] ?? '';
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag]) => tag);
    expect(tags).toEqual(['a', 'b', 'c'].flatMap((id) => [`policy:${id}.actual`, `policy:${id}.grade`]));
    expect(xml.match(/<w:dropDownList>/g)).toHaveLength(3);
    expect(xml.match(/<w:showingPlcHdr\/>/g)).toHaveLength(2);
  });

  it('hold several paragraphs in a control around them', () => {
    const xml =
      fill(smallTemplate(p('{{記入.自己評価}}') + p('{{記入.今後の方針}}')))['word/document.xml'] ?? '';
    expect(xml).toMatch(/policy:selfEvaluation".*<w:richText\/>.*<w:sdtContent><w:p>/s);
    expect(xml).toMatch(/policy:futurePolicy".*<w:text w:multiLine="1"\/>/s);
  });
});

describe('what is repeated', () => {
  const control =
    '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:r><w:t>{{指標名}}</w:t></w:r></w:sdtContent></w:sdt>';
  const marked = `<w:bookmarkStart w:id="0" w:name="own"/>${control}<w:bookmarkEnd w:id="0"/>`;

  it('has ids of its own', () => {
    const xml =
      fill(smallTemplate(`${p('{{#指標}}')}<w:p>${marked}</w:p>${p('{{/指標}}')}`))['word/document.xml'] ??
      '';
    const found = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => value);
    expect(found(/<w:id w:val="(\d+)"/g)).toEqual(['5', '6', '7']);
    expect(found(/<w:bookmarkStart w:id="(\d+)"/g)).toEqual(['0', '1', '2']);
    expect(found(/<w:bookmarkEnd w:id="(\d+)"/g)).toEqual(['0', '1', '2']);
    expect(found(/w:name="(\w+)"/g)).toEqual(['own', 'own_2', 'own_3']);
  });

  it('leaves no table without rows', () => {
    const row = `<w:tr><w:tc>${p('{{#改訂履歴}}{{改訂日}}{{/改訂履歴}}')}</w:tc><w:tc>${p('')}</w:tc></w:tr>`;
    const whole = `<w:tr><w:tc>${p('{{#改訂履歴}}{{改訂日}}')}</w:tc><w:tc>${p('{{/改訂履歴}}')}</w:tc></w:tr>`;
    const table = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
    const xml =
      fill(smallTemplate(`${table(row)}${table(whole)}${p('{{年度}}')}`))['word/document.xml'] ?? '';
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>/g)).toHaveLength(1);
  });
});

describe('the file', () => {
  it('is a document that says whose it is, without what the template says of itself', () => {
    const parts = fill(
      smallTemplate(p('{{年度}}'), {
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>somebody</dc:creator></cp:coreProperties>',
        'word/settings.xml':
          '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:attachedTemplate r:id="rId1"/></w:settings>',
      }),
    );
    expect(parts['docProps/core.xml']).toContain('<dc:title>令和5年度 見本区運営方針</dc:title>');
    expect(parts['docProps/core.xml']).not.toContain('somebody');
    expect(parts['docProps/custom.xml']).toMatch(/name="form"><vt:lpwstr[^>]*>ours\.docx</);
    expect(parts['docProps/custom.xml']).toMatch(/name="contentHash"><vt:lpwstr[^>]*>[0-9a-f]{16}</);
    expect(parts['word/settings.xml']).not.toContain('attachedTemplate');
  });

  it('is the same each time', () => {
    const template = smallTemplate(p('{{目標}}') + p('{{記入.自己評価}}'));
    expect(filledBytes(template)).toEqual(filledBytes(template));
  });
});
