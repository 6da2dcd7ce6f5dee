import { InvalidArgumentError, Option } from 'commander';
import type { PdfStandard } from '../../write/pdf/write-pdf.js';
import type { Shard } from '../shard.js';
import type { WriteSettings } from '../write-forms.js';
import type { CommandLine } from './command-line.js';

type Translate = CommandLine['t'];

/** The argument of commands that take policies. */
export function filesArgument(t: Translate): readonly [string, string] {
  return [
    '[FILE...]',
    t(
      '運営方針のファイル、フォルダー、または - (標準入力)。省略すると policy.yaml',
      'policy files, folders, or - for standard input; policy.yaml when left out',
    ),
  ];
}

/** `--form` */
export function formOption(t: Translate): Option {
  return new Option(
    '--form <FORM>',
    t('様式の名前か様式ファイルの場所', 'id of a form, or path to a form file'),
  );
}

/** `--fail-on` of commands that report findings. */
export function failOnOption(t: Translate): Option {
  return new Option(
    '--fail-on <SEVERITY>',
    t('終了コードを 1 にする重さ', 'severity that makes the exit code 1'),
  )
    .choices(['error', 'warning'])
    .default('error');
}

/** `--template` */
export function templateOption(t: Translate): Option {
  return new Option(
    '--template <DOCX>',
    t('自分で作った Word のファイルに内容を入れる', 'Word file of your own to fill in place of the form'),
  );
}

/** `--actuals` */
export function actualsOption(t: Translate): Option {
  return new Option('--actuals <CSV>', t('結果ファイル(CSV か .xlsx)', 'results file (CSV or .xlsx)'));
}

/** `-o` */
export function outputOption(t: Translate): Option {
  return new Option(
    '-o, --output <PATH>',
    t('出力先のファイルかフォルダー(標準出力は -)', 'file or folder to write to (- for standard output)'),
  );
}

/** `--overwrite` */
export function overwriteOption(t: Translate): Option {
  return new Option(
    '--overwrite',
    t('記入済みのファイルも上書きする', 'replace files that somebody has worked on as well'),
  );
}

/** `--force` */
export function forceOption(t: Translate): Option {
  return new Option(
    '--force',
    t(
      '誤りがあっても、「未検証」と印刷した様式を作る(終了コードは 1)',
      'make forms in spite of errors, marked NOT VALIDATED; the exit code is still 1',
    ),
  );
}

/** `--audit` */
export function auditOption(t: Translate): Option {
  return new Option('--audit', t('評価の根拠を付ける', 'add what the grades rest on'));
}

/** The options of commands that write forms. */
export interface WriteOptions {
  readonly audit?: boolean;
  readonly overwrite?: boolean;
  readonly fontPath?: readonly string[];
  readonly pdfStandard?: PdfStandard;
}

/** `--font-path`, which may be given more than once. */
export function fontPathOption(t: Translate): Option {
  return new Option(
    '--font-path <PATH>',
    t('PDF のフォント(ファイルかフォルダー)', 'font file or folder of fonts for PDF'),
  ).argParser<readonly string[] | undefined>((value, before) => [...(before ?? []), value]);
}

/** `--pdf-standard` */
export function pdfStandardOption(t: Translate): Option {
  return new Option(
    '--pdf-standard <STANDARD>',
    t('PDF の規格: 読み上げ用か長期保存用', 'standard of PDF: for accessibility or archives'),
  ).choices(['ua-1', 'a-2a']);
}

/** How forms are written, by the options of the command. */
export function writeSettings({
  audit = false,
  overwrite = false,
  fontPath = [],
  pdfStandard = 'ua-1',
}: WriteOptions): WriteSettings {
  return {
    contents: audit ? 'audited' : 'form',
    overwrite,
    pdf: { fontPaths: fontPath, standard: pdfStandard },
  };
}

/** Several formats, by commas or by repeating the option. */
export function formatsOption<Format extends string>(names: readonly string[], description: string): Option {
  const option = new Option('--format <FORMAT>', description).argParser<readonly Format[] | undefined>(
    (value, before) => [
      ...new Set([...(before ?? []), ...value.split(',').map((name) => oneOf<Format>(name.trim(), names))]),
    ],
  );
  return withChoices(option, names);
}

/** Says which values there are, to help and completion, where the option has a parser of its own. */
export function withChoices(option: Option, names: readonly string[]): Option {
  option.argChoices = [...names];
  return option;
}

/** Words separated by commas. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value) => value.split(',').map((part) => part.trim()));
}

/** The value, when it is one of the names. @throws InvalidArgumentError, which becomes a usage error */
export function oneOf<Name extends string>(value: string, names: readonly string[]): Name {
  if (names.includes(value)) return value as Name;
  throw new InvalidArgumentError(names.join(', '));
}

/** Threads that may be asked for at most: more would only take memory. */
const MOST_JOBS = 64;

/** Shares that files may be split into at most. */
const MOST_SHARDS = 9999;

/** `--jobs`: how many threads; `usual` says how many there are without it. */
export function jobsOption(t: Translate, usual: string): Option {
  return new Option(
    '--jobs <N>',
    t(`同時に進める数。省略すると${usual}`, `how many at once; ${usual} when left out`),
  ).argParser((value): number => {
    const jobs = wholeNumber(value);
    if (jobs === null || jobs > MOST_JOBS) throw new InvalidArgumentError(`1–${MOST_JOBS}`);
    return jobs;
  });
}

/** `--resume` */
export function resumeOption(t: Translate): Option {
  return new Option(
    '--resume',
    t('中断した同じコマンドの続きから作る', 'go on where the same command was interrupted'),
  );
}

/** `--shard`: one share of the files. */
export function shardOption(t: Translate): Option {
  return new Option(
    '--shard <I/N>',
    t('ファイルを N 組に分けたうちの I 組目だけ', 'only share I of the files, split into N'),
  ).argParser((value): Shard => {
    const [index, count, ...rest] = value.split('/').map(wholeNumber);
    const isShard = index && count && rest.length === 0 && index <= count && count <= MOST_SHARDS;
    if (!isShard) throw new InvalidArgumentError('1/4, 2/4, 3/4, 4/4 …');
    return { index, count };
  });
}

/** A whole number from 1; `null` for anything else. */
function wholeNumber(value: string): number | null {
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}
