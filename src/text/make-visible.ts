/** Characters that change how a terminal or an editor shows the text around them: controls, bidirectional and invisible ones. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** The text with every unseen character written as `<U+XXXX>`, one line, safe to print on any terminal. */
export function makeVisible(text: string): string {
  return text.replace(UNSEEN, (character) => `<U+${codePoint(character)}>`);
}

/** `001B` for ESC: the code point in at least four hexadecimal digits. */
export function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
