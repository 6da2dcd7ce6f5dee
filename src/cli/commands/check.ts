import { dirname } from 'node:path';
import { CannotRun } from '../cannot-run.js';
import { checkEdits } from '../check-edits.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { findPolicies } from '../find-policies.js';
import { openRepository, pathInRepository } from '../git/repository.js';
import { mergeBase, resolveRevision } from '../git/resolve-revision.js';
import { isFolder } from '../is-folder.js';
import { checkFile } from '../load-policy.js';
import { reportFindings } from '../report-findings.js';
import { type ReportOutput, reportOutputs } from '../report-output.js';

/** What `policy check` was asked. */
export interface CheckRequest {
  readonly files: readonly string[];
  /** The revision whose state the files are compared with. */
  readonly base: string;
  /** At least one. */
  readonly reports: readonly ReportOutput[];
  readonly form: string | undefined;
  /** The lowest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
}

/**
 * `policy check`: files → parse → validate → compare with the base → compare with each other → configure → report.
 * @returns the exit code.
 */
export async function checkCommand(request: CheckRequest, console: Console): Promise<number> {
  const { files, form, failOn } = request;
  if (files.includes('-')) throw noStandardInput();
  const paths = await findPolicies(files, console);
  const outputs = reportOutputs(request.reports, form === undefined ? paths : [...paths, form]);
  const folder = dirname(paths[0] ?? '.');
  const repository = await openRepository(isFolder(folder) ? folder : '.', console.surroundings.env);
  for (const path of paths) pathInRepository(repository, path);
  const base = await mergeBase(repository, await resolveRevision(repository, request.base));
  const { done, exitCode } = await eachFile(paths, console, (path) => checkFile(path, form, console));
  const folders = files.length === 0 ? ['.'] : files.filter(isFolder);
  const all = await checkEdits(done, { repository, base, folders }, console);
  return Math.max(exitCode, await reportFindings(all, { outputs, failOn, hasDiff: false }, console));
}

function noStandardInput(): CannotRun {
  return new CannotRun(
    {
      ja: '標準入力は、前の版と比べられません。',
      en: 'Standard input cannot be compared with an older state.',
    },
    { ja: 'ファイルの名前を指定してください。', en: 'Name the file.' },
  );
}
