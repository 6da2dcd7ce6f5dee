import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { cellAt, lineIndex } from '../diagnostic/source.js';
import type { Language } from '../diagnostic/wording.js';

/** Where a finding stands in its file: `12:5`, the cell of an Office file, or '' for such a file as a whole. */
export function placeIn({ source, range }: Diagnostic, language: Language): string {
  if (source.cells) return cellAt(source, range.start)?.[language] ?? '';
  const { line, column } = lineIndex(source).point(range.start);
  return `${line}:${column}`;
}

/** The place behind the name of the file. */
export function placeOf(file: string, diagnostic: Diagnostic, language: Language): string {
  const place = placeIn(diagnostic, language);
  return place === '' ? file : `${file}:${place}`;
}
