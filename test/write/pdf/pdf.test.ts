import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageFonts } from '../../../src/cli/fonts/package-fonts.js';
import type { Form, FormTable } from '../../../src/layout/form.js';
import { plainText } from '../../../src/model/text.js';
import { fontFamilies } from '../../../src/write/pdf/font-families.js';
import { readPdf, writePdf } from '../../../src/write/pdf/pdf-objects.js';
import { planPdf } from '../../../src/write/pdf/plan-pdf.js';
import { unprintable, writePdfForm } from '../../../src/write/pdf/write-pdf.js';
import { sampleForm } from '../sample-form.js';

const fonts = packageFonts();
const write = (form: Form, standard: 'ua-1' | 'a-2a' = 'ua-1') => writePdfForm(form, { fonts, standard });
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const plan = (form: Form) => planPdf(form, fontFamilies(fonts)).plan;

/** A form whose title, heading of a row and text are this. */
function formOf(text: string): Form {
  const table = sampleForm.blocks[2] as FormTable;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, content: plainText(text) })),
  }));
  return {
    ...sampleForm,
    properties: { ...sampleForm.properties, title: text },
    page: { ...sampleForm.page, footer: `${text} {page}` },
    blocks: [
      { kind: 'paragraph', role: 'title', content: plainText(text) },
      { ...table, rows },
    ],
  };
}

describe('a PDF file', () => {
  it('carries our mark at its head and says who made it when', async () => {
    const text = latin(await write(sampleForm));
    expect(text.slice(0, 32)).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n%policydoc\n/);
    expect(text).toContain('/CreationDate (D:20230401000000Z)');
    expect(text).toMatch(/\/Creator <FEFF0070006F006C006900630079/);
    expect(text).toMatch(/\/Producer \(Typst [\d.]+\)/);
    expect(text).toContain('<xmp:CreatorTool>policydoc 0.1.0</xmp:CreatorTool>');
    expect(text).toContain('/Lang (ja-JP)');
  });

  it('is the same for the same form, and names its standard', async () => {
    const other = await write(formOf('別の様式'));
    const first = await write(sampleForm);
    expect(latin(await write(sampleForm))).toBe(latin(first));
    expect(latin(other)).not.toBe(latin(first));
    expect(latin(first)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const archive = latin(await write(sampleForm, 'a-2a'));
    expect(archive).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  });

  it('is the same whether the engine was given its fonts whole or with the outlines that it needs', async () => {
    const text = '令和5年度 髙﨑市 ①㎡ ½ 1/2 fi が か\u3099 豈 \uf900 e\u0301 …—‐ 𠮟 ﾊﾟ';
    const fresh = fonts.map((face) => ({ ...face, origin: `${face.origin} again` }));
    const writeAgain = (form: Form) => writePdfForm(form, { fonts: fresh, standard: 'ua-1' });
    const cut = latin(await writeAgain(formOf(text)));
    await writeAgain(formOf('別の文字'));
    expect(latin(await writeAgain(formOf(text))) === cut).toBe(true);
  });

  it('comes apart and together again', async () => {
    const bytes = await write(sampleForm);
    expect(latin(writePdf(readPdf(bytes)))).toBe(latin(bytes));
  });

  it('is made of whatever text there is, by both standards', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const traps = fc.constantFrom(
      '#eval("1")',
      '$x$',
      '@a <b>',
      '\\u{41}',
      '"])',
      '\ufeff',
      '\u{e0100}',
      '\ud800',
    );
    await fc.assert(
      fc.asyncProperty(text, traps, fc.constantFrom('ua-1', 'a-2a'), async (any, trap, standard) => {
        const bytes = await write(formOf(any + trap), standard as 'ua-1');
        expect(bytes.length).toBeGreaterThan(1000);
      }),
      { numRuns: 25 },
    );
  });

  it('is on landscape paper where the form is', () => {
    const page = { ...sampleForm.page, orientation: 'landscape' } as const;
    expect(plan({ ...sampleForm, page }).page).toMatchObject({ width: 297, height: 210 });
  });

  it('says the notice in its title, for whoever only hears it', () => {
    expect(plan({ ...sampleForm, notice: '未検証' })).toMatchObject({
      title: '令和5年度 西区運営方針 (未検証)',
      notice: '未検証',
    });
  });

  it('leaves no level of headings out', () => {
    const looks = Object.fromEntries(
      Object.entries(sampleForm.looks).map(([role, look]) => [
        role,
        { ...look, heading: look.heading && look.heading + 2 },
      ]),
    );
    const levels = JSON.stringify(plan({ ...sampleForm, looks }).blocks).match(
      /(?<="role":"\w+","level":)\d/g,
    );
    expect(levels).toEqual(['1', '2', '3', '2']);
  });
});

describe('rows of a table', () => {
  const sections = plan(sampleForm).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.sections] : [],
  );

  it('are heads where they repeat or must stay with the next, but for those that a cell reaches across', () => {
    expect(
      sections.map((each) => each.map(({ header, rows }) => [header?.level ?? null, rows.length])),
    ).toEqual([
      [
        [1, 1],
        [null, 2],
      ],
      [
        [1, 1],
        [null, 7],
      ],
      [[null, 2]],
    ]);
  });

  it('stay in one piece where they are short and no text grows in them', () => {
    const cells = sections.flatMap((each) => each.flatMap(({ rows }) => rows.flat()));
    const breakable = cells.filter((cell) => cell.breakable).map(({ role, row }) => `${role} ${row}`);
    expect(breakable).toEqual(['label 0', 'text 0', 'label 1', 'text 1']);
  });
});

describe('what cannot be printed as it is', () => {
  it('is found wherever it stands', () => {
    const found = unprintable(formOf('😀'), fonts);
    expect(found).toEqual([{ character: '😀', kind: 'missing' }]);
    expect(unprintable(sampleForm, fonts)).toEqual([]);
  });
});
