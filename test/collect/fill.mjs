import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Fills in and changes Word and Excel forms as people and other programs do, by editing the XML of their parts. */

/** @typedef {Readonly<Record<string, string>>} Values input name → value */

/**
 * The package with some of its parts changed: name → from old text to new; '' for a part that is not there, `null` to remove it.
 * @param {Uint8Array} bytes
 * @param {Readonly<Record<string, (xml: string) => string | null>>} edits
 */
export function editParts(bytes, edits) {
  const parts = unzipSync(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    const xml = edit(parts[name] ? strFromU8(parts[name]) : '');
    if (xml === null) delete parts[name];
    else parts[name] = strToU8(xml);
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

/** @param {string} text */
export function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** @param {string} text runs of Word, a line feed as a break */
export function wordRuns(text) {
  return text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
}

/**
 * Types values into the content controls of a document as Word does: the text goes into a run of its own, the mark of the
 * placeholder goes away, and an emptied control shows it again.
 * @param {Uint8Array} bytes
 * @param {Values} values
 */
export function fillDocx(bytes, values) {
  return editParts(bytes, {
    'word/document.xml': (xml) => {
      for (const [name, value] of Object.entries(values)) {
        const at = xml.indexOf(`<w:tag w:val="policy:${name}"/>`);
        if (at === -1) throw new Error(`no control ${name}`);
        const from = xml.lastIndexOf('<w:sdt>', at);
        const to = xml.indexOf('</w:sdt>', at) + '</w:sdt>'.length;
        const control = xml
          .slice(from, to)
          .replace('<w:showingPlcHdr/>', '')
          .replace(
            /<w:sdtContent>.*<\/w:sdtContent>/s,
            () => `<w:sdtContent>${content(xml.slice(from, to), value)}</w:sdtContent>`,
          );
        xml = xml.slice(0, from) + control + xml.slice(to);
      }
      return xml;
    },
  });
}

/** @param {string} control @param {string} value */
function content(control, value) {
  const run = `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${wordRuns(value)}</w:r>`;
  return /<w:sdtContent><w:p[ >]/.test(control) ? `<w:p>${run}</w:p>` : run;
}

/**
 * Types values into the named cells of a workbook as Excel does, as strings of the cell.
 * @param {Uint8Array} bytes
 * @param {Values} values
 * @param {(value: string) => string} cell attributes and contents of `<c r="…" s="…"`
 */
export function fillXlsx(bytes, values, cell = inlineString) {
  const book = strFromU8(unzipSync(bytes)['xl/workbook.xml']);
  return editParts(bytes, {
    'xl/worksheets/sheet1.xml': (xml) => {
      for (const [name, value] of Object.entries(values)) {
        const address = addressOf(book, name);
        const pattern = new RegExp(`<c r="${address}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`);
        if (!pattern.test(xml)) throw new Error(`no cell ${address}`);
        xml = xml.replace(pattern, (_, style) => `<c r="${address}"${style}${cell(value)}</c>`);
      }
      return xml;
    },
  });
}

/** @param {string} book @param {string} name the address of an input's cell */
export function addressOf(book, name) {
  const cellName = `policy.${name.replace(/[^a-z0-9.]/g, (c) => (c === '-' ? '__' : `_${c}`))}`;
  const [, column, row] = new RegExp(`name="${cellName}"[^>]*>[^<]*!\\$([A-Z]+)\\$(\\d+)`).exec(book) ?? [];
  if (!column) throw new Error(`no name ${cellName}`);
  return `${column}${row}`;
}

/** @param {string} value */
function inlineString(value) {
  const stored = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return ` t="inlineStr"><is><t xml:space="preserve">${escaped(stored)}</t></is>`;
}

/** Adds the property that tells a stale copy. @param {Uint8Array} bytes @param {string} hash */
export function withHash(bytes, hash) {
  return editParts(bytes, {
    'docProps/custom.xml': (xml) =>
      xml.includes('name="contentHash"')
        ? xml.replace(/(name="contentHash"><vt:lpwstr>)[^<]*/, `$1${hash}`)
        : xml.replace(
            '</Properties>',
            `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="contentHash"><vt:lpwstr>${hash}</vt:lpwstr></property></Properties>`,
          ),
  });
}

/** As programs leave a document that know no content controls: their contents alone. @param {Uint8Array} bytes @param {{ bookmarks: boolean }} keep */
export function withoutControls(bytes, keep) {
  return editParts(bytes, {
    'word/document.xml': (xml) => {
      const plain = xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>/gs, '').replace(/<\/?w:sdt(?:Content)?>/g, '');
      return keep.bookmarks ? plain : plain.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
    },
    'docProps/custom.xml': () => null,
    '_rels/.rels': (xml) => xml.replace(/<Relationship [^>]*custom-properties[^>]*\/>/, ''),
    '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*custom\.xml[^>]*\/>/, ''),
  });
}
