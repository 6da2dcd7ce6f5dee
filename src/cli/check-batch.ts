import type { Wording } from '../diagnostic/wording.js';
import { CannotRun } from './cannot-run.js';
import type { FileFindings } from './check-policy.js';
import { checkFile } from './load-policy.js';
import type { RunSettings } from './run-settings.js';

/** What is told of a file that was checked in a thread, as it can be sent: no configuration, which holds functions. */
export type CheckAnswer =
  | { readonly findings: Omit<FileFindings, 'configuration'> }
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
      answers.push({ findings: sendable(await checkFile(path, form, settings)) });
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      answers.push({ complaint: { wording: error.wording, help: error.help } });
    }
  }
  return answers;
}

/**
 * The findings of a file with nothing that is not needed to report them. The text of one without any is left out, and what is kept of
 * it is copied, because pieces of a text keep all of it in memory.
 */
function sendable({
  file,
  diagnostics,
  record,
  ignores,
  otherReports,
}: FileFindings): Omit<FileFindings, 'configuration'> {
  // Standard input cannot be read again when something is found between files.
  const isLight = diagnostics.length === 0 && ignores?.comments.length === 0 && file !== '<stdin>';
  if (!isLight || !record) return { file, diagnostics, record, ignores, otherReports };
  const source = { name: file, text: '' };
  const light = { record: { ...record, source }, ignores: { ...ignores, source } };
  return { file, diagnostics, ...structuredClone(light), otherReports, isLight };
}
