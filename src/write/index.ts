import type { Form } from '../layout/form.js';

/** Turns a form into the bytes of a file. */
export type Writer = (form: Form) => Promise<Uint8Array>;

/** Every writer by the name of its format, which is also the ending of its files. Loaded when it is needed. */
export const WRITERS = {
  docx: async (form) => (await import('./docx/write-docx.js')).writeDocx(form),
  xlsx: async (form) => (await import('./xlsx/write-xlsx.js')).writeXlsx(form),
  html: async (form) => encode((await import('./html/write-html.js')).writeHtml(form)),
  md: async (form) => encode((await import('./write-markdown.js')).writeMarkdown(form)),
  json: async (form) => encode((await import('./write-json.js')).writeJson(form)),
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
