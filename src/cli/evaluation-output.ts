import { existsSync, realpathSync } from 'node:fs';
import { CannotRun } from './cannot-run.js';
import { isFolder } from './is-folder.js';
import { realPaths, wouldOverwriteInput } from './output-path.js';

/**
 * Where grades are written as a table or as data: one file for all policies, or `-` for standard output.
 * @throws CannotRun where several formats would share it, it is a folder, or it is an input.
 */
export function evaluationOutput(
  formats: readonly string[],
  asked: string | undefined,
  inputs: readonly string[],
): string {
  const output = asked ?? '-';
  if (formats.length === 0) return output;
  if (formats.length > 1) throw oneFormatOnly(formats);
  if (output === '-') return output;
  if (/[\\/]$/.test(output) || isFolder(output)) throw needsFile(output, formats[0] as string);
  if (existsSync(output) && realPaths(inputs).has(realpathSync(output))) throw wouldOverwriteInput(output);
  return output;
}

function oneFormatOnly(formats: readonly string[]): CannotRun {
  return new CannotRun(
    {
      ja: `${formats.join(' と ')} は一度に一つしか出せません。`,
      en: `Only one of ${formats.join(', ')} can be written at a time.`,
    },
    {
      ja: `一つずつ指定してください。例: --format ${formats[0]} -o FILE`,
      en: `Name one at a time, for example --format ${formats[0]} -o FILE.`,
    },
  );
}

function needsFile(folder: string, format: string): CannotRun {
  const example = `${folder.replace(/[\\/]+$/, '')}/grades.${format === 'table' ? 'txt' : format}`;
  return new CannotRun(
    { ja: `-o「${folder}」はフォルダーです。`, en: `-o “${folder}” is a folder.` },
    {
      ja: `ファイルの名前を書いてください。例: -o ${example}`,
      en: `Name a file, for example -o ${example}.`,
    },
  );
}
