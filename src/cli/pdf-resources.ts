import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnose } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import type { Form } from '../layout/form.js';
import { codePoint } from '../text/make-visible.js';
import { type PdfResources, type PdfStandard, unprintable } from '../write/pdf/write-pdf.js';
import type { Console } from './console.js';
import { report } from './evaluate-file.js';
import { loadFonts } from './fonts/load-fonts.js';

/** What a user settles of PDF files. */
export interface PdfSettings {
  /** Font files and folders that go before all other fonts. */
  readonly fontPaths: readonly string[];
  readonly standard: PdfStandard;
}

/** Finds the fonts for a form and reports the characters that none of them has, where they stand. @throws CannotRun */
export async function pdfResources(
  form: Form,
  sources: readonly Source[],
  { fontPaths, standard }: PdfSettings,
  console: Console,
): Promise<PdfResources> {
  const fonts = await loadFonts(form, fontPaths, console);
  const findings = unprintable(form, fonts).map(({ character, kind }): Diagnostic => {
    const code = [...character].map((each) => `U+${codePoint(each)}`).join(' ');
    const { source, range } = placeOf(character, sources);
    return diagnose(source, range, 'form/no-glyph', { character, code, kind });
  });
  const reports = sources.map((source) => ({
    file: source.name,
    diagnostics: findings.filter((finding) => finding.source === source),
  }));
  await report(reports, console);
  return { fonts, standard };
}

/** The first place where the character is written as itself; else the head of the first source, as a form may bring it. */
function placeOf(character: string, sources: readonly Source[]): Pick<Diagnostic, 'source' | 'range'> {
  for (const source of sources) {
    const start = source.text.indexOf(character);
    if (start >= 0) return { source, range: { start, end: start + character.length } };
  }
  return { source: sources[0] as Source, range: { start: 0, end: 0 } };
}
