import type { Language } from '../diagnostic/wording.js';
import type { ImportedForm } from './import-form.js';
import type { SourceDocument } from './source-document.js';

/** The account of an import as data for `--format json`. */
export function importRecord(
  document: SourceDocument,
  output: string,
  { figures, unplaced, diagnostics }: ImportedForm,
  language: Language,
) {
  return {
    generator: 'policydoc',
    file: document.file,
    output,
    figures,
    unplaced,
    unreadSheets: document.unreadSheets,
    findings: diagnostics.map(({ rule, severity, message, range, source }) => ({
      rule,
      severity,
      place: placeOf(source, range.start, language),
      message: message[language],
    })),
  };
}

/** The cell that an offset of the source lies in; `null` for the file as a whole. */
function placeOf(
  { text, cells = [] }: SourceDocument['source'],
  offset: number,
  language: Language,
): string | null {
  return cells[text.slice(0, offset).split('\n').length - 1]?.[language] ?? null;
}
