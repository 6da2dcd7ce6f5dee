import { dirname } from 'node:path';
import { CannotRun } from '../cannot-run.js';
import { checkEdits } from '../check-edits.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { findShare } from '../find-policies.js';
import { openRepository, pathInRepository } from '../git/repository.js';
import { mergeBase, resolveRevision } from '../git/resolve-revision.js';
import { isFolder } from '../is-folder.js';
import { checkFile } from '../load-policy.js';
import { reportFindings } from '../report-findings.js';
import { type ReportOutput, reportOutputs } from '../report-output.js';
import type { Shard } from '../shard.js';

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
  /** The share of the files that is looked at; all when `undefined`. */
  readonly shard: Shard | undefined;
}

/**
 * `policy check`: files → parse → validate → compare with the base → compare with each other → configure → report.
 * @returns the exit code.
 */
export async function checkCommand(request: CheckRequest, console: Console): Promise<number> {
  const { files, form, failOn } = request;
  if (files.includes('-')) throw noStandardInput();
  const { all, own } = await findShare(files, request.shard, console);
  const outputs = reportOutputs(request.reports, form === undefined ? all : [...all, form]);
  const folder = dirname(all[0] ?? '.');
  const repository = await openRepository(isFolder(folder) ? folder : '.', console.surroundings.env);
  for (const path of all) pathInRepository(repository, path);
  const base = await mergeBase(repository, await resolveRevision(repository, request.base));
  const { done, exitCode } = await eachFile(own, console, (path) => checkFile(path, form, console));
  // What is gone belongs to no share, and is told once.
  const isFirst = request.shard === undefined || request.shard.index === 1;
  const folders = isFirst ? (files.length === 0 ? ['.'] : files.filter(isFolder)) : [];
  const ownFiles = new Set(own);
  const others = all.filter((path) => !ownFiles.has(path));
  const edited = await checkEdits(done, { repository, base, folders, others }, console);
  return Math.max(exitCode, await reportFindings(edited, { outputs, failOn, hasDiff: false }, console));
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
