import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReportFormat } from '../report/index.js';
import { CannotRun } from './cannot-run.js';
import { realPaths } from './output-path.js';

/** One report to write. */
export interface ReportOutput {
  readonly format: ReportFormat;
  /** `-` for standard output. */
  readonly path: string;
}

/**
 * The reports that were asked for, each once. `inputs` are the files that are read.
 * @throws CannotRun where two would go to one place, or one to an input.
 */
export function reportOutputs(
  asked: readonly ReportOutput[],
  inputs: readonly string[],
): readonly ReportOutput[] {
  const outputs = [...new Map(asked.map((output) => [`${output.format}=${output.path}`, output])).values()];
  const toStdout = outputs.filter(({ path }) => path === '-');
  if (toStdout.length > 1) throw oneToStdout(toStdout.map(({ format }) => format));
  const toFiles = outputs.filter(({ path }) => path !== '-');
  // Takes its time for a thousand files, and is asked only of what is written.
  const inputPaths = realPaths(toFiles.length > 0 ? inputs : []);
  const seen = new Map<string, ReportOutput>();
  for (const output of toFiles) {
    const full = existsSync(output.path) ? realpathSync(output.path) : resolve(output.path);
    const other = seen.get(full);
    if (inputPaths.has(full)) throw isInput(output);
    if (other) throw samePlace(other, output);
    seen.set(full, output);
  }
  return outputs;
}

/** What to write for a report that should go elsewhere. */
export function anotherPlace(format: ReportFormat): CannotRun['help'] {
  const example = `--format ${format}=report${ENDINGS[format]}`;
  return {
    ja: `別のファイルの名前を書いてください。例: ${example}`,
    en: `Name another file, for example ${example}.`,
  };
}

const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  pretty: '.txt',
  json: '.json',
  github: '.txt',
  sarif: '.sarif',
  junit: '.xml',
  checkstyle: '.xml',
  markdown: '.md',
};

function oneToStdout(formats: readonly ReportFormat[]): CannotRun {
  const [first, second] = formats as readonly [ReportFormat, ReportFormat];
  const example = `--format ${first} --format ${second}=report${ENDINGS[second]}`;
  return new CannotRun(
    {
      ja: `標準出力に出せる報告は一つだけです。ここには ${formats.join(' と ')} があります。`,
      en: `Standard output takes one report; here are ${formats.join(' and ')}.`,
    },
    {
      ja: `一つを残して、ほかにはファイルの名前を付けてください。例: ${example}`,
      en: `Leave one as it is and name a file for the others, for example ${example}.`,
    },
  );
}

function isInput({ format, path }: ReportOutput): CannotRun {
  return new CannotRun(
    {
      ja: `報告の出力先「${path}」は検査するファイルです。`,
      en: `The report would be written to “${path}”, which is a file that is checked.`,
    },
    anotherPlace(format),
  );
}

function samePlace(one: ReportOutput, other: ReportOutput): CannotRun {
  return new CannotRun(
    {
      ja: `${one.format} と ${other.format} の報告の出力先が同じ「${other.path}」です。`,
      en: `The reports ${one.format} and ${other.format} would both be written to “${other.path}”.`,
    },
    anotherPlace(other.format),
  );
}
