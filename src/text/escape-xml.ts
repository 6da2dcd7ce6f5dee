import { harmlessLines } from './harmless-lines.js';
import { makeVisible } from './make-visible.js';

/**
 * Text for an attribute or an element of XML 1.0, on one line: what XML cannot hold (controls, surrogates, U+FFFE) and what
 * cannot be seen as `<U+XXXX>`, markup as entities, and nothing that a CI service takes for a command.
 * Source: XML 1.0, production 2 (Char).
 */
export function escapeXml(text: string): string {
  return harmlessLines(makeVisible(text)).replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
