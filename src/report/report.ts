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
  /** The version of this program, for formats that state it. */
  readonly version?: string;
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

/** The counts as a sentence. */
export function countsSentence({ files, errors, warnings, infos }: Counts, language: Language): string {
  const clean = errors + warnings + infos === 0;
  if (language === 'ja') {
    if (files === 0) return '検査できたファイルはありません。';
    const found = `エラー ${errors} 件、警告 ${warnings} 件${infos > 0 ? `、情報 ${infos} 件` : ''}`;
    return `${files} ファイル: ${clean ? '問題はありません' : found}。`;
  }
  if (files === 0) return 'No file could be checked.';
  const found = [
    count(errors, 'error'),
    count(warnings, 'warning'),
    ...(infos > 0 ? [count(infos, 'info')] : []),
  ];
  return `${count(files, 'file')}: ${clean ? 'no problems' : found.join(', ')}.`;
}

/** What stands for findings that are not shown. */
export const MORE: Readonly<Record<Language, (count: number) => string>> = {
  ja: (count) => `ほかに ${count} 件あります。`,
  en: (count) => `and ${count} more.`,
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
