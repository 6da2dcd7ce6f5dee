/** Small Word and Excel files, written by hand part by part, as the tests of `policy import` need them. */
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function zip(parts) {
  const xml = ([name, text]) => [
    name,
    [
      strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`),
      { mtime: '2024-04-01T00:00:00' },
    ],
  ];
  return zipSync(Object.fromEntries(Object.entries(parts).map(xml)));
}

const types = (overrides) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(
      ([name, type]) =>
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('')}</Types>`;

const links = (targets) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="r${i + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** `**bold**` words of a paragraph as runs. */
const runs = (text) =>
  text
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      const isBold = /^\*\*[^*]+\*\*$/.test(part);
      const words = isBold ? part.slice(2, -2) : part;
      return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
    })
    .join('');

const paragraphs = (text) =>
  text
    .split('\n')
    .map((line) => `<w:p>${runs(line)}</w:p>`)
    .join('');

/**
 * A .docx: strings are paragraphs, lists of rows are tables. A cell is its text, lines being paragraphs, or [text, columns];
 * `null` continues the cell above. `header` stands above the pages.
 */
export function docxOf(blocks, header) {
  const cell = (content) => {
    const [text, span] = Array.isArray(content) ? content : [content, 1];
    const merge = text === null ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
    return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${paragraphs(text ?? '')}</w:tc>`;
  };
  const body = blocks.map((block) =>
    typeof block === 'string'
      ? paragraphs(block)
      : `<w:tbl><w:tblPr/>${block.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  const more = header === undefined ? [] : [['word/header1.xml', 'wordprocessingml.header']];
  return zip({
    '[Content_Types].xml': types([['word/document.xml', 'wordprocessingml.document.main'], ...more]),
    '_rels/.rels': links([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
    ...(header === undefined
      ? {}
      : {
          'word/_rels/document.xml.rels': links([['header', 'header1.xml']]),
          'word/header1.xml': `<w:hdr xmlns:w="${WORD}">${paragraphs(header)}</w:hdr>`,
        }),
  });
}

/** An .xlsx of one sheet: address → text. */
export function xlsxOf(cells, merged = []) {
  const rows = Map.groupBy
    ? Map.groupBy(Object.entries(cells), ([address]) => Number(/\d+/.exec(address)?.[0]))
    : Object.entries(cells).reduce((map, each) => {
        const row = Number(/\d+/.exec(each[0])?.[0]);
        return map.set(row, [...(map.get(row) ?? []), each]);
      }, new Map());
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, own]) =>
        `<row r="${row}">${own
          .map(
            ([r, text]) =>
              `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
  const merges =
    merged.length > 0
      ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
  return zip({
    '[Content_Types].xml': types([
      ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
    ]),
    '_rels/.rels': links([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="様式" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([['worksheet', 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData>${data}</sheetData>${merges}</worksheet>`,
  });
}
