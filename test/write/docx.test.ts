import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Form, FormBlock, FormTable } from '../../src/layout/form.js';
import { plainText } from '../../src/model/text.js';
import { writeDocx } from '../../src/write/docx/write-docx.js';
import { sampleForm } from './sample-form.js';

async function partsOf(form: Form): Promise<(name: string) => string> {
  const zip = unzipSync(await writeDocx(form));
  return (name) => strFromU8(zip[name] ?? new Uint8Array());
}

const documentOf = async (form: Form) => (await partsOf(form))('word/document.xml');

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);
const tables = (xml: string) => all(xml, /<w:tbl>.*?<\/w:tbl>/gs);
const rows = (xml: string) => all(xml, /<w:tr>.*?<\/w:tr>/gs);
const cells = (xml: string) => all(xml, /<w:tc>.*?<\/w:tc>/gs);
const text = (xml: string) => all(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join('');
const controls = (xml: string) => all(xml, /<w:sdt>.*?<\/w:sdt>/gs);

/** The sample with other blocks. */
const withBlocks = (...blocks: readonly FormBlock[]): Form => ({ ...sampleForm, blocks });

const issueTable = sampleForm.blocks[4] as FormTable;

/** A table of inputs with the given names, one to a row, empty unless there is content. */
function inputs(
  names: readonly string[],
  rest: Partial<FormTable['rows'][number]['cells'][number]> = {},
): Form {
  const [filled] = sampleForm.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap((row) => row.cells.filter((cell) => cell.input?.kind === 'text'));
  if (!filled?.input) throw new Error('The sample has no text input.');
  const { input } = filled;
  const cellOf = (name: string) => ({
    ...filled,
    column: 0,
    columnSpan: 1,
    content: [],
    ...rest,
    input: { ...input, name },
  });
  return withBlocks({
    kind: 'table',
    caption: '',
    description: '',
    columns: [100],
    rows: names.map((name) => ({ header: false, keepWithNext: false, minHeight: 0, cells: [cellOf(name)] })),
  });
}

afterEach(() => vi.useRealTimers());

describe('package', () => {
  it('has the same bytes each time, whatever the clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-01T00:00:00Z') });
    const first = await writeDocx(sampleForm);
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'));
    await writeDocx(withBlocks(...sampleForm.blocks.slice(0, 3)));
    expect(await writeDocx(sampleForm)).toEqual(first);
  });

  it('says what its own form says, whatever was written before', async () => {
    const first = await partsOf(sampleForm);
    const other = await partsOf({ ...sampleForm, template: 'other', language: 'en-GB' });
    expect(other('word/styles.xml')).toContain('w:val="en-GB"');
    expect(other('word/styles.xml')).not.toBe(first('word/styles.xml'));
    expect((await partsOf(sampleForm))('word/styles.xml')).toBe(first('word/styles.xml'));
  });

  it('names its language in the properties, the settings and the defaults', async () => {
    const part = await partsOf(sampleForm);
    expect(part('docProps/core.xml')).toContain('<dc:language>ja-JP</dc:language>');
    expect(part('word/settings.xml')).toContain('<w:themeFontLang w:val="ja-JP" w:eastAsia="ja-JP"/>');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/>');
  });

  it('states title, organization and date of the form', async () => {
    const core = (await partsOf(sampleForm))('docProps/core.xml');
    expect(core).toContain('<dc:title>令和5年度 西区運営方針</dc:title>');
    expect(core).toContain('<dc:creator>西区</dc:creator>');
    expect(all(core, /W3CDTF">([^<]*)/g)).toEqual(['2023-04-01T00:00:00Z', '2023-04-01T00:00:00Z']);
  });

  it('has a sheet of A4 either way up and page numbers as fields', async () => {
    const { page } = sampleForm;
    const part = await partsOf({ ...sampleForm, page: { ...page, orientation: 'landscape' } });
    expect(await documentOf(sampleForm)).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(all(part('word/footer1.xml'), /<w:instrText[^>]*>([^<]*)/g)).toEqual(['PAGE', 'NUMPAGES']);
  });
});

