import { hasErrors } from '../../diagnostic/diagnostic.js';
import { evaluationRecord } from '../../evaluate/evaluation-record.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { type EvaluatedFile, evaluateFile, report } from '../evaluate-file.js';
import { EVALUATION_WRITERS, type EvaluationFormat } from '../evaluation-formats.js';
import { findPolicies } from '../find-policies.js';
import { loadResults } from '../load-results.js';
import { outputPaths } from '../output-path.js';
import { saveFile } from '../save-file.js';
import { writeForms } from '../write-forms.js';

/** What `policy eval` was asked. */
export interface EvalRequest {
  readonly files: readonly string[];
  readonly actuals: string;
  readonly formats: readonly (EvaluationFormat | 'docx' | 'xlsx')[];
  readonly form: string | undefined;
  readonly output: string | undefined;
  readonly overwrite: boolean;
  /** Grades or states that make the exit code 1. */
  readonly failOn: readonly string[];
}

/** `policy eval`: files and results → parse → validate → evaluate → table, data or filled form. @returns the exit code. */
export async function evalCommand(request: EvalRequest, console: Console): Promise<number> {
  const paths = await findPolicies(request.files);
  const forms = request.formats.filter((format) => format === 'docx' || format === 'xlsx');
  const outputs = forms.length > 0 ? outputPaths(paths, forms, request.output) : [];
  const results = await loadResults(request.actuals, console);
  await report([results], console);
  if (hasErrors(results.diagnostics)) return 1;
  const { done, exitCode } = await eachFile(paths, console, async (path) => {
    const evaluated = await evaluateFile(path, request.form, results, console);
    const own = outputs.filter(({ file }) => file === path);
    if (evaluated && own.length > 0) await writeForms(evaluated, own, request.overwrite, console);
    return evaluated;
  });
  const evaluated = done.filter((each) => each !== null);
  for (const format of request.formats) {
    if (format === 'docx' || format === 'xlsx') continue;
    await writeEvaluation(
      format,
      evaluated,
      forms.length > 0 ? undefined : request.output,
      request.overwrite,
      console,
    );
  }
  const fails = evaluated.some(({ evaluation }) =>
    evaluation.indicators.some(({ grade }) => request.failOn.includes(grade)),
  );
  return Math.max(exitCode, done.includes(null) || fails ? 1 : 0);
}

async function writeEvaluation(
  format: EvaluationFormat,
  evaluated: readonly EvaluatedFile[],
  output: string | undefined,
  overwrite: boolean,
  console: Console,
): Promise<void> {
  const { language } = console;
  const records = evaluated.map(({ file, evaluation, template }) =>
    evaluationRecord(file, evaluation, template.grades, language),
  );
  if (records.length === 0) return;
  const text = EVALUATION_WRITERS[format](records, language, console.columns);
  if (output === undefined || output === '-') return console.out(text);
  saveFile(output, new TextEncoder().encode(text), overwrite);
  await console.note({ ja: `${output} を作りました。`, en: `Wrote ${output}.` });
}
