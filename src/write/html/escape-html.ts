/** Characters that an HTML document cannot hold: controls, unpaired surrogates, noncharacters. Line feeds and tabs are fine. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef]|[\ufffe\uffff]|\p{Surrogate}|[\u{1fffe}\u{1ffff}]/gu;

/** Letters that run from right to left, and the characters that set a direction. */
const DIRECTED =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Text for an element or a quoted attribute. What HTML cannot hold is spelt `<U+XXXX>`, so that nothing vanishes, and `##[`,
 * a command to some CI services, is broken up. Source: HTML Standard, “Preprocessing the input stream”.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(IMPOSSIBLE, (character) => `<U+${hexadecimal(character)}>`)
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string)
    .replace(/##(?=\w*\[)/g, '#&#35;');
}

/** Running text: line feeds are line breaks, and text of another direction leaves the text around it alone. */
export function textHtml(text: string): string {
  const html = escapeHtml(text).replace(/\n/g, '<br>');
  return DIRECTED.test(text) ? `<bdi>${html}</bdi>` : html;
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