describe('styles', () => {
  it('has one for each role, with its look, and none of the library', async () => {
    const styles = (await partsOf(sampleForm))('word/styles.xml');
    for (const role of Object.keys(sampleForm.looks)) expect(styles).toContain(`w:styleId="role-${role}"`);
    expect(styles).toMatch(
      /"role-amount">.*?<w:spacing [^>]*w:line="284" w:lineRule="exact"\/><w:jc w:val="right"\/>/,
    );
    expect(styles).toMatch(
      /"role-text">.*?<w:rFonts w:ascii="BIZ UD明朝" w:cs="BIZ UD明朝" w:eastAsia="BIZ UD明朝" /,
    );
    expect(styles).not.toMatch(/Calibri|2E74B5/);
  });

  it('makes headings of the roles that are, in cells too', async () => {
    const styles = (await partsOf(sampleForm))('word/styles.xml');
    expect(styles).toMatch(
      /"role-issueTitle">.*?<w:basedOn w:val="Heading3"\/>.*?<w:outlineLvl w:val="2"\/>/,
    );
    expect(rows(await documentOf(sampleForm)).join()).toContain('<w:pStyle w:val="role-issueTitle"/>');
  });

  it('names further families for a font that is missing', async () => {
    const fonts = (await partsOf(sampleForm))('word/fontTable.xml');
    expect(fonts).toContain(
      '<w:font w:name="BIZ UD明朝"><w:altName w:val="MS 明朝,Noto Serif CJK JP"/>' +
        '<w:charset w:val="80"/><w:family w:val="roman"/>',
    );
  });
});

describe('tables', () => {
  it('has a fixed grid that adds up to the width of the table', async () => {
    const [, issue = ''] = tables(await documentOf(sampleForm));
    const grid = all(issue, /<w:gridCol w:w="(\d+)"/g).map(Number);
    expect(grid).toHaveLength(8);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9638);
    expect(issue).toContain('<w:tblLayout w:type="fixed"/>');
    for (const row of rows(issue)) {
      expect(
        all(row, /<w:tcW w:type="dxa" w:w="(\d+)"/g).reduce((sum, width) => sum + Number(width), 0),
      ).toBe(9638);
      const spans = cells(row).map((cell) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1));
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(8);
    }
  });

  it('merges a cell down the rows it spans', async () => {
    const [, issue = ''] = tables(await documentOf(sampleForm));
    const first = rows(issue).map((row) => /<w:vMerge[^>]*>/.exec(cells(row)[0] ?? '')?.[0] ?? '');
    const [begins, goesOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'];
    expect(first).toEqual(['', '', '', begins, goesOn, begins, goesOn, goesOn]);
  });

  it('repeats header rows and keeps rows with the next', async () => {
    const [, issue = ''] = tables(await documentOf(sampleForm));
    const [title = '', budget = '', , , , head = ''] = rows(issue);
    expect(title).toContain('<w:tblHeader/>');
    expect(budget).not.toContain('<w:tblHeader/>');
    expect(all(head, /<w:p>/g)).toHaveLength(all(head, /<w:keepNext\/>/g).length);
    expect(budget).not.toContain('<w:keepNext/>');
  });

  it('keeps rows that share a label on one page, but not more than half of it', async () => {
    const [, issue = ''] = tables(await documentOf(sampleForm));
    const kept = rows(issue).map((row) => row.includes('<w:keepNext/>'));
    expect(kept).toEqual([true, false, false, true, false, true, true, false]);
    const long = issueTable.rows.map((row) => ({
      ...row,
      keepWithNext: false,
      cells: row.cells.map((cell) => ({ ...cell, content: plainText('長'.repeat(800)) })),
    }));
    const free = rows(await documentOf(withBlocks({ ...issueTable, rows: long })));
    expect(free[3]).not.toContain('<w:keepNext/>');
  });

  it('says in the header of each page what it is not to be taken for', async () => {
    const part = await partsOf({ ...sampleForm, notice: '未検証' });
    expect(text(part('word/header1.xml'))).toBe('未検証');
    expect(part('word/document.xml')).toMatch(/<w:headerReference w:type="default"/);
    expect((await partsOf(sampleForm))('word/header1.xml')).toBe('');
  });

  it('gives filled rows their height', async () => {
    const [, issue = ''] = tables(await documentOf(sampleForm));
    const filled = rows(issue)[6] ?? '';
    expect(filled).toContain('<w:trHeight w:val="510" w:hRule="atLeast"/>');
  });

  it('splits long rows only, and those that grow', async () => {
    const long = {
      ...issueTable.rows[2],
      cells: [{ ...issueTable.rows[2]?.cells[0], content: plainText('長'.repeat(500)) }],
    };
    const xml = await documentOf(withBlocks({ ...issueTable, rows: [long as FormTable['rows'][number]] }));
    expect(xml).not.toContain('<w:cantSplit/>');
    const split = (await documentOf(sampleForm))
      .split('<w:tr>')
      .filter((row) => !row.includes('<w:cantSplit/>'));
    expect(split.slice(1).map((row) => /w:tag w:val="([^"]*)/.exec(row)?.[1])).toEqual([
      'policy:selfEvaluation',
      'policy:futurePolicy',
    ]);
  });

  it('is named for people who do not see it', async () => {
    const [, issue = ''] = tables(await documentOf(sampleForm));
    expect(issue).toContain('<w:tblCaption w:val="経営課題1-(1) 地域コミュニティの活性化"/>');
    expect(issue).toContain('<w:tblDescription w:val="予算、課題認識、アウトカム指標とその達成状況の表。"/>');
  });

  it('stands apart from the next', async () => {
    expect(await documentOf(withBlocks(issueTable, issueTable))).not.toMatch(
      /<\/w:tbl><w:tbl>|<\/w:tbl><w:sectPr/,
    );
  });
});

