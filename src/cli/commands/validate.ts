import { countFindings } from '../../report/report.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { findPolicies } from '../find-policies.js';
import { loadPolicy } from '../load-policy.js';
import { type ReportOutput, reportOutputs } from '../report-output.js';
import { writeReports } from '../write-reports.js';

/** What `policy validate` was asked. */
export interface ValidateRequest {
  readonly files: readonly string[];
  readonly reports: readonly ReportOutput[];
  readonly form: string | undefined;
  /** The lowest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
}

/** `policy validate`: files → parse → validate → report. @returns the exit code. */
export async function validateCommand(request: ValidateRequest, console: Console): Promise<number> {
  const paths = await findPolicies(request.files);
  const inputs = request.form === undefined ? paths : [...paths, request.form];
  const outputs = reportOutputs(request.reports, inputs);
  const { done, exitCode } = await eachFile(paths, console, (path) =>
    loadPolicy(path, request.form, console),
  );
  const reports = unique(done.flatMap(({ reports }) => reports));
  const written = await writeReports(outputs, reports, console);
  const { errors, warnings } = countFindings(reports);
  const fails = errors > 0 || (request.failOn === 'warning' && warnings > 0);
  return Math.max(exitCode, written, fails ? 1 : 0);
}

/** A form with findings serves many policies but is reported once. */
function unique<Report extends { readonly file: string }>(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.file, report])).values()];
}
