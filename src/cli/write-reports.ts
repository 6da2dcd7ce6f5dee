import { appendFileSync } from 'node:fs';
import { sep } from 'node:path';
import { REPORTERS, type ReportFormat } from '../report/index.js';
import type { FileReport, ReportSettings } from '../report/report.js';
import { CannotRun, fileFailure } from './cannot-run.js';
import type { Console } from './console.js';
import { anotherPlace, type ReportOutput } from './report-output.js';
import { saveFile } from './save-file.js';
import { version } from './version.js';

/** Formats that cannot carry our mark by themselves: in a file it is their first line. */
const UNMARKED: readonly ReportFormat[] = ['pretty', 'github'];

/** How the reports of one run are written. */
interface RunOfReports {
  /** Most findings of a file for people. */
  readonly most: number | undefined;
  /** Whether standard output is taken by a diff, which is what was asked for: a report for people then goes to stderr. */
  readonly hasDiff: boolean;
}

/** Writes each report to its place. One that cannot be written is named, the others are. @returns 2 in that case. */
export async function writeReports(
  outputs: readonly ReportOutput[],
  reports: readonly FileReport[],
  console: Console,
  run: RunOfReports,
): Promise<0 | 2> {
  let exitCode: 0 | 2 = 0;
  for (const output of outputs) {
    try {
      await writeReport(output, reports, console, run);
      if (output.format === 'github')
        addToSummary(reportText('markdown', reports, console, { color: false, most: run.most }), console);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      await console.complain(error);
      exitCode = 2;
    }
  }
  return exitCode;
}

async function writeReport(
  { format, path }: ReportOutput,
  reports: readonly FileReport[],
  console: Console,
  { most, hasDiff }: RunOfReports,
): Promise<void> {
  if (path === '-') {
    // Where no file could be read there is nothing to report for people; programs get their empty list.
    if (reports.length === 0 && format === 'pretty') return;
    const stream = hasDiff ? 'stderr' : 'stdout';
    const text = reportText(format, reports, console, { color: console.takesColor(stream), most });
    await (hasDiff ? console.err(text) : console.out(text));
    return;
  }
  const text = reportText(format, reports, console, { color: false, most });
  try {
    saveFile(
      path,
      new TextEncoder().encode(UNMARKED.includes(format) ? `policydoc\n\n${text}` : text),
      false,
    );
  } catch (error) {
    throw error instanceof CannotRun ? new CannotRun(error.wording, anotherPlace(format)) : error;
  }
  await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
}

function reportText(
  format: ReportFormat,
  reports: readonly FileReport[],
  { language, options }: Console,
  look: Pick<ReportSettings, 'color' | 'most'>,
): string {
  // Programs that read reports know slashes only.
  const named = format === 'pretty' || sep === '/' ? reports : reports.map(withSlashes);
  const shown = format === 'pretty' && options.quiet ? named.map(errorsOnly) : named;
  const { quiet, verbose } = options;
  return REPORTERS[format](shown, { ...look, language, summary: !quiet, verbose, version: version() });
}

/** With `--quiet` people are told of errors only; the exit code counts all the same. */
function errorsOnly({ file, diagnostics }: FileReport): FileReport {
  return { file, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') };
}

function withSlashes({ file, diagnostics }: FileReport): FileReport {
  return { file: file.replaceAll(sep, '/'), diagnostics };
}

/** GitHub shows what is appended to this file on the page of the run. @throws CannotRun */
function addToSummary(markdown: string, { surroundings }: Console): void {
  const path = surroundings.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  try {
    appendFileSync(path, `${markdown}\n`);
  } catch (error) {
    throw new CannotRun(fileFailure(error, path, 'write').wording, {
      ja: '環境変数 GITHUB_STEP_SUMMARY のファイルに実行のまとめを書き足せません。まとめが要らないときは、この変数を空にしてください。',
      en: 'It is the file of the environment variable GITHUB_STEP_SUMMARY, for the summary of the job. Leave the variable empty if you need no summary.',
    });
  }
}
