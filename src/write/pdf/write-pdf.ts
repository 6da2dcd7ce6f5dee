import type { Form } from '../../layout/form.js';
import { escapeXml } from '../../text/escape-xml.js';
import { compilePdf, type PdfStandard } from './engine.js';
import type { FontFace } from './font-face.js';
import { fontFamilies } from './font-families.js';
import { changeStream, type PdfObjects, pdfString, readPdf, writePdf } from './pdf-objects.js';
import { planPdf } from './plan-pdf.js';
import type { Unprintable } from './printable-text.js';
import { tagTables } from './table-tags.js';

export { PdfEngineMissing, type PdfStandard } from './engine.js';
export { type FontFace, readFontFaces } from './font-face.js';
export type { ReadFont } from './font-tables.js';
export type { Unprintable } from './printable-text.js';

/** What a PDF file needs beside the form. */
export interface PdfResources {
  /** Faces to write with, in order of preference; at least one. */
  readonly fonts: readonly FontFace[];
  readonly standard: PdfStandard;
}

/**
 * Tells a file of our own from one that somebody has worked on; a comment behind the header, near the head of the file.
 */
const MARK = '%policydoc\n';

/** Writes a form as a tagged PDF. The same form and fonts give the same bytes. @throws PdfEngineMissing */
export async function writePdfForm(form: Form, { fonts, standard }: PdfResources): Promise<Uint8Array> {
  const { plan, families } = planned(form, fonts);
  const pdf = readPdf(await compilePdf(plan, families, standard));
  tagTables(pdf, form);
  nameGenerator(pdf, form.properties.generator);
  showTitle(pdf);
  return writePdf({ ...pdf, head: `${pdf.head.replace(/\n+$/, '')}\n${MARK}\n` });
}

/** The characters of a form that these fonts cannot print as they are written, each once. */
export function unprintable(form: Form, fonts: readonly FontFace[]): readonly Unprintable[] {
  return planned(form, fonts).printer.unprintable();
}

/** What was planned last: who writes a form has asked before what of it cannot be printed. */
let latest: {
  readonly form: Form;
  readonly fonts: readonly FontFace[];
  readonly plan: ReturnType<typeof planPdf>;
} | null = null;

function planned(form: Form, fonts: readonly FontFace[]): ReturnType<typeof planPdf> {
  const isSame =
    latest?.form === form &&
    latest.fonts.length === fonts.length &&
    latest.fonts.every((face, index) => face === fonts[index]);
  if (latest && isSame) return latest.plan;
  const plan = planPdf(form, fontFamilies(fonts));
  latest = { form, fonts: [...fonts], plan };
  return plan;
}

/** The engine names itself the program that the document was written with; it is what turned it into PDF. */
function nameGenerator({ objects }: PdfObjects, generator: string): void {
  for (const [number, object] of objects) {
    const engine = /\/Creator \((Typst [\d.]+)\)/.exec(object);
    if (engine) {
      const names = `/Creator ${pdfString(generator)}\n  /Producer (${engine[1]})`;
      objects.set(
        number,
        object.replace(engine[0], () => names),
      );
    } else if (object.includes('/Subtype /XML')) {
      objects.set(
        number,
        changeStream(object, (text) => nameInMetadata(text, generator)),
      );
    }
  }
}

/** Readers show the title in place of the file's name, which the engine asks of them for PDF/UA only. */
function showTitle({ objects }: PdfObjects): void {
  for (const [number, object] of objects) {
    if (!object.includes('/Type /Catalog') || object.includes('/DisplayDocTitle')) continue;
    objects.set(
      number,
      object.replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true'),
    );
  }
}

function nameInMetadata(text: string, generator: string): string {
  return text.replace(
    /<xmp:CreatorTool>([^<]*)<\/xmp:CreatorTool>/,
    (_, engine: string) =>
      `<xmp:CreatorTool>${escapeXml(generator)}</xmp:CreatorTool><pdf:Producer>${engine}</pdf:Producer>`,
  );
}
