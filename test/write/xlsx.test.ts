import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Form, FormCell, FormInput, Look, Text } from '../../src/layout/form.js';
import { inputCellName, inputOfCellName } from '../../src/layout/input-cell-name.js';
import { plainText } from '../../src/model/text.js';
import { type LineRoom, lineEnds } from '../../src/write/xlsx/line-ends.js';
import { pageBreaks } from '../../src/write/xlsx/page-breaks.js';
import { planSheet } from '../../src/write/xlsx/plan-sheet.js';
import { sheetName } from '../../src/write/xlsx/sheet-name.js';
import { splitPiece } from '../../src/write/xlsx/split-piece.js';
import { lineRoom, MAX_ROW_HEIGHT, textHeight } from '../../src/write/xlsx/text-height.js';
import { PLAIN, pieceString } from '../../src/write/xlsx/text-piece.js';
import { writeXlsx } from '../../src/write/xlsx/write-xlsx.js';
import { sampleForm } from './sample-form.js';

const look = sampleForm.looks.text as Look;
const japanese = fc.string({ unit: fc.constantFrom(...'あア漢字、。「」（）ー・aB1 %\n𠮷') });
const input: FormInput = { name: 'note', label: '', kind: 'multiline', choices: [], placeholder: '' };

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A form of one table, a label and one cell beside it. */
function formOf(content: Text, rest: Partial<FormCell> = {}, label = '項目'): Form {
  const cell = { columnSpan: 1, rowSpan: 1, header: null, input: null };
  const cells = [
    { ...cell, role: 'label', column: 0, content: plainText(label) },
    { ...cell, role: 'text', column: 1, content, ...rest },
  ];
  const row = { header: false, keepWithNext: false, minHeight: 0, cells };
  const table = { kind: 'table' as const, caption: '', description: '', columns: [30, 140], rows: [row] };
  return { ...sampleForm, blocks: [table] };
}

