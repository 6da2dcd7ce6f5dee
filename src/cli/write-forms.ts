import { isJapaneseForm, layOut } from '../layout/lay-out.js';
import { type OutputFormat, WRITERS } from '../write/index.js';
import type { Console } from './console.js';
import type { EvaluatedFile } from './evaluate-file.js';
import type { Output } from './output-path.js';
import { saveFile } from './save-file.js';
import { sourceDate } from './source-date.js';
import { version } from './version.js';

/** Printed on every page of a form that was made in spite of errors, in the language of the form. */
const NOT_VALIDATED = { ja: '未検証', en: 'NOT VALIDATED' } as const;

/** layout → write → file, for each output of one policy. @throws CannotRun when a file cannot be written. */
export async function writeForms(
  { policy, template, evaluation, isValidated }: EvaluatedFile,
  outputs: readonly Output[],
  overwrite: boolean,
  console: Console,
): Promise<void> {
  const notice = isValidated ? null : NOT_VALIDATED[isJapaneseForm(template) ? 'ja' : 'en'];
  const date = sourceDate(console.surroundings.env);
  const form = layOut(policy, template, {
    evaluation,
    generator: `policydoc ${version()}`,
    ...(notice === null ? {} : { notice }),
    ...(date === null ? {} : { date }),
  });
  for (const { format, path } of outputs) {
    const bytes = await WRITERS[format as OutputFormat](form);
    if (path === '-') {
      await (format === 'md' || format === 'json'
        ? console.outDocument(new TextDecoder().decode(bytes))
        : console.out(bytes));
      continue;
    }
    saveFile(path, bytes, overwrite);
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
