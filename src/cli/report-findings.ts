import { countFindings } from '../report/report.js';
import { configuredReports, type FileOfRun } from './configured-reports.js';
import type { Console } from './console.js';
import type { ReportOutput } from './report-output.js';
import { writeReports } from './write-reports.js';

/** How the findings of a run are reported. */
export interface FindingsRequest {
  readonly outputs: readonly ReportOutput[];
  /** The lowest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
  /** Whether standard output is taken by a diff. */
  readonly hasDiff: boolean;
}

/**
 * compare with each other → configure → report: how `validate` and `check` end. @returns 1 where there are findings that
 * count, 2 where a report could not be written.
 */
export async function reportFindings(
  checked: readonly FileOfRun[],
  { outputs, failOn, hasDiff }: FindingsRequest,
  console: Console,
): Promise<0 | 1 | 2> {
  const reports = configuredReports(checked, console);
  const most = checked[0]?.configuration.configuration?.limits.findings;
  const written = await writeReports(outputs, reports, console, { most, hasDiff });
  const { errors, warnings } = countFindings(reports);
  return written === 2 ? 2 : errors > 0 || (failOn === 'warning' && warnings > 0) ? 1 : 0;
}