const texts = (form: Form) => planSheet(form).areas.map((area) => pieceString(area.content));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the sheet', () => {
  let sheet: ExcelJS.Worksheet;
  let xml: Record<string, string>;
  const at = (text: string) => {
    let address = '';
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === text && address === '') address = cell.address;
      }),
    );
    return address;
  };

  beforeAll(async () => {
    const bytes = await writeXlsx(sampleForm);
    xml = parts(bytes);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    sheet = workbook.worksheets[0] as ExcelJS.Worksheet;
  });

  it('shares one grid of columns among its tables and is as wide as the page', () => {
    const { columns } = planSheet(sampleForm);
    expect(columns).toHaveLength(8);
    expect(sum(columns)).toBe(Math.floor((170 / 25.4) * 96));
    expect(sheet.model.merges).toContain('A1:H1');
    expect(sheet.model.merges).toContain('B4:H4');
  });

  it('gives each list item a row and merges the label down over them', () => {
    expect(at('・安全で安心なまちづくりに向けたコミュニティ力の向上')).toBe('B6');
    expect(at('・こども・子育て施策の充実')).toBe('B7');
    expect(sheet.model.merges).toContain('A6:A7');
  });

  it('draws borders around a cell of several rows, not inside it', () => {
    expect(sheet.getCell('B6').border).toEqual({ left: { style: 'thin' }, top: { style: 'thin' } });
    expect(sheet.getCell('H7').border).toEqual({ right: { style: 'thin' }, bottom: { style: 'thin' } });
  });

  it('marks, numbers and indents lists', () => {
    expect(sheet.getCell(at('－防犯カメラを設置する。')).alignment.indent).toBe(1);
    expect(sheet.getCell(at('以上は地域と協働して行う。')).alignment.indent).toBe(1);
    expect(at('4．四つ目が続く。')).not.toBe('');
    expect(at('1．ふたたび一つ目から始まる。')).not.toBe('');
  });

  it('keeps strong, emphasis, breaks and the addresses of links', () => {
    const cell = sheet.getCell('B11');
    const { richText } = cell.value as ExcelJS.CellRichTextValue;
    expect(richText.find((run) => run.font?.bold)?.text).toBe('人と人のつながり');
    expect(richText.find((run) => run.font?.italic)?.text).toBe('土台');
    expect(cell.text).toContain('区のページ（https://www.city.osaka.lg.jp/nishi/?a=1&b=2）と');
    expect(cell.text).toContain('で知らせる。\n※{bullets-0} と {n} は <番号> & "記号" ではない。');
  });

  it('leaves only inputs open, on a sheet protected without a password', () => {
    expect(xml['xl/worksheets/sheet1.xml']).toContain(
      '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>',
    );
    const actual = sheet.getCell(at('50.1%'));
    expect(actual.protection).toMatchObject({ locked: false });
    expect(actual.numFmt).toBe('@');
    expect(sheet.getCell('A1').protection?.locked ?? true).toBe(true);
  });

  it('names the first cell of each input', () => {
    expect(sheet.getCell(at('50.1%')).names).toEqual(['policy.1__1__a.actual']);
    expect(xml['xl/workbook.xml']).toContain('name="policy.self_Evaluation"');
  });

  it('offers the grades and says what they mean', () => {
    const { dataValidation } = sheet.getCell(at('A'));
    expect(dataValidation).toMatchObject({ type: 'list', formulae: ['"A,B"'], showInputMessage: true });
    expect(dataValidation.prompt).toBe('経営課題1-(1) 指標1-1-a 達成状況\u3000A：達成 B：未達成');
    expect(sheet.getCell(at('47.2%')).dataValidation).toMatchObject({ type: 'textLength' });
  });

  it('colours grades by what the cell says', async () => {
    const table = JSON.stringify(sampleForm).replaceAll('"fill":null', '"fill":"E2EFDA"');
    const { 'xl/worksheets/sheet1.xml': made = '' } = parts(await writeXlsx(JSON.parse(table) as Form));
    const rules = [...made.matchAll(/<conditionalFormatting sqref="([^"]*)">.*?<formula>([^<]*)/g)];
    expect(rules.map(([, cells = '', formula]) => [cells.split(' ').length, formula])).toEqual([
      [2, '&quot;A&quot;'],
      [2, '&quot;B&quot;'],
    ]);
    expect(made).toContain('<cfRule type="cellIs" dxfId="0" priority="1" operator="equal">');
  });

  it('prints a notice on every page and shows it above all else', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(
      (await writeXlsx({ ...sampleForm, notice: '未検証 & 案' })).buffer as ArrayBuffer,
    );
    const [form] = workbook.worksheets;
    expect(form?.getCell('A1').value).toBe('未検証 & 案');
    expect(form?.headerFooter.oddHeader).toBe('&C&"-,Bold"&14&KC00000未検証 && 案');
    expect(form?.pageSetup.printTitlesRow).toBe('2:2');
  });

  it('leaves room on later pages for the title that is repeated', () => {
    const rows = Array.from({ length: 8 }, () => ({ height: 30, keepWithNext: false }));
    const kept = rows.map((row, i) => ({ ...row, keepWithNext: i === 4 }));
    expect(pageBreaks(kept, 100)).toEqual([]);
    expect(pageBreaks(kept, 100, 30)).toEqual([4]);
  });

  it('holds numbers exactly, as text where Excel could not', async () => {
    const records = {
      ...sampleForm.records,
      columns: [{ key: 'x', heading: '値', kind: 'number' as const }],
      rows: [['0.1'], ['-12.50'], ['123456789012345'], ['1234567890123456'], ['0.00012345678901234567']],
    };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeXlsx({ ...sampleForm, records })).buffer as ArrayBuffer);
    const data = workbook.worksheets[1];
    expect([2, 3, 4, 5, 6].map((row) => data?.getCell(row, 1).value)).toEqual([
      0.1,
      -12.5,
      123456789012345,
      '1234567890123456',
      '0.00012345678901234567',
    ]);
    expect(data?.getCell('A3').numFmt).toBe('0.00');
  });

  it('names its two sheets differently', async () => {
    const { properties, records } = sampleForm;
    const form = { ...sampleForm, records: { ...records, title: properties.title.toLowerCase() } };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeXlsx(form)).buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([properties.title, `2 ${properties.title}`]);
  });

  it('leaves empty inputs empty', () => {
    const grade = sheet.getCell(at('A')).address.replace(/\d+/, (row) => String(Number(row) + 1));
    expect(sheet.getCell(grade).names).toEqual(['policy.1__1__b.grade']);
    expect(sheet.getCell(grade).value).toBeNull();
  });

  it('prints on A4, one page wide', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    });
    expect(sheet.pageSetup.margins?.left).toBeCloseTo(20 / 25.4, 3);
    expect(sheet.headerFooter.oddFooter).toBe('&C&P / &N');
    expect(xml['xl/workbook.xml']).toMatch(/_xlnm\.Print_Area" localSheetId="0">[^<]*!\$A\$1:\$H\$28</);
  });

  it('says whose it is and names no font but the form’s', () => {
    expect(xml['docProps/core.xml']).toContain('<dc:creator>西区</dc:creator>');
    expect(xml['docProps/core.xml']).toContain('<dc:language>ja-JP</dc:language>');
    expect(xml['docProps/custom.xml']).toContain('name="fiscalYear"><vt:lpwstr>2023<');
    expect(Object.values(xml).join('')).not.toMatch(/Calibri|Cambria/);
    expect(xml['xl/styles.xml']).toContain(
      '<font><sz val="10.5"/><color theme="1"/><name val="BIZ UD明朝"/>',
    );
  });
});

