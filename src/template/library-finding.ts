import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { LibraryError } from './template-library.js';
import { lineAt, offsetInText, type TemplateText } from './template-text.js';

/** What of the library's errors is a matter of braces, and of beginnings and ends; all others are told in its own words. */
const BRACES: Readonly<Record<string, 'unclosed' | 'unopened'>> = {
  unclosed_tag: 'unclosed',
  duplicate_open_tag: 'unclosed',
  unopened_tag: 'unopened',
  duplicate_close_tag: 'unopened',
};
const LOOPS: Readonly<Record<string, 'unclosed' | 'unopened' | 'misplaced' | 'tooOften'>> = {
  unclosed_loop: 'unclosed',
  unopened_loop: 'unopened',
  closing_tag_does_not_match_opening_tag: 'unclosed',
  too_often: 'tooOften',
  loop_position_invalid: 'misplaced',
  unbalanced_loop_tags: 'misplaced',
  no_xml_tag_found_at_left: 'misplaced',
  no_xml_tag_found_at_right: 'misplaced',
};

/** An error of the template library as a finding of ours, at its place in the text of the template. */
export function libraryFinding(error: LibraryError, text: TemplateText): Diagnostic {
  const start = offsetInText(text, error.part, error.offsets[0] ?? 0) ?? 0;
  const line = lineAt(text, start);
  const rest = text.source.text.slice(start, line?.range.end);
  const written = /^\{\{[^{}]*\}\}/.exec(rest)?.[0] ?? rest.slice(0, 40);
  const range = { start, end: start + written.length };
  const place = error.part === '' ? null : (line?.place ?? null);
  const braces = BRACES[error.id];
  if (braces && place)
    return withWords(
      diagnose(text.source, range, 'template/braces', { kind: braces, written, place }),
      error,
    );
  const kind = LOOPS[error.id];
  const name = /^\{\{[#^＃＾]\s*([^{}]*)\}\}/.exec(written)?.[1]?.trim() || error.tag;
  if (kind && place)
    return withWords(
      diagnose(text.source, range, 'template/loop', { kind, name, other: null, place }),
      error,
    );
  return withWords(diagnose(text.source, range, 'template/cannot-fill', { written, place }), error);
}

function withWords(finding: Diagnostic, { id, words }: LibraryError): Diagnostic {
  return { ...finding, detail: `${id}: ${words}` };
}
