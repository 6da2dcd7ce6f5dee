import { layOut } from '../layout/lay-out.js';
import { type OutputFormat, WRITERS } from '../write/index.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import type { EvaluatedFile } from './evaluate-file.js';
import type { Output } from './output-path.js';
import { saveFile } from './save-file.js';
import { version } from './version.js';

/** layout → write → file, for each output of one policy. @throws CannotRun when a file cannot be written. */
export async function writeForms(
  { policy, template, evaluation }: EvaluatedFile,
  outputs: readonly Output[],
  overwrite: boolean,
  console: Console,
): Promise<void> {
  const date = sourceDate(console.surroundings.env);
  const form = layOut(policy, template, {
    evaluation,
    generator: `policydoc ${version()}`,
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
    await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
  }
}

/** The time that files state when SOURCE_DATE_EPOCH is set (seconds; reproducible-builds.org). @throws CannotRun */
function sourceDate(env: Readonly<Record<string, string | undefined>>): string | null {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return null;
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  throw new CannotRun(
    {
      ja: '環境変数 SOURCE_DATE_EPOCH が秒数ではありません。',
      en: 'The environment variable SOURCE_DATE_EPOCH is not a number of seconds.',
    },
    { ja: '例: SOURCE_DATE_EPOCH=1680307200', en: 'For example: SOURCE_DATE_EPOCH=1680307200' },
  );
}
