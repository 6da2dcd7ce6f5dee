import { REPORTERS, type ReportFormat } from '../../report/index.js';
import { countFindings, type FileReport } from '../../report/report.js';
import { checkTogether } from '../../validate/check-together.js';
import { type CheckedPolicy, configured } from '../check-policy.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { findPolicies } from '../find-policies.js';
import { ignoreFindings, type LoadedConfiguration } from '../load-configuration.js';
import { checkFile } from '../load-policy.js';
import { today } from '../run-settings.js';

/** What `policy validate` was asked. */
export interface ValidateRequest {
  readonly files: readonly string[];
  readonly format: ReportFormat;
  readonly form: string | undefined;
  /** The lowest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
}

/** `policy validate`: files → parse → validate → compare with each other → configure → report. @returns the exit code. */
export async function validateCommand(request: ValidateRequest, console: Console): Promise<number> {
  const paths = await findPolicies(request.files, console);
  const { done, exitCode } = await eachFile(paths, console, (path) => checkFile(path, request.form, console));
  const reports = reportsOf(done, console);
  const settings = {
    language: console.language,
    color: console.takesColor('stdout'),
    summary: !console.options.quiet,
    verbose: console.options.verbose,
    most: done[0]?.configuration.configuration?.limits.findings,
  };
  // Where no file could be read there is nothing to report for people; programs get their empty list.
  if (reports.length > 0 || request.format !== 'pretty') {
    await console.out(REPORTERS[request.format](reports, settings));
  }
  const { errors, warnings } = countFindings(reports);
  const fails = errors > 0 || (request.failOn === 'warning' && warnings > 0);
  return Math.max(exitCode, fails ? 1 : 0);
}

/** The findings of all files by their configurations, each file once, and what is wrong with the configurations. */
function reportsOf(checked: readonly CheckedPolicy[], console: Console): readonly FileReport[] {
  const together = checkTogether(checked.flatMap(({ record }) => record ?? []));
  const all = checked.map((each) => {
    const more = (each.record && together.get(each.record.source)) ?? [];
    return { ...each, ...configured(each, more, console) };
  });
  const configurations = [...new Set(checked.map(({ configuration }) => configuration))];
  const ofIgnores = configurations.map((configuration) => {
    const own = all.filter((each) => each.configuration === configuration);
    return reportOfIgnores(configuration, {
      files: own.map(({ file }) => file),
      used: new Set(own.flatMap(({ used }) => [...used])),
      today: today(console),
    });
  });
  return unique([...all.flatMap(({ loaded }) => loaded.reports), ...ofIgnores.flat()]);
}

function reportOfIgnores(
  configuration: LoadedConfiguration,
  run: Parameters<typeof ignoreFindings>[1],
): readonly FileReport[] {
  const diagnostics = [...configuration.diagnostics, ...ignoreFindings(configuration, run)];
  return diagnostics.length > 0 ? [{ file: configuration.source?.name ?? '', diagnostics }] : [];
}

/** A form or configuration with findings serves many policies but is reported once. */
function unique<Report extends { readonly file: string }>(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.file, report])).values()];
}
