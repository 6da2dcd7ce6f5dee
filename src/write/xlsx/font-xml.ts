import { xmlText } from '../xml-element.js';
import type { CellFont } from './sheet.js';
import type { RunStyle } from './text-piece.js';

/** How Excel numbers the families it may take for a missing font (ISO/IEC 29500-1, 18.8.18). */
const FAMILY = { serif: 1, 'sans-serif': 2, monospace: 3 } as const;

/** Content of a `font`, in the order that the schema of Excel itself asks for (CT_Font). */
export function cellFontXml({ name, family, size, color, bold }: CellFont): string {
  return `${bold ? '<b/>' : ''}<sz val="${size}"/>${colorXml(color)}<name val="${xmlText(name)}"/>${familyXml(family)}`;
}

/** Content of an `rPr`: the font of the cell with what the run adds to it (CT_RPrElt, in any order). */
export function runFontXml(
  { name, family, size, color, bold }: CellFont,
  { bold: isBold, italic, underline, strike }: RunStyle,
): string {
  return (
    `${bold || isBold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}` +
    `${colorXml(color)}${familyXml(family)}${strike ? '<strike/>' : ''}<sz val="${size}"/><rFont val="${xmlText(name)}"/>`
  );
}

function colorXml(color: string | null): string {
  return color === null ? '' : `<color rgb="FF${xmlText(color)}"/>`;
}

function familyXml(family: CellFont['family']): string {
  return family === null ? '' : `<family val="${FAMILY[family]}"/>`;
}
