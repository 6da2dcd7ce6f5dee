import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Language } from '../diagnostic/wording.js';

/** What a reporter tells of one file. `file` is its name as the user gave it. */
export interface FileReport {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a report is to look. */
export interface ReportSettings {
  readonly language: Language;
  /** Whether escape sequences for colours may be used. */
  readonly color: boolean;
  /** Whether a summary line is wanted. */
  readonly summary: boolean;
  /** Whether to show what libraries said. */
  readonly verbose?: boolean | undefined;
  /** Most findings of a file that are printed for people, 50 where nothing is said; the rest are counted. */
  readonly most?: number | undefined;
}

/** Turns findings into text. A reporter is a pure function; a new format is one file and one line in the record. */
export type Reporter = (reports: readonly FileReport[], settings: ReportSettings) => string;

/** Findings by severity. */
export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts the findings of all files. */
export function countFindings(reports: readonly FileReport[]): Counts {
  const all = reports.flatMap(({ diagnostics }) => diagnostics);
  const of = (wanted: Diagnostic['severity']) => all.filter(({ severity }) => severity === wanted).length;
  return { files: reports.length, errors: of('error'), warnings: of('warning'), infos: of('info') };
}
