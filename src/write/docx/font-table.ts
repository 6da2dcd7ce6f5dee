import type { Form } from '../../layout/form.js';
import { type GenericFamily, genericFamily, isGeneric } from '../font-family.js';
import { element, valued, type Xml, xmlPart } from './element.js';
import { WORD_NAMESPACES } from './namespaces.js';

/** Families that CSS knows, and what Word calls them. */
const WORD_FAMILY: Readonly<Record<GenericFamily, string>> = {
  serif: 'roman',
  'sans-serif': 'swiss',
  monospace: 'modern',
};

/** Shift JIS: where none of the families is there, a Japanese font is taken (ISO/IEC 29500-1, 17.8.3.2). */
const JAPANESE = valued('w:charset', '80');

/** word/fontTable.xml: for each font of the form the families to take where it is missing (ISO/IEC 29500-1, 17.8.3). */
export function fontTable(form: Form): string {
  const fonts = new Map<string, readonly string[]>();
  for (const { fonts: families } of Object.values(form.looks)) {
    const [first] = families;
    if (first !== undefined && !fonts.has(first)) fonts.set(first, families);
  }
  const elements = [...fonts].map(([name, families]) => fontElement(name, families, form.language));
  return xmlPart(element('w:fonts', WORD_NAMESPACES, elements));
}

function fontElement(name: string, families: readonly string[], language: string): Xml {
  const named = families.slice(1).filter((family) => !isGeneric(family));
  const generic = genericFamily(families);
  return element('w:font', { 'w:name': name }, [
    named.length === 0 ? null : valued('w:altName', named.join(',')),
    language.startsWith('ja') ? JAPANESE : null,
    generic === null ? null : valued('w:family', WORD_FAMILY[generic]),
  ]);
}
