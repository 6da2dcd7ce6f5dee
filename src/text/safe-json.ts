/** Characters that JSON may hold raw and that act on a terminal or an editor: controls, bidirectional and invisible ones. */
const ACTING = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON, indented, with such characters, and what CI services take for a command, as `\uXXXX`: the same to a program. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(ACTING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/##(?=\w*\[)/g, '#\\u0023');
}
