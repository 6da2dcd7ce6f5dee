import { resolve } from 'node:path';
import { CannotRun } from './cannot-run.js';
import { evaluationOutput } from './evaluation-output.js';

/** Where `policy collect` writes. */
interface CollectOutputs {
  readonly policies: readonly string[] | null;
  readonly format: string;
  readonly output: string;
  readonly texts: string | undefined;
}

/** Checks the outputs before anything is read. @throws CannotRun where one is a folder or an input, or both are one */
export function collectOutputs(
  { policies, format, output, texts }: CollectOutputs,
  inputs: readonly string[],
): void {
  const all = [...inputs, ...(policies ?? [])];
  evaluationOutput([format], output, all);
  if (texts === undefined) return;
  evaluationOutput(['yaml'], texts, all);
  if (texts === output || resolve(texts) === resolve(output)) throw samePlace(texts);
}

function samePlace(path: string): CannotRun {
  return new CannotRun(
    {
      ja: `結果と文章の出力先が同じ「${path}」です。`,
      en: `Results and texts would both be written to “${path}”.`,
    },
    {
      ja: '別々の名前を指定してください。例: -o results.csv --texts texts.yaml',
      en: 'Name two files, for example -o results.csv --texts texts.yaml.',
    },
  );
}