describe('text', () => {
  it('survives exactly', async () => {
    const xml = await documentOf(sampleForm);
    expect(xml).toContain('<w:t xml:space="preserve">町会加入は </w:t>');
    expect(xml).toContain('※{bullets-0} と {n} は &lt;番号&gt; &amp; ');
    const traps = ['{list0-0}', '{list-0-1}', '{list--0-0}', '%1', ' 前後 '];
    const form = withBlocks(
      ...traps.map((value): FormBlock => ({ kind: 'paragraph', role: 'text', content: plainText(value) })),
      ...sampleForm.blocks,
    );
    expect(text(await documentOf(form))).toContain(traps.join(''));
  });

  it('links to the web only', async () => {
    const part = await partsOf(sampleForm);
    expect(all(part('word/document.xml'), /<w:hyperlink [^>]*r:id="([^"]*)/g)).toEqual(['link1']);
    expect(part('word/_rels/document.xml.rels')).toContain('Id="link1"');
    expect(part('word/_rels/document.xml.rels')).not.toContain('file:');
    expect(text(part('word/document.xml'))).toContain('庁内の文書');
  });

  it('numbers lists with the marks of the form, each from its own start', async () => {
    const part = await partsOf(sampleForm);
    const numbering = part('word/numbering.xml');
    const numbered = all(part('word/document.xml'), /<w:numPr>.*?<\/w:p>/gs).map((paragraph) => {
      const id = /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];
      const level = Number(/<w:ilvl w:val="(\d+)"/.exec(paragraph)?.[1]);
      const number = new RegExp(`<w:num w:numId="${id}".*?</w:num>`).exec(numbering)?.[0] ?? '';
      const definition = /<w:abstractNumId w:val="(\d+)"/.exec(number)?.[1];
      const levels = new RegExp(`<w:abstractNum w:abstractNumId="${definition}".*?</w:abstractNum>`).exec(
        numbering,
      )?.[0];
      return {
        text: text(paragraph).slice(0, 6),
        mark: all(levels ?? '', /<w:lvlText w:val="([^"]*)"/g)[level],
        start: Number(all(number, /<w:startOverride w:val="(\d+)"/g)[level]),
        id,
      };
    });
    const issue = numbered.slice(3, 10);
    expect(issue.map(({ text, mark, start }) => [text, mark, start])).toEqual([
      ['地域活動協議', '・', 1],
      ['街頭犯罪や交', '・', 1],
      ['防犯カメラを', '－', 1],
      ['見守り活動を', '－', 1],
      ['三つ目から始', '%1．', 3],
      ['四つ目が続く', '%1．', 3],
      ['ふたたび一つ', '%1．', 1],
    ]);
    expect(issue[4]?.id).toBe(issue[5]?.id);
    expect(issue[6]?.id).not.toBe(issue[5]?.id);
  });
});

