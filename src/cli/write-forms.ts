import { layOut } from '../layout/lay-out.js';
import { type OutputFormat, WRITERS, type Writer } from '../write/index.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import type { EvaluatedFile } from './evaluate-file.js';
import type { Output } from './output-path.js';
import type { PdfSettings } from './pdf-resources.js';
import { saveFile } from './save-file.js';
import { sourceDate } from './source-date.js';
import { version } from './version.js';

/** How forms are written, beside what is in them. */
export interface WriteSettings {
  readonly overwrite: boolean;
  readonly pdf: PdfSettings;
}

/** layout → write → file, for each output of one policy. @throws CannotRun when a file cannot be written. */
export async function writeForms(
  { policy, template, evaluation, sources }: EvaluatedFile,
  outputs: readonly Output[],
  { overwrite, pdf }: WriteSettings,
  console: Console,
): Promise<void> {
  const date = sourceDate(console.surroundings.env);
  const form = layOut(policy, template, {
    evaluation,
    generator: `policydoc ${version()}`,
    ...(date === null ? {} : { date }),
  });
  for (const { format, path } of outputs) {
    const resources =
      format === 'pdf'
        ? await (await import('./pdf-resources.js')).pdfResources(form, sources, pdf, console)
        : { fonts: [], standard: pdf.standard };
    const bytes = await written(WRITERS[format as OutputFormat](form, resources));
    if (path === '-') {
      await (format === 'md' || format === 'json'
        ? console.outDocument(new TextDecoder().decode(bytes))
        : console.out(bytes));
      continue;
    }
    saveFile(path, bytes, overwrite);
    await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
  }
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
