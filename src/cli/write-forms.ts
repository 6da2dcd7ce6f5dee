import { layOut, type Medium } from '../layout/lay-out.js';
import { type OutputFormat, TEXT_FORMATS, WEB_FORMATS, WRITERS } from '../write/index.js';
import type { Console } from './console.js';
import type { EvaluatedFile } from './evaluate-file.js';
import type { Output } from './output-path.js';
import { saveFile } from './save-file.js';
import { sourceDate } from './source-date.js';
import { version } from './version.js';

/** layout → write → file, for each output of one policy. @throws CannotRun when a file cannot be written. */
export async function writeForms(
  { policy, template, evaluation }: EvaluatedFile,
  outputs: readonly Output[],
  overwrite: boolean,
  console: Console,
): Promise<void> {
  const date = sourceDate(console.surroundings.env);
  const layOutFor = (medium: Medium) =>
    layOut(policy, template, {
      evaluation,
      generator: `policydoc ${version()}`,
      ...(date === null ? {} : { date }),
      medium,
    });
  for (const { format, path } of outputs) {
    const bytes = await WRITERS[format as OutputFormat](layOutFor(WEB_FORMATS.has(format) ? 'web' : 'print'));
    if (path === '-') {
      await (TEXT_FORMATS.has(format)
        ? console.outDocument(new TextDecoder().decode(bytes))
        : console.out(bytes));
      continue;
    }
    saveFile(path, bytes, overwrite);
    await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
  }
}