describe('inputs', () => {
  it('has a control for each, tagged with its name', async () => {
    const found = controls(await documentOf(sampleForm));
    expect(found.map((control) => /<w:tag w:val="([^"]*)"/.exec(control)?.[1])).toEqual([
      'policy:1-1-a.actual',
      'policy:1-1-a.grade',
      'policy:1-1-a.previous',
      'policy:1-1-b.actual',
      'policy:1-1-b.grade',
      'policy:1-1-b.previous',
      'policy:selfEvaluation',
      'policy:futurePolicy',
    ]);
    expect(found.map(text)).toEqual([
      '50.1%',
      'A',
      '47.2%',
      '\u2003\u2003\u2003\u2003',
      'A ・ B',
      '\u2003\u2003\u2003\u2003',
      'おおむね計画どおりに進んだ。町会加入の相談が増えた。防災訓練の参加者が減った。',
      '\u2003\u2003\u2003\u2003',
    ]);
    expect(found.map((control) => control.includes('<w:showingPlcHdr/>'))).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      false,
      true,
    ]);
  });

  it('offers the grades in a list', async () => {
    const [, grade = ''] = controls(await documentOf(sampleForm));
    expect(grade).toContain(
      '<w:dropDownList><w:listItem w:displayText="A：達成" w:value="A"/>' +
        '<w:listItem w:displayText="B：未達成" w:value="B"/></w:dropDownList>',
    );
  });

  it('takes several lines where the form does, and lists around paragraphs', async () => {
    const found = controls(await documentOf(sampleForm));
    expect(found[0]).toContain('<w:text/>');
    expect(found[7]).toContain('<w:text w:multiLine="1"/>');
    expect(found[6]).toMatch(/<w:richText\/><\/w:sdtPr><w:sdtContent><w:p>.*<w:numPr>/);
    const lines = await documentOf(inputs(['x'], { content: plainText('一行目\n二行目') }));
    expect(controls(lines)[0]).toMatch(/multiLine="1".*一行目<\/w:t><\/w:r><w:r><w:br\/><\/w:r>.*二行目/);
  });

  it('stands in a bookmark that its name can be read from', async () => {
    const xml = await documentOf(sampleForm);
    expect(all(xml, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g)).toContain('_f_1_2d1_2da_2eactual');
    expect(xml).toMatch(/<w:bookmarkStart [^>]*w:id="1"\/><w:sdt>.*?<\/w:sdt><w:bookmarkEnd w:id="1"\/>/);
  });

  it('has unique ids and bookmarks within their limits, whatever the names', async () => {
    const names = ['a.actual', 'A.actual', 'a_actual', `${'long-'.repeat(20)}a`, `${'long-'.repeat(20)}b`];
    const xml = await documentOf(inputs(names));
    const bookmarks = all(xml, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
    expect(new Set(bookmarks.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of bookmarks) expect(name).toMatch(/^_f_[A-Za-z0-9_]{1,37}$/);
    expect(new Set(all(xml, /<w:id w:val="(\d+)"/g)).size).toBe(names.length);
  });

  it('keeps ids apart when their hashes are one', async () => {
    // The FNV-1a hashes of these two tags are equal in the 31 bits of an id.
    const xml = await documentOf(inputs(['35zx.actual', 'apcd.actual']));
    expect(new Set(all(xml, /<w:id w:val="(\d+)"/g)).size).toBe(2);
  });

  it('shortens a label to what Word takes', async () => {
    const label = `${'あ'.repeat(63)}𠮷野`;
    const form = inputs(['x']);
    const json = JSON.stringify(form).replace(/"label":"経営課題[^"]*"/, `"label":"${label}"`);
    const [control = ''] = controls(await documentOf(JSON.parse(json) as Form));
    expect(/<w:alias w:val="([^"]*)"/.exec(control)?.[1]).toBe('あ'.repeat(63));
  });
});
