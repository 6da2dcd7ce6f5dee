import type { Wording } from '../diagnostic/wording.js';
import { type PackedRecord, packRecord } from '../validate/packed-record.js';
import { CannotRun } from './cannot-run.js';
import type { FileFindings } from './check-policy.js';
import { checkFile } from './load-policy.js';
import type { RunSettings } from './run-settings.js';

/** What came of a file, as it can be sent between threads: no configuration, which holds functions. */
export type CheckAnswer =
  | { readonly findings: Omit<FileFindings, 'configuration'> }
  | { readonly clean: PackedRecord }
  | { readonly complaint: { readonly wording: Wording; readonly help: Wording } };

/** Checks some files, one after the other. A file that cannot be read is told of, the others are checked. */
export async function checkBatch(
  paths: readonly string[],
  form: string | undefined,
  settings: RunSettings,
): Promise<readonly CheckAnswer[]> {
  const answers: CheckAnswer[] = [];
  for (const path of paths) {
    try {
      answers.push(answerOf(await checkFile(path, form, settings)));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      answers.push({ complaint: { wording: error.wording, help: error.help } });
    }
  }
  return answers;
}

/** Nothing but what is needed to report it, and of a file without findings only what other files are compared with. */
function answerOf({ file, diagnostics, record, ignores, otherReports }: FileFindings): CheckAnswer {
  const isClean = diagnostics.length === 0 && otherReports.length === 0 && ignores?.comments.length === 0;
  // Standard input cannot be read again when something is found between files.
  if (isClean && record && file !== '<stdin>') return { clean: packRecord(record) };
  return { findings: { file, diagnostics, record, ignores, otherReports } };
}
