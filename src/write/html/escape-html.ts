import { spellImpossible } from '../spell-impossible.js';

/** Letters that run from right to left, and the characters that set a direction. */
const DIRECTED =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Text for an element or a quoted attribute. What HTML cannot hold is spelt `<U+XXXX>`, so that nothing vanishes, and `##[`,
 * a command to some CI services, is broken up.
 */
export function escapeHtml(text: string): string {
  return spellImpossible(text)
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string)
    .replace(/##(?=\w*\[)/g, '#&#35;');
}

/** Running text: line feeds are line breaks, and text of another direction leaves the text around it alone. */
export function textHtml(text: string): string {
  const html = escapeHtml(text).replace(/\n/g, '<br>');
  return DIRECTED.test(text) ? `<bdi>${html}</bdi>` : html;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
