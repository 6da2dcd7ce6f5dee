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

/** Characters that may not stand in a text, or should not. */
export function checkCharacters(source: Source): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [pattern, rule] of [
    [FORBIDDEN, 'yaml/character'],
    [BIDIRECTIONAL, 'yaml/bidirectional'],
  ] as const) {
    let count = 0;
    for (const { index, 0: character } of source.text.matchAll(pattern)) {
      if (++count > MOST) break;
      const range = { start: index, end: index + character.length };
      found.push(diagnose(source, range, rule, { code: codePoint(character) }));
    }
  }
  return found;
}

/**
 * Nesting that would exhaust the parser's stack, and line ends that it does not know, seen before it runs.
 * Exact depth is checked on the tree; this bound is only what keeps the parser safe, and may count brackets in prose.
 */
export function checkNesting(source: Source): readonly Diagnostic[] {
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
    if (depth > 8 * NESTING_LIMIT) return [tooDeep(source, i)];
  }
  const indented = /^[ ?-]{512}/m.exec(text);
  return indented ? [tooDeep(source, indented.index)] : [];
}

function tooDeep(source: Source, at: number): Diagnostic {
  return diagnose(source, { start: at, end: at + 1 }, 'yaml/too-deep', { limit: NESTING_LIMIT });
}
