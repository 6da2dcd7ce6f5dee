import { escapeXml, type PartEdit } from '../office-package.js';
import { DEFAULT_FONT_SIZE } from './units.js';

const STYLES = 'xl/styles.xml';
const THEME = 'xl/theme/theme1.xml';

// Order of the elements of a font in CT_Font; exceljs writes the colour before the size.
const FONT_ELEMENTS = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
];

// What follows ignoredErrors in CT_Worksheet.
const AFTER_IGNORED_ERRORS =
  /<(?:smartTags|drawing|legacyDrawing|picture|oleObjects|controls|tableParts|extLst)\b|<\/worksheet>/;

/** Puts a font in the place of exceljs's Calibri, as the default that column widths are counted in and in the theme. */
export function defaultFont(name: string): PartEdit {
  const font = `<font><sz val="${DEFAULT_FONT_SIZE}"/><color theme="1"/><name val="${escapeXml(name)}"/></font>`;
  return (parts) => {
    editPart(parts, STYLES, (xml) =>
      xml.replace(/(<fonts[^>]*>)<font>.*?<\/font>/s, (_, start) => start + font),
    );
    editPart(parts, THEME, (xml) =>
      xml.replace(/(<a:latin typeface=")(?:Calibri|Cambria)"/g, (_, start) => `${start}${escapeXml(name)}"`),
    );
  };
}

/** Puts the elements of every font into the order that the schema of Excel itself asks for. */
export function fontOrder(parts: Map<string, string>): void {
  editPart(parts, STYLES, (xml) =>
    xml.replace(/<font>(.*?)<\/font>/gs, (_, content: string) => {
      const elements = [...content.matchAll(/<(\w+)[^>]*\/>/g)];
      elements.sort((a, b) => fontRank(a[1]) - fontRank(b[1]));
      return `<font>${elements.map(([element]) => element).join('')}</font>`;
    }),
  );
}

/** Keeps Excel from marking figures that are text with green corners, on a sheet counted from 1. */
export function ignoreNumbersAsText(sheet: number, range: string): PartEdit {
  const errors = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  return (parts) =>
    editPart(parts, `xl/worksheets/sheet${sheet}.xml`, (xml) =>
      xml.replace(AFTER_IGNORED_ERRORS, (next) => errors + next),
    );
}

function fontRank(element: string | undefined): number {
  const rank = FONT_ELEMENTS.indexOf(element ?? '');
  return rank === -1 ? FONT_ELEMENTS.length : rank;
}

function editPart(parts: Map<string, string>, name: string, edit: (xml: string) => string): void {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`exceljs wrote no ${name}.`);
  parts.set(name, edit(xml));
}
