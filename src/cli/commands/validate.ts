import { checkFiles } from '../check-files.js';
import type { FileFindings } from '../check-policy.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { findShare } from '../find-policies.js';
import { checkFixRequest, type FixRequest, fixFile } from '../fix-file.js';
import { checkFile } from '../load-policy.js';
import { reportFindings } from '../report-findings.js';
import { type ReportOutput, reportOutputs } from '../report-output.js';
import type { Shard } from '../shard.js';

/** What `policy validate` was asked. */
export interface ValidateRequest extends FixRequest {
  readonly files: readonly string[];
  /** At least one. */
  readonly reports: readonly ReportOutput[];
  /** The lowest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
  /** The share of the files that is looked at; all when `undefined`. */
  readonly shard: Shard | undefined;
  /** How many threads. `--fix` has one. */
  readonly jobs: number;
}

/**
 * `policy validate`: files → parse → validate → (mend) → compare with each other → configure → report. @returns the exit
 * code.
 */
export async function validateCommand(request: ValidateRequest, console: Console): Promise<number> {
  const { all, own: paths } = await findShare(request.files, request.shard, console);
  checkFixRequest(request, paths);
  const inputs = request.form === undefined ? all : [...all, request.form];
  const outputs = reportOutputs(request.reports, inputs);
  const { done, exitCode } = request.fix
    ? await eachFile(paths, console, (path) => mend(path, request, console))
    : await checkFiles(paths, request.form, request.jobs, console);
  const { failOn, dryRun } = request;
  return Math.max(exitCode, await reportFindings(done, { outputs, failOn, hasDiff: dryRun }, console));
}

/** Mends a file. @returns what is left to report: nobody prints it, so that a thousand files need little memory. */
async function mend(path: string, request: ValidateRequest, console: Console): Promise<FileFindings> {
  const checked = await checkFile(path, request.form, console);
  const mended = await fixFile(path, checked, request, console);
  const { file, diagnostics, record, ignores, configuration, otherReports } = mended;
  return { file, diagnostics, record, ignores, configuration, otherReports };
}
