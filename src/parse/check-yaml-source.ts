import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { codePoint } from '../text/make-visible.js';

/** Deepest nesting of maps and lists that is read. A policy needs six. */
export const NESTING_LIMIT = 64;

/** Findings of one kind that are reported for a file, so that a binary file does not give a million. */
const MOST = 50;

/** Characters that XML 1.0 cannot hold or that no text should hold, and unpaired surrogates. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Bidirectional control characters (Trojan Source, CVE-2021-42574). */
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Characters that nobody sees and that split words for searches and comparisons: zero-width spaces and joiners, soft
 * hyphens, byte order marks, fillers of Hangul and tags. A joiner between emoji makes one picture of them and is meant.
 */
const INVISIBLE =
  /[\u00ad\u115f\u1160\u180e\u200b\u200c\u2060\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Holds all units of what is looked for, and some that are harmless: one quick look settles most files. */
const PERHAPS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufffe\uffff]/;

/** Characters that may not stand in a text, or should not. Those that are merely in the way are mended by removing them. */
export function checkCharacters(source: Source): readonly Diagnostic[] {
  if (!PERHAPS.test(source.text)) return [];
  const found: Diagnostic[] = [];
  for (const [pattern, rule, isRemovable] of [
    [FORBIDDEN, 'yaml/character', false],
    [BIDIRECTIONAL, 'yaml/bidirectional', true],
    [INVISIBLE, 'yaml/invisible', true],
  ] as const) {
    let count = 0;
    for (const { index, 0: character } of source.text.matchAll(pattern)) {
      if (++count > MOST) break;
      const range = { start: index, end: index + character.length };
      const diagnostic = diagnose(source, range, rule, { code: codePoint(character) });
      found.push(isRemovable ? { ...diagnostic, fix: [{ range, text: '' }] } : diagnostic);
    }
  }
  return found;
}

/**
 * Nesting that would exhaust the parser's stack, and line ends that it does not know, seen before it runs.
 * Exact depth is checked on the tree; this bound is only what keeps the parser safe, and may count brackets in prose.
 */
export function checkNesting(source: Source, limit: number): readonly Diagnostic[] {
  const { text } = source;
  if (text.includes('\r') && !text.includes('\n')) {
    const at = text.indexOf('\r');
    const fix = [{ range: { start: 0, end: text.length }, text: text.replace(/\r/g, '\n') }];
    return [{ ...diagnose(source, { start: at, end: at + 1 }, 'yaml/line-end', {}), fix }];
  }
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) depth++;
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
    if (depth > 8 * limit) return [tooDeep(source, i, limit)];
  }
  const indented = new RegExp(`^[ ?-]{${8 * limit}}`, 'm').exec(text);
  return indented ? [tooDeep(source, indented.index, limit)] : [];
}

function tooDeep(source: Source, at: number, limit: number): Diagnostic {
  return diagnose(source, { start: at, end: at + 1 }, 'yaml/too-deep', { limit });
}
