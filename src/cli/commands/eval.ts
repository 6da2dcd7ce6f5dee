import { evaluationRecord } from '../../evaluate/evaluation-record.js';
import { checkWriteRequest, type WriteRequest } from '../check-write-request.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { type EvaluatedFile, evaluateFile, report } from '../evaluate-file.js';
import { EVALUATION_WRITERS, type EvaluationFormat, type FormFormat, isForm } from '../evaluation-formats.js';
import { evaluationOutput } from '../evaluation-output.js';
import { checkFailOn, gradeAndState } from '../fail-on.js';
import { findPolicies } from '../find-policies.js';
import { isAmbiguous } from '../is-ambiguous.js';
import { loadResults } from '../load-results.js';
import { outputPaths } from '../output-path.js';
import { saveFile } from '../save-file.js';
import { type Contents, type WriteSettings, writeForms } from '../write-forms.js';
import { writeResultsFile } from '../write-results-file.js';

/** What `policy eval` was asked. */
export interface EvalRequest {
  readonly files: readonly string[];
  readonly actuals: string;
  /** Empty for the table, or for none where a dry run shows a difference. */
  readonly formats: readonly (EvaluationFormat | FormFormat)[];
  readonly form: string | undefined;
  readonly output: string | undefined;
  /** Whether forms are made in spite of errors, marked as not validated; tables and data are not. */
  readonly force: boolean;
  readonly write: WriteSettings;
  /** Whether the policy files themselves receive the results. */
  readonly results: WriteRequest;
  /** Grades or states that make the exit code 1. */
  readonly failOn: readonly string[];
}

const DEFAULT_FORMATS: readonly (EvaluationFormat | FormFormat)[] = ['table'];

/** What is behind the name of a file that is not the form. */
const MARKS: Readonly<Record<Contents, string>> = { form: '', audited: '', missed: '-missed' };

/** `policy eval`: files and results → parse → validate → evaluate → table, data or filled form. @returns the exit code. */
export async function evalCommand(request: EvalRequest, console: Console): Promise<number> {
  const { actuals, form, formats, write, failOn } = request;
  const paths = await findPolicies(request.files, console);
  const hasOutputs = formats.length > 0 || request.output !== undefined;
  checkWriteRequest(request.results, { force: request.force, hasOutputs }, paths);
  const forms = formats.filter(isForm);
  // A dry run shows its difference alone.
  const shown = formats.length > 0 || request.results.isDryRun ? formats : DEFAULT_FORMATS;
  const texts = shown.filter((format) => !isForm(format));
  const outputs =
    forms.length > 0 ? outputPaths(paths, forms, request.output, [actuals], MARKS[write.contents]) : [];
  const output = evaluationOutput(texts, forms.length > 0 ? undefined : request.output, [...paths, actuals]);
  const results = await loadResults(actuals, paths, console);
  await report([results], console);
  if (!results.sheet || (await isAmbiguous(results, paths, form, console))) return 1;
  const { done, exitCode } = await eachFile(paths, console, async (path) => {
    const evaluated = await evaluateFile(path, form, results, request.force, console);
    if (!evaluated) return null;
    checkFailOn(failOn, evaluated.template);
    if (request.results.isAsked) await writeResultsFile(path, evaluated, form, request.results, console);
    const own = outputs.filter(({ file }) => file === path);
    if (own.length > 0) await writeForms(evaluated, own, write, console);
    return evaluated;
  });
  const evaluated = done.flatMap((each) => (each?.isValidated ? [each] : []));
  for (const format of texts) await writeEvaluation(format, evaluated, output, write, console);
  const fails = evaluated.some(({ evaluation }) =>
    evaluation.indicators.some((indicator) => gradeAndState(indicator).some((word) => failOn.includes(word))),
  );
  return Math.max(exitCode, done.some((each) => !each?.isValidated) || fails ? 1 : 0);
}

async function writeEvaluation(
  format: EvaluationFormat,
  evaluated: readonly EvaluatedFile[],
  output: string,
  { contents, overwrite }: WriteSettings,
  console: Console,
): Promise<void> {
  const { language } = console;
  const records = evaluated.map(({ file, evaluation, template }) =>
    evaluationRecord(file, evaluation, template.grades, language),
  );
  if (records.length === 0) return;
  const text = EVALUATION_WRITERS[format](records, { contents, language, columns: console.columns });
  if (output === '-') return console.outDocument(text);
  saveFile(output, new TextEncoder().encode(text), overwrite);
  await console.note({ ja: `${output} を作りました。`, en: `Wrote ${output}.` });
}
