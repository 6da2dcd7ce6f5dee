import type { Form } from '../../layout/form.js';
import { escapeXml } from '../office-package.js';

/** Families that CSS knows and Word does not, and what Word calls them. */
const GENERIC: Readonly<Record<string, string>> = {
  serif: 'roman',
  'sans-serif': 'swiss',
  monospace: 'modern',
};

/** word/fontTable.xml: for each font of the form the families to take where it is missing (ISO/IEC 29500-1, 17.8.3). */
export function fontTable(form: Form): string {
  const fonts = new Map<string, readonly string[]>();
  for (const { fonts: families } of Object.values(form.looks)) {
    const [first, ...others] = families;
    if (first !== undefined && !fonts.has(first)) fonts.set(first, others);
  }
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${[...fonts].map(([name, others]) => fontElement(name, others)).join('')}</w:fonts>`
  );
}

function fontElement(name: string, others: readonly string[]): string {
  const named = others.filter((family) => GENERIC[family] === undefined);
  const generic = others.map((family) => GENERIC[family]).find((family) => family !== undefined);
  const alternatives = named.length === 0 ? '' : `<w:altName w:val="${escapeXml(named.join(','))}"/>`;
  const family = generic === undefined ? '' : `<w:family w:val="${generic}"/>`;
  return `<w:font w:name="${escapeXml(name)}">${alternatives}${family}</w:font>`;
}
