import { type CollectedPolicy, collectPolicy, groupCopies } from '../../collect/collected-policy.js';
import { collectionRecord } from '../../collect/collection-record.js';
import type { FilledForm } from '../../collect/filled-form.js';
import { resultsRows } from '../../collect/results-rows.js';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { safeJson } from '../../text/safe-json.js';
import { writeCsv } from '../../write/write-csv.js';
import { collectOutputs } from '../collect-outputs.js';
import { collectTexts } from '../collect-texts.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { report } from '../evaluate-file.js';
import { findFilledForms } from '../find-filled-forms.js';
import { findPolicies } from '../find-policies.js';
import { formGrades, formsOfPolicies } from '../forms-of-policies.js';
import { loadFilledForm } from '../load-filled-form.js';
import { saveFile } from '../save-file.js';

/** What `policy collect` was asked. */
export interface CollectRequest {
  readonly files: readonly string[];
  /** The policy that all copies belong to, or a folder of them; found by their unit and year when left out. */
  readonly policy: string | undefined;
  readonly format: 'csv' | 'json';
  readonly form: string | undefined;
  /** `-` for standard output. */
  readonly output: string;
  /** Where 自己評価 and 今後の方針 go. */
  readonly texts: string | undefined;
  readonly overwrite: boolean;
}

/**
 * `policy collect`: files → read → (policy → layout) → inspect → merge → results. With an error among the findings nothing is
 * written. @returns the exit code.
 */
export async function collectCommand(request: CollectRequest, console: Console): Promise<number> {
  const paths = await findFilledForms(request.files);
  const policies = request.policy === undefined ? null : await findPolicies([request.policy], console);
  const asked = { ...request, policies };
  collectOutputs(asked, paths);
  const { done, exitCode } = await eachFile(paths, console, (path) => loadFilledForm(path, console));
  const copies = done.flatMap((read) => ('form' in read ? [read.form] : []));
  const unread = done.flatMap((read) => ('diagnostic' in read ? [read.diagnostic] : []));
  const forms = await formsOfPolicies(copies, asked, console);
  if (!forms) return 1;
  const groups = policies?.length === 1 ? [{ ...NOBODY, copies }] : groupCopies(copies);
  const results = groups.map((group) => collectPolicy(group, forms.of(group), formGrades));
  const diagnostics = [...unread, ...results.flatMap((result) => result.diagnostics)];
  await report(byFile(paths, diagnostics), console);
  if (hasErrors(diagnostics)) return Math.max(exitCode, 1);
  if (exitCode !== 0) return exitCode;
  const collected = results.map((result) => result.collected);
  await writeResults(collected, request, console);
  await summarize(collected, copies, console);
  await collectTexts(collected, request, console);
  return 0;
}

/** Whose copies they are says the policy that was named. */
const NOBODY = { organization: null, fiscalYear: null };

/** Findings by file in the order of the files, each file's by place. */
function byFile(paths: readonly string[], diagnostics: readonly Diagnostic[]) {
  return paths.map((path) => {
    const file = path === '-' ? '<stdin>' : path;
    const own = diagnostics.filter(({ source }) => source.name === file);
    return { file, diagnostics: own.toSorted((a, b) => a.range.start - b.range.start) };
  });
}

async function writeResults(
  collected: readonly CollectedPolicy[],
  { format, output, overwrite }: CollectRequest,
  console: Console,
): Promise<void> {
  const text =
    format === 'csv'
      ? writeCsv(resultsRows(collected, console.language))
      : `${safeJson(collectionRecord(collected, console.language))}\n`;
  if (output === '-') return console.outDocument(text);
  saveFile(output, new TextEncoder().encode(text), overwrite);
  await console.note({ ja: `${output} を作りました。`, en: `Wrote ${output}.` });
}

function summarize(
  collected: readonly CollectedPolicy[],
  copies: readonly FilledForm[],
  console: Console,
): Promise<void> {
  const indicators = collected.flatMap((policy) => policy.indicators);
  const filled = indicators.filter(({ fields }) => fields.actual !== undefined).length;
  const empty = indicators.length - filled;
  return console.note({
    ja: `${copies.length} ファイルから ${indicators.length} 指標を読みました(実績の記入あり ${filled}、なし ${empty})。`,
    en: `Read ${indicators.length} indicators from ${copies.length} file${copies.length === 1 ? '' : 's'} (${filled} with a result, ${empty} without).`,
  });
}
