import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { CannotRun } from './cannot-run.js';
import { isFolder } from './is-folder.js';

/** One file to write. */
export interface Output {
  /** The policy it is made from, as the user gave it. */
  readonly file: string;
  readonly format: string;
  /** `-` for standard output. */
  readonly path: string;
}

/**
 * Where the outputs go: beside each input with the format's ending, or where `-o` says: a file for a single output, a folder
 * (existing, or with a slash behind) for several. In a folder, `policy.yaml` is named after the folder it comes from.
 * `read` are the other files that are read: results, a template. `mark` is put behind the names that are made up.
 * @throws CannotRun where two outputs would be one file, or an output is an input.
 */
export function outputPaths(
  files: readonly string[],
  formats: readonly string[],
  asked: string | undefined,
  read: readonly string[] = [],
  mark = '',
): readonly Output[] {
  const jobs = files.flatMap((file) => formats.map((format) => ({ file, format })));
  const toFolder = asked !== undefined && asked !== '-' && (/[\\/]$/.test(asked) || isFolder(asked));
  if (asked !== undefined && !toFolder && jobs.length > 1) throw needsFolder(asked, jobs.length);
  const outputs = jobs.map(({ file, format }) => {
    if (asked === undefined && file === '-') throw needsOutput();
    if (asked === undefined) return { file, format, path: `${withoutEnding(file)}${mark}.${format}` };
    return { file, format, path: toFolder ? join(asked, `${nameInFolder(file)}${mark}.${format}`) : asked };
  });
  refuseCollisions(outputs, [...files, ...read]);
  return outputs;
}

function withoutEnding(file: string): string {
  return ['.yaml', '.yml'].includes(extname(file)) ? file.slice(0, -extname(file).length) : file;
}

function nameInFolder(file: string): string {
  if (file === '-') return 'policy';
  const name = withoutEnding(basename(file));
  return name === 'policy' ? basename(dirname(resolve(file))) || name : name;
}

function refuseCollisions(outputs: readonly Output[], inputs: readonly string[]): void {
  const inputPaths = realPaths(inputs);
  const seen = new Map<string, Output>();
  for (const output of outputs) {
    if (output.path === '-') continue;
    const full = existsSync(output.path) ? realpathSync(output.path) : resolve(output.path);
    const other = seen.get(full);
    if (inputPaths.has(full)) throw wouldOverwriteInput(output.path);
    if (other) throw collision(output, other);
    seen.set(full, output);
  }
}

/** The files among the inputs as they are called without links; standard input is none. */
export function realPaths(inputs: readonly string[]): ReadonlySet<string> {
  const files = inputs.filter((input) => input !== '-' && existsSync(input));
  return new Set(files.map((input) => realpathSync(input)));
}

function needsFolder(asked: string, count: number): CannotRun {
  return new CannotRun(
    asked === '-'
      ? {
          ja: `標準出力には一つしか出せません(出力は ${count} 個)。`,
          en: `Standard output takes a single output; there are ${count}.`,
        }
      : {
          ja: `出力が ${count} 個あるのに、-o「${asked}」は一つのファイルです。`,
          en: `There are ${count} outputs, but -o “${asked}” is a single file.`,
        },
    { ja: `フォルダーを指定してください。例: -o output/`, en: 'Name a folder, for example -o output/.' },
  );
}

function needsOutput(): CannotRun {
  return new CannotRun(
    {
      ja: '標準入力から読むときは出力先が決まりません。',
      en: 'Read from standard input, the output has no name.',
    },
    {
      ja: '-o で出力先を指定してください(標準出力は -o -)。',
      en: 'Name it with -o (-o - for standard output).',
    },
  );
}

/** The output is a file that is read. */
export function wouldOverwriteInput(path: string): CannotRun {
  return new CannotRun(
    {
      ja: `出力先「${path}」は入力のファイルです。`,
      en: `The output “${path}” is an input file.`,
    },
    { ja: '別の名前を -o で指定してください。', en: 'Name another file with -o.' },
  );
}

function collision(a: Output, b: Output): CannotRun {
  return new CannotRun(
    {
      ja: `「${b.file}」と「${a.file}」の出力先が同じ「${a.path}」です。`,
      en: `“${b.file}” and “${a.file}” would both be written to “${a.path}”.`,
    },
    { ja: '別々のフォルダーに出力してください。', en: 'Write them to different folders.' },
  );
}
