import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Policy } from '../model/policy.js';
import { checkSharedFile } from '../validate/further-results.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { report } from './evaluate-file.js';
import { loadPolicy } from './load-policy.js';
import type { LoadedResults } from './load-results.js';

/**
 * Whether one results file would serve policies of several years or units alike; this is reported before anything is graded.
 * `form` is the form that was named.
 */
export async function isAmbiguous(
  { file, sheet }: LoadedResults,
  paths: readonly string[],
  form: string | undefined,
  console: Console,
): Promise<boolean> {
  if (!sheet || paths.length < 2) return false;
  if (sheet.columns.has('fiscal_year') && sheet.columns.has('organization')) return false;
  const policies: Policy[] = [];
  for (const path of paths) {
    const policy = await policyIn(path, form, console);
    if (policy) policies.push(policy);
  }
  const diagnostics = checkSharedFile(sheet, policies);
  await report([{ file, diagnostics }], console);
  return hasErrors(diagnostics);
}

/** Standard input can be read only once, and what cannot be read is told later. */
async function policyIn(path: string, form: string | undefined, console: Console): Promise<Policy | null> {
  if (path === '-') return null;
  try {
    return (await loadPolicy(path, form, console)).asFarAsRead;
  } catch (error) {
    if (error instanceof CannotRun) return null;
    throw error;
  }
}
