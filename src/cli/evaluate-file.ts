import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { quote, type Wording } from '../diagnostic/wording.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation } from '../model/evaluation.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import type { Results } from '../model/results.js';
import { pretty } from '../report/pretty.js';
import type { FileReport } from '../report/report.js';
import { validateResults } from '../validate/validate-results.js';
import type { Console } from './console.js';
import { loadPolicy } from './load-policy.js';
import type { LoadedResults } from './load-results.js';

/** A policy that may be printed, graded by the results it has. */
export interface EvaluatedFile {
  readonly file: string;
  readonly policy: Policy;
  readonly template: FormTemplate;
  readonly evaluation: Evaluation;
  /** What the results file says of it; empty without one. */
  readonly results: Results;
  /** Whether it and its results are without errors; without `force` always. */
  readonly isValidated: boolean;
  /** The texts that it was read from. */
  readonly sources: readonly Source[];
}

/**
 * file → parse → validate → evaluate. Findings go to stderr; with an error among them, in the policy or in its part of
 * the results, the answer is `null` and nothing may be written. What is wrong with the results file by itself is reported before, and counts.
 * With `force` errors do not matter as long as the policy can be read.
 */
export async function evaluateFile(
  path: string,
  form: string | undefined,
  results: LoadedResults | null,
  force: boolean,
  console: Console,
): Promise<EvaluatedFile | null> {
  const loaded = await loadPolicy(path, form, console);
  const { template } = loaded;
  const policy = loaded.policy ?? (force ? loaded.asFarAsRead : null);
  if (!policy || !template) {
    await report(loaded.reports, console);
    if (force) await console.note(unreadable(loaded.file));
    return null;
  }
  const validated = results?.sheet ? validateResults(results.sheet, policy, template.grades) : null;
  const refused = hasErrors(results?.diagnostics ?? []);
  // Rows that were refused are no rows that are missing.
  const findings =
    validated?.diagnostics.filter(({ rule }) => !(refused && rule === 'results/no-rows')) ?? [];
  const own = results ? [{ file: results.file, diagnostics: findings }] : [];
  await report([...loaded.reports, ...own], console);
  const isValidated = loaded.policy !== null && !refused && !hasErrors(findings);
  if (!isValidated && !force) return null;
  const given = validated?.results ?? [];
  const evaluation = evaluate(policy, given, template.grades);
  const sources = [loaded.source, results?.sheet?.source ?? null].filter((source) => source !== null);
  return { file: loaded.file, policy, template, evaluation, results: given, isValidated, sources };
}

function unreadable(file: string): Wording {
  const name = quote(file);
  return {
    ja: `「${name}」は全体を読めないので、--force を付けても作れません。上の誤りを直してください。`,
    en: `“${name}” cannot be read as a whole, so not even --force can write it. Mend the errors above.`,
  };
}

/** Findings on the way to something else: to stderr, for people. What is merely worth knowing is `policy validate`'s to say. */
export async function report(reports: readonly FileReport[], console: Console): Promise<void> {
  const { language, options } = console;
  const shown = reports.map(({ file, diagnostics }) => ({
    file,
    diagnostics: diagnostics.filter(
      ({ severity }) => severity === 'error' || (severity === 'warning' && !options.quiet),
    ),
  }));
  await console.err(pretty(shown, { language, color: console.takesColor('stderr'), summary: false }));
}
