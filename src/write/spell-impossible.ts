import { codePoint } from '../text/make-visible.js';

/** Characters that HTML and Markdown cannot hold: controls, unpaired surrogates, noncharacters. Line feeds and tabs are fine. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\u{1fffe}\u{1ffff}]|\p{Surrogate}/gu;

/**
 * The text with what HTML cannot hold spelt `<U+XXXX>`, so that nothing vanishes, and with line ends as line feeds.
 * Source: HTML Standard, “Preprocessing the input stream”.
 */
export function spellImpossible(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(IMPOSSIBLE, (character) => `<U+${codePoint(character)}>`);
}
