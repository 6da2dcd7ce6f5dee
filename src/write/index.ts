import type { Form } from '../layout/form.js';
import type { PdfResources } from './pdf/write-pdf.js';

/** What writers need beside the form; only `pdf` uses it. */
export type WriterResources = PdfResources;

/** Turns a form into the bytes of a file. */
export type Writer = (form: Form, resources: WriterResources) => Promise<Uint8Array>;

/** Every writer by the name of its format, which is also the ending of its files. Loaded when it is needed. */
export const WRITERS = {
  docx: async (form: Form) => (await import('./docx/write-docx.js')).writeDocx(form),
  xlsx: async (form: Form) => (await import('./xlsx/write-xlsx.js')).writeXlsx(form),
  pdf: async (form: Form, resources: WriterResources) =>
    (await import('./pdf/write-pdf.js')).writePdfForm(form, resources),
  html: async (form: Form) => encode((await import('./html/write-html.js')).writeHtml(form)),
  md: async (form: Form) => encode((await import('./write-markdown.js')).writeMarkdown(form)),
  json: async (form: Form) => encode((await import('./write-json.js')).writeJson(form)),
} as const satisfies Readonly<Record<string, Writer>>;

/** Name of an output format. */
export type OutputFormat = keyof typeof WRITERS;

/** Formats that are text, and may be shown on a terminal. */
export const TEXT_FORMATS: ReadonlySet<string> = new Set<OutputFormat>(['html', 'md', 'json']);

/** Formats that are read as web pages rather than printed. */
export const WEB_FORMATS: ReadonlySet<string> = new Set<OutputFormat>(['html']);

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
