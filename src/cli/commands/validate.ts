import type { Wording } from '../../diagnostic/wording.js';
import { REPORTERS, type ReportFormat } from '../../report/index.js';
import { countFindings } from '../../report/report.js';
import { CannotRun } from '../cannot-run.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { findPolicies } from '../find-policies.js';
import { type LoadedPolicy, loadPolicy } from '../load-policy.js';
import { saveFile } from '../save-file.js';

/** What `policy validate` was asked. */
export interface ValidateRequest {
  readonly files: readonly string[];
  readonly format: ReportFormat;
  readonly form: string | undefined;
  /** The lowest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
  /** Mend what has one safe mend. */
  readonly fix: boolean;
  /** Show what would be mended, and write nothing. */
  readonly dryRun: boolean;
}

/** `policy validate`: files → parse → validate → report. @returns the exit code. */
export async function validateCommand(request: ValidateRequest, console: Console): Promise<number> {
  const paths = await findPolicies(request.files);
  checkFixRequest(request, paths);
  const { done, exitCode } = await eachFile(paths, console, async (path) => {
    const loaded = await loadPolicy(path, request.form, console);
    return request.fix ? fix(path, loaded, request, console) : loaded;
  });
  const reports = unique(done.flatMap(({ reports }) => reports));
  const settings = {
    language: console.language,
    color: console.takesColor('stdout'),
    summary: !console.options.quiet,
  };
  // Where no file could be read there is nothing to report for people; programs get their empty list.
  if (reports.length > 0 || request.format !== 'pretty') {
    const text = REPORTERS[request.format](reports, settings);
    // The diff is what was asked for.
    await (request.dryRun ? console.err(text) : console.out(text));
  }
  const { errors, warnings } = countFindings(reports);
  const fails = errors > 0 || (request.failOn === 'warning' && warnings > 0);
  return Math.max(exitCode, fails ? 1 : 0);
}

/** Mends a file. @returns the policy as it then reads, with what a person has to decide. */
async function fix(
  path: string,
  loaded: LoadedPolicy,
  { form, dryRun }: ValidateRequest,
  console: Console,
): Promise<LoadedPolicy> {
  const { mendPolicy } = await import('../mend-policy.js');
  const mended = await mendPolicy(loaded, form, console);
  if (!mended.change) return loaded;
  const { before, after } = mended.change;
  if (dryRun) {
    const { unifiedDiff } = await import('../../text/unified-diff.js');
    await console.out(unifiedDiff(loaded.file, before.text, after));
  } else {
    const text = before.isMarked ? `\ufeff${after}` : after;
    saveFile(path, new TextEncoder().encode(text), true, 'rewrite');
  }
  await console.note(mendedNote(loaded.file, mended.count, dryRun));
  return mended.loaded;
}

function mendedNote(file: string, count: number, isDryRun: boolean): Wording {
  return isDryRun
    ? { ja: `${file}: ${count} 件を直せます。`, en: `${file}: ${count} can be mended.` }
    : { ja: `${file}: ${count} 件を直しました。`, en: `${file}: ${count} mended.` };
}

function checkFixRequest({ fix, dryRun }: ValidateRequest, paths: readonly string[]): void {
  if (dryRun && !fix) {
    throw new CannotRun(
      { ja: '--dry-run は --fix と一緒に使います。', en: '--dry-run goes with --fix.' },
      { ja: '例: policy validate --fix --dry-run', en: 'For example: policy validate --fix --dry-run' },
    );
  }
  if (fix && !dryRun && paths.includes('-')) {
    throw new CannotRun(
      { ja: '標準入力は --fix で書き換えられません。', en: '--fix cannot rewrite standard input.' },
      {
        ja: 'ファイルの名前を指定するか、--dry-run を付けて差分を出してください。',
        en: 'Name a file, or add --dry-run to see what would change.',
      },
    );
  }
}

/** A form with findings serves many policies but is reported once. */
function unique<Report extends { readonly file: string }>(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.file, report])).values()];
}
