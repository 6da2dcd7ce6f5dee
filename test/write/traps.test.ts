import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Form, FormTable } from '../../src/layout/form.js';
import { plainText } from '../../src/model/text.js';
import { writeDocx } from '../../src/write/docx/write-docx.js';
import { writeXlsx } from '../../src/write/xlsx/write-xlsx.js';
import { sampleForm } from './sample-form.js';

const LONG = '四万字の文。'.repeat(6667);

/** What careless programs lose, change or run. */
const TRAPS: Readonly<Record<string, string>> = {
  'a formula': '=1+1',
  'a command': "=cmd|' /C calc'!A0",
  'a sign at the start': '+81-6-0000-0000',
  'a reference': '@SUM(A1)',
  'an escape of Excel': '_x0041__x000D_',
  markup: '</w:t></w:r><script>&amp;&#0;]]>',
  'a right-to-left text': 'שלום عليكم',
  'marks of direction': 'a\u202eb\u202cc\u2066d\u2069e',
  'emoji of several characters': '👩‍👩‍👧‍👦 🇯🇵 1️⃣',
  'rare kanji with variation selectors': '葛\u{e0100}城 辻\u{e0101} 𠮷野 𩸽',
  'combined marks': 'か\u3099 \u1100\u1161\u11a8 e\u0301',
  blanks: '\u3000 前 後\u00a0 \u200b',
  'half-width kana': 'ｱｲｳﾞ',
  'forty thousand characters': LONG,
};

const [issue] = sampleForm.blocks.filter((block): block is FormTable => block.kind === 'table');

/** A table with the text in its wide and its narrow cell, in its names, and in the data. */
function formWith(text: string, input = false): Form {
  const filled = sampleForm.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap(({ cells }) => cells)
    .find((cell) => cell.input?.kind === 'multiline');
  const label = { ...filled, role: 'label', column: 0, columnSpan: 1, rowSpan: 1, header: null, input: null };
  const table: FormTable = {
    ...(issue as FormTable),
    caption: text.slice(0, 200),
    columns: [30, 140],
    rows: [
      {
        header: false,
        keepWithNext: false,
        minHeight: 0,
        cells: [
          { ...label, content: plainText(text.slice(0, 200)) },
          {
            ...label,
            role: 'text',
            column: 1,
            content: plainText(text),
            input: input ? (filled?.input ?? null) : null,
          },
        ],
      },
    ],
  };
  const rows = [['2023', text.slice(0, 200), null, null]];
  return { ...sampleForm, blocks: [table], records: { ...sampleForm.records, rows } };
}

const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

async function wordText(form: Form): Promise<string> {
  const xml = strFromU8(unzipSync(await writeDocx(form))['word/document.xml'] as Uint8Array);
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => unescaped(match[1] ?? ''))
    .join('');
}

async function sheets(form: Form): Promise<readonly (readonly string[])[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(form)).buffer as ArrayBuffer);
  return workbook.worksheets.map((sheet) => {
    const texts: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell)
          texts.push(cell.formula === undefined ? cell.text : `formula ${cell.formula}`);
      }),
    );
    return texts;
  });
}

describe.each(Object.entries(TRAPS))('%s', (_, text) => {
  it('stays whole in Word', async () => {
    const start = text.slice(0, 200);
    expect(await wordText(formWith(text))).toBe(start + text);
    expect(await wordText(formWith(text, true))).toBe(start + text);
  });

  it('stays whole in Excel, in as many cells as it takes', async () => {
    const start = text.slice(0, 200);
    const [form = [], data = []] = await sheets(formWith(text));
    expect(form.join('')).toBe(start + text);
    expect(form.every((cell) => cell.length <= 32_767)).toBe(true);
    expect(data).toContain(start);
  });
});

describe('an input of Excel with more than a cell holds', () => {
  it('says that it is cut', async () => {
    const [form = []] = await sheets(formWith(LONG, true));
    const cell = form.at(-1) ?? '';
    expect(cell).toHaveLength(32_767);
    expect(cell).toMatch(/cut at the limit of an Excel cell）$/);
  });
});

describe('characters that XML cannot hold', () => {
  it.each(['\ufffe', '\uffff'])('become visible', async (character) => {
    const text = `前${character}後`;
    expect(await wordText(formWith(text))).toBe('前\ufffd後前\ufffd後');
    expect((await sheets(formWith(text)))[0]?.join('')).toBe('前\ufffd後前\ufffd後');
  });
});
