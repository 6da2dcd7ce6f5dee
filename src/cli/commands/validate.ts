import { type Diagnostic, inOrder } from '../../diagnostic/diagnostic.js';
import type { Source } from '../../diagnostic/source.js';
import { REPORTERS, type ReportFormat } from '../../report/index.js';
import { countFindings, type FileReport } from '../../report/report.js';
import { checkTogether } from '../../validate/check-together.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { findPolicies } from '../find-policies.js';
import { loadPolicy } from '../load-policy.js';

/** What `policy validate` was asked. */
export interface ValidateRequest {
  readonly files: readonly string[];
  readonly format: ReportFormat;
  readonly form: string | undefined;
  /** The lowest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
}

/** `policy validate`: files → parse → validate → (compare with each other) → report. @returns the exit code. */
export async function validateCommand(request: ValidateRequest, console: Console): Promise<number> {
  const paths = await findPolicies(request.files);
  const { done, exitCode } = await eachFile(paths, console, async (path) => {
    const { reports, record } = await loadPolicy(path, request.form, console);
    return { reports, record };
  });
  const together = checkTogether(done.flatMap(({ record }) => record ?? []));
  const reports = withFindings(unique(done.flatMap(({ reports }) => reports)), together);
  const settings = {
    language: console.language,
    color: console.takesColor('stdout'),
    summary: !console.options.quiet,
  };
  // Where no file could be read there is nothing to report for people; programs get their empty list.
  if (reports.length > 0 || request.format !== 'pretty') {
    await console.out(REPORTERS[request.format](reports, settings));
  }
  const { errors, warnings } = countFindings(reports);
  const fails = errors > 0 || (request.failOn === 'warning' && warnings > 0);
  return Math.max(exitCode, fails ? 1 : 0);
}

/** A form with findings serves many policies but is reported once. */
function unique<Report extends { readonly file: string }>(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.file, report])).values()];
}

/** What is wrong between files, told among the findings of its file. */
function withFindings(
  reports: readonly FileReport[],
  found: ReadonlyMap<Source, readonly Diagnostic[]>,
): readonly FileReport[] {
  const byFile = new Map([...found].map(([{ name }, diagnostics]) => [name, diagnostics]));
  return reports.map(({ file, diagnostics }) => ({
    file,
    diagnostics: inOrder([...diagnostics, ...(byFile.get(file) ?? [])]),
  }));
}
