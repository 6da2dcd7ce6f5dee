import { strToU8, zipSync } from 'fflate';

/**
 * Workbooks as Excel and LibreOffice write them, made of their parts by hand.
 *
 * A cell is a text, `null` for an empty one, or a number with the code of its format; `formula` is what gave it, `error` an error
 * of Excel's.
 * @typedef {string | null | { readonly number?: string; readonly format?: string; readonly formula?: string; readonly error?: string }} Cell
 * @typedef {{ readonly name: string; readonly state?: string; readonly rows: readonly (readonly Cell[] | null)[]; readonly merges?: readonly string[] }} Sheet
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** @param {string} text */
const escaped = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** @param {number} column from 0 */
const letters = (column) =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) +
  String.fromCharCode(65 + (column % 26));

/** @param {readonly Sheet[]} sheets @returns {Uint8Array} */
export function workbook(sheets) {
  /** @type {string[]} */
  const strings = [];
  /** @type {string[]} */
  const formats = ['General'];
  const style = (/** @type {string} */ code) => {
    if (!formats.includes(code)) formats.push(code);
    return formats.indexOf(code);
  };
  const cell = (/** @type {Cell} */ value, /** @type {string} */ r) => {
    if (value === null) return '';
    if (typeof value === 'string') {
      strings.push(value);
      return `<c r="${r}" t="s"><v>${strings.length - 1}</v></c>`;
    }
    const formula = value.formula === undefined ? '' : `<f>${escaped(value.formula)}</f>`;
    if (value.error !== undefined) return `<c r="${r}" t="e">${formula}<v>${value.error}</v></c>`;
    const v = value.number === undefined ? '' : `<v>${value.number}</v>`;
    return `<c r="${r}" s="${style(value.format ?? 'General')}">${formula}${v}</c>`;
  };
  const parts = sheets.map(({ rows, merges = [] }) => {
    const lines = rows.map((row, y) =>
      row === null
        ? ''
        : `<row r="${y + 1}">${row.map((value, x) => cell(value, letters(x) + (y + 1))).join('')}</row>`,
    );
    const merged =
      merges.length === 0
        ? ''
        : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
  });
  const names = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const type = (/** @type {string} */ part, /** @type {string} */ kind) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const link = (/** @type {string} */ id, /** @type {string} */ kind, /** @type {string} */ target) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const links = (/** @type {string} */ inside) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const content = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}${parts.map((_, i) => type(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': links(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      parts.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        link('rId98', 'styles', 'styles.xml') +
        link('rId99', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(parts.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(content).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: new Date(1980, 0, 1),
  });
}