describe('text that Excel could take for something else', () => {
  it.each(['=1+1', '+1', '-1', '@SUM', '_x0041_', '_x005F_x0041_', '<&>"', '00123', '4/1'])(
    'stays %s',
    async (text) => {
      const workbook = new ExcelJS.Workbook();
      const bytes = await writeXlsx(formOf(plainText(text)));
      await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
      expect(workbook.worksheets[0]?.getCell('B1').value).toBe(text);
    },
  );

  it('leaves a form without inputs unprotected', async () => {
    const xml = parts(await writeXlsx(formOf(plainText('文'))));
    expect(xml['xl/worksheets/sheet1.xml']).not.toContain('sheetProtection');
  });
});

describe('the bytes', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('are a function of the form', async () => {
    const first = await writeXlsx(sampleForm);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-01T23:59:00Z') });
    vi.stubEnv('TZ', 'America/New_York');
    expect(await writeXlsx(sampleForm)).toEqual(first);
  });
});

describe('heights', () => {
  it('never shrink when text is added', () => {
    fc.assert(
      fc.property(japanese, japanese, fc.integer({ min: 20, max: 700 }), (text, more, width) => {
        expect(textHeight(text + more, width, look)).toBeGreaterThanOrEqual(textHeight(text, width, look));
      }),
    );
  });

  it('never exceed Excel’s limit, and suffice for everything', () => {
    const content = fc.string({ unit: fc.constantFrom(...'あ漢。、\n'), maxLength: 6000, size: 'max' });
    const filled = fc.constantFrom(null, input);
    fc.assert(
      fc.property(content, content, filled, (text, label, of) => {
        const { rows, areas, columns } = planSheet(formOf(plainText(text), { input: of }, label));
        for (const { height } of rows) {
          expect(height).toBeGreaterThan(0);
          expect(height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
        }
        for (const area of areas) {
          const width = sum(columns.slice(area.column, area.column + area.columnSpan));
          const height = sum(rows.slice(area.row, area.row + area.rowSpan).map((row) => row.height));
          const needed = textHeight(pieceString(area.content), width, area.look);
          expect(height).toBeGreaterThanOrEqual(needed);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('make room in an empty input of several lines', () => {
    const { rows } = planSheet(formOf([], { input }));
    expect(sum(rows.map((row) => row.height))).toBeGreaterThan(80);
  });

  it('keep the space of a line for a paragraph without text', () => {
    const { rows } = planSheet({ ...sampleForm, blocks: [{ kind: 'paragraph', role: 'head', content: [] }] });
    expect(rows).toHaveLength(1);
  });

  it('honour the least height of a row', () => {
    const form = formOf([]);
    const blocks = form.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row) => ({ ...row, minHeight: 200 })) }
        : block,
    );
    const { rows } = planSheet({ ...form, blocks });
    expect(sum(rows.map((row) => row.height))).toBeGreaterThanOrEqual((200 / 25.4) * 72);
  });
});

describe('long text', () => {
  const sentence = '地域の実情に応じた支援を行う必要がある。';

  it('goes on in the next row behind a full stop', () => {
    const [, ...pieces] = texts(formOf(plainText(sentence.repeat(100))));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.endsWith('。'))).toBe(true);
    expect(pieces.join('')).toBe(sentence.repeat(100));
  });

  it('stays one cell in an input', () => {
    const { areas } = planSheet(formOf(plainText(sentence.repeat(100)), { input }));
    const area = areas.find((candidate) => candidate.input);
    expect(area?.rowSpan).toBeGreaterThan(1);
    expect(area && pieceString(area.content)).toBe(sentence.repeat(100));
  });

  it('is neither lost nor doubled', () => {
    fc.assert(
      fc.property(
        japanese,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 20, max: 200 }),
        (text, lines, width) => {
          const runs = [...text].map((character, index) => ({
            text: character,
            style: { ...PLAIN, bold: index % 3 === 0 },
          }));
          const room = lineRoom(width, look);
          const parts = splitPiece({ level: 1, runs }, lines, room).map(({ content }) =>
            pieceString(content),
          );
          expect(parts.join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
          expect(parts.every((part) => lineEnds(part, room).length <= lines && !/\p{Cs}/u.test(part))).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe('lines', () => {
  const room = { length: 10, halfWidth: 1, fullWidth: 2 };
  const linesOf = (text: string, of: LineRoom) => {
    const ends = lineEnds(text, of);
    return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
  };
  const UNBREAKABLE = /\n|[「（([]*(?:[!-~]+|[^\n])[ッ、。」）)\]ー・%]*/gu;
  const widthOf = (text: string) =>
    sum(
      [...text].map((character) =>
        /[\n\u3099\u200d]/.test(character) ? 0 : /[ -~ｱ]/.test(character) ? 1 : 2,
      ),
    );

  it.each([
    ['漢字漢字漢字', ['漢字漢字漢', '字']],
    ['漢字漢字漢。字', ['漢字漢字', '漢。字']],
    ['漢字漢字「漢字', ['漢字漢字', '「漢字']],
    ['ab cdef ghij', ['ab cdef ', 'ghij']],
    ['abcdefghijklm', ['abcdefghij', 'klm']],
    ['漢\n\n字', ['漢\n', '\n', '字']],
    ['ｱｲｳｴｵｱｲｳｴｵか\u3099', ['ｱｲｳｴｵｱｲｳｴｵ', 'か\u3099']],
  ])('of %j', (text, lines) => {
    expect(linesOf(text, room)).toEqual(lines);
  });

  it('are as long as they can be, and break only between what may part', () => {
    const unit = fc.constantFrom(...'漢あッ、。「（([」）)]ー・aB1 %-\n\u3099\u200d𠮷🏫ｱ', '\ud842');
    fc.assert(
      fc.property(fc.string({ unit }), fc.integer({ min: 4, max: 30 }), (text, length) => {
        const lines = linesOf(text, { ...room, length });
        expect(lines.join('')).toBe(text);
        const units = [...text.matchAll(UNBREAKABLE)];
        let end = 0;
        for (const line of lines.slice(0, -1)) {
          end += line.length;
          expect(widthOf(line)).toBeLessThanOrEqual(length);
          if (line.endsWith('\n')) continue;
          const next = units.find(({ index, 0: unit }) => index + unit.length > end);
          const [unit, isTorn] = [next?.[0] ?? '', (next?.index ?? end) < end];
          if (isTorn) expect(widthOf(unit)).toBeGreaterThan(length);
          const [behind = ''] = isTorn ? text.slice(end) : [unit];
          expect(widthOf(line + behind)).toBeGreaterThan(length);
        }
      }),
    );
  });
});

describe('page breaks', () => {
  const rows = (...kept: readonly boolean[]) => kept.map((keepWithNext) => ({ height: 30, keepWithNext }));

  it('are left to the program where rows may part', () => {
    expect(pageBreaks(rows(false, false, false, false, false), 100)).toEqual([]);
  });

  it('go before rows that are kept with the first of the next page', () => {
    expect(pageBreaks(rows(false, true, true, false, false), 100)).toEqual([1]);
  });

  it('give up rows that no page can hold together', () => {
    expect(pageBreaks(rows(true, true, true, false, false), 100)).toEqual([]);
  });
});

describe('names', () => {
  const id = fc.string({ unit: fc.constantFrom(...'abAB019._-'), minLength: 1, maxLength: 12 });

  it.each([
    ['1-1-a.actual', 'policy.1__1__a.actual'],
    ['selfEvaluation', 'policy.self_Evaluation'],
    ['a_b', 'policy.a_0b'],
  ])('of %s', (name, cellName) => {
    expect(inputCellName(name)).toBe(cellName);
  });

  it('are valid, and unique without regard to case', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(inputCellName(a)).toMatch(/^policy\.[A-Za-z0-9._]+$/);
        expect(inputCellName(a).toLowerCase() === inputCellName(b).toLowerCase()).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });

  it('lead back to their inputs in any case', () => {
    fc.assert(
      fc.property(fc.oneof(id, fc.string({ unit: 'grapheme' })), (name) => {
        expect(inputOfCellName(inputCellName(name))).toBe(name);
        expect(inputOfCellName(inputCellName(name).toUpperCase())).toBe(name);
      }),
    );
    expect(inputOfCellName('Print_Area')).toBeNull();
    expect(inputOfCellName('policy.a_')).toBeNull();
  });

  it.each([
    ['令和5年度 西区運営方針', '令和5年度 西区運営方針'],
    ["'区'の/方針[案]:?*\\", '区 の 方針 案'],
    [`${'長'.repeat(30)}𠮷`, '長'.repeat(30)],
    ['history', 'Sheet1'],
    ['  ', 'Sheet1'],
    ['a_x0041_', 'a x0041_'],
  ])('of sheets: %s', (title, name) => {
    expect(sheetName(title)).toBe(name);
  });
});
