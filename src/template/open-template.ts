import { type Diagnostic, diagnose, inOrder } from '../diagnostic/diagnostic.js';
import type { Inflate } from '../unpack/read-zip.js';
import { checkTags } from './check-tags.js';
import { libraryFinding } from './library-finding.js';
import { compileErrors } from './template-library.js';
import { lineAt, type TemplateText, templateText } from './template-text.js';
import { type TemplateRefusal, type WordParts, wordParts } from './word-parts.js';

/** A Word file that an office designed, ready to be checked against a form and filled. */
export interface OfficeTemplate {
  /** As the user gave it. */
  readonly name: string;
  readonly parts: WordParts;
  readonly text: TemplateText;
}

/** More of them no person writes, and the template library would take long. */
const MOST_PLACEHOLDERS = 5000;

/** Opens a template, or says why the file cannot be one. */
export function openTemplate(
  name: string,
  bytes: Uint8Array,
  inflate: Inflate,
): { readonly template: OfficeTemplate | null; readonly diagnostics: readonly Diagnostic[] } {
  const parts = wordParts(bytes, inflate);
  if ('refusal' in parts) return { template: null, diagnostics: [refused(name, parts.refusal)] };
  const text = templateText(name, parts);
  if ((text.source.text.match(/\{\{|\}\}/g)?.length ?? 0) > 2 * MOST_PLACEHOLDERS)
    return { template: null, diagnostics: [refused(name, 'tooManyPlaceholders')] };
  return { template: { name, parts, text }, diagnostics: [] };
}

/** The finding that a file cannot be a template. */
export function refused(name: string, reason: TemplateRefusal): Diagnostic {
  return diagnose({ name, text: '' }, { start: 0, end: 0 }, 'template/file', { reason });
}

/** All that is wrong with a template, in one run. `labels` are those of the form that the policies are printed in. */
export function checkTemplate(
  { parts, text }: OfficeTemplate,
  labels: Readonly<Record<string, string>>,
): readonly Diagnostic[] {
  const own = checkTags(text, labels);
  const lines = new Set(own.map(({ range }) => lineAt(text, range.start)));
  // What is wrong with a paragraph in our eyes is wrong in the library's as well: it is said once.
  const others = compileErrors(parts)
    .map((error) => libraryFinding(error, text))
    .filter(({ range }) => own.length === 0 || !lines.has(lineAt(text, range.start)));
  return inOrder([...own, ...others.filter(isFirst)]);
}

/** The library says some things once for each of the two placeholders of a pair. */
function isFirst({ range, rule }: Diagnostic, index: number, all: readonly Diagnostic[]): boolean {
  return all.findIndex((other) => other.rule === rule && other.range.start === range.start) === index;
}
