import type { Source } from '../diagnostic/source.js';
import { evaluationRecord } from '../evaluate/evaluation-record.js';
import type { Form } from '../layout/form.js';
import { isJapaneseForm, layOut, type Medium } from '../layout/lay-out.js';
import { layOutMissed } from '../layout/lay-out-missed.js';
import { type OutputFormat, TEXT_FORMATS, WEB_FORMATS, WRITERS, type Writer } from '../write/index.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import type { EvaluatedFile } from './evaluate-file.js';
import type { Output } from './output-path.js';
import type { PdfSettings } from './pdf-resources.js';
import { saveFile } from './save-file.js';
import { sourceDate } from './source-date.js';
import { version } from './version.js';

/** Printed on every page of a form that was made in spite of errors, in the language of the form. */
export const NOT_VALIDATED = { ja: '未検証', en: 'NOT VALIDATED' } as const;

/** What is written of a policy: its form, its form with what the grades rest on behind it, or the sheet of missed targets. */
export type Contents = 'form' | 'audited' | 'missed';

/** How forms are written. */
export interface WriteSettings {
  readonly contents: Contents;
  readonly overwrite: boolean;
  readonly pdf: PdfSettings;
}

/** layout → write → file, for each output of one policy. @throws CannotRun when a file cannot be written. */
export async function writeForms(
  { file, policy, template, evaluation, isValidated, sources }: EvaluatedFile,
  outputs: readonly Output[],
  settings: WriteSettings,
  console: Console,
): Promise<void> {
  const language = isJapaneseForm(template) ? 'ja' : 'en';
  const notice = isValidated ? null : NOT_VALIDATED[language];
  const date = sourceDate(console.surroundings.env);
  const { contents } = settings;
  const laidOut = {
    generator: `policydoc ${version()}`,
    ...(notice === null ? {} : { notice }),
    ...(date === null ? {} : { date }),
  };
  const layOutFor = (medium: Medium) => {
    if (contents === 'form') return layOut(policy, template, { ...laidOut, evaluation, medium });
    const record = evaluationRecord(file, evaluation, template.grades, language);
    return contents === 'missed'
      ? layOutMissed(policy, template, evaluation, record, laidOut)
      : layOut(policy, template, { ...laidOut, evaluation, medium, audit: record });
  };
  for (const output of outputs) {
    const { format, path } = output;
    const form = layOutFor(WEB_FORMATS.has(format) ? 'web' : 'print');
    await writeForm(form, output, sources, settings, console);
    if (path === '-') continue;
    await console.note(
      notice === null
        ? { ja: `${path} を作りました。`, en: `Wrote ${path}.` }
        : {
            ja: `${path} を作りました。誤りがあるので「${notice}」と記してあります。`,
            en: `Wrote ${path}. It has errors, so it is marked ${notice}.`,
          },
    );
  }
}

/** A form → write → a file or standard output. `sources` are the texts it was read from. @throws CannotRun */
export async function writeForm(
  form: Form,
  { format, path }: Pick<Output, 'format' | 'path'>,
  sources: readonly Source[],
  { overwrite, pdf }: WriteSettings,
  console: Console,
): Promise<void> {
  const resources =
    format === 'pdf'
      ? await (await import('./pdf-resources.js')).pdfResources(form, sources, pdf, console)
      : { fonts: [], standard: pdf.standard };
  const bytes = await written(WRITERS[format as OutputFormat](form, resources));
  if (path !== '-') saveFile(path, bytes, overwrite);
  else if (TEXT_FORMATS.has(format)) await console.outDocument(new TextDecoder().decode(bytes));
  else await console.out(bytes);
}

/** Says what to install where the library that a format needs is not there. */
async function written(writing: ReturnType<Writer>): Promise<Uint8Array> {
  try {
    return await writing;
  } catch (error) {
    if (error instanceof Error && error.name === 'PdfEngineMissing') throw engineMissing();
    throw error;
  }
}

function engineMissing(): CannotRun {
  return new CannotRun(
    {
      ja: 'PDF を作る部品(@myriaddreamin/typst-ts-node-compiler)が入っていないか、この機種では動きません。',
      en: 'The part that makes PDF files (@myriaddreamin/typst-ts-node-compiler) is not installed or does not run on this machine.',
    },
    {
      ja: 'npm install @myriaddreamin/typst-ts-node-compiler で入れてください。動かない機種では docx を作り、Word か LibreOffice で PDF にしてください。',
      en: 'Run npm install @myriaddreamin/typst-ts-node-compiler. Where it does not run, make a docx and turn it into a PDF with Word or LibreOffice.',
    },
  );
}
