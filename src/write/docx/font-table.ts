import type { Form } from '../../layout/form.js';
import { type GenericFamily, genericFamily, isGeneric } from '../font-family.js';
import { escapeXml } from '../office-package.js';

/** Families that CSS knows, and what Word calls them. */
const WORD_FAMILY: Readonly<Record<GenericFamily, string>> = {
  serif: 'roman',
  'sans-serif': 'swiss',
  monospace: 'modern',
};

/** Shift JIS: where none of the families is there, a Japanese font is taken (ISO/IEC 29500-1, 17.8.3.2). */
const JAPANESE = '<w:charset w:val="80"/>';

/** word/fontTable.xml: for each font of the form the families to take where it is missing (ISO/IEC 29500-1, 17.8.3). */
export function fontTable(form: Form): string {
  const fonts = new Map<string, readonly string[]>();
  for (const { fonts: families } of Object.values(form.looks)) {
    const [first] = families;
    if (first !== undefined && !fonts.has(first)) fonts.set(first, families);
  }
  const elements = [...fonts].map(([name, families]) => fontElement(name, families, form.language));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${elements.join('')}</w:fonts>`
  );
}

function fontElement(name: string, families: readonly string[], language: string): string {
  const named = families.slice(1).filter((family) => !isGeneric(family));
  const generic = genericFamily(families);
  const alternatives = named.length === 0 ? '' : `<w:altName w:val="${escapeXml(named.join(','))}"/>`;
  const charset = language.startsWith('ja') ? JAPANESE : '';
  const family = generic === null ? '' : `<w:family w:val="${WORD_FAMILY[generic]}"/>`;
  return `<w:font w:name="${escapeXml(name)}">${alternatives}${charset}${family}</w:font>`;
}
