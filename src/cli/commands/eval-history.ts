import { hasErrors } from '../../diagnostic/diagnostic.js';
import { quote } from '../../diagnostic/wording.js';
import { historyOf } from '../../evaluate/history.js';
import { furtherResults } from '../../validate/further-results.js';
import { CannotRun } from '../cannot-run.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { type EvaluatedFile, evaluateFile, report } from '../evaluate-file.js';
import { evaluationOutput } from '../evaluation-output.js';
import { findPolicies } from '../find-policies.js';
import { HISTORY_WRITERS, type HistoryFormat, isHistoryFormat } from '../history-formats.js';
import { isAmbiguous } from '../is-ambiguous.js';
import { loadResults } from '../load-results.js';
import { saveFile } from '../save-file.js';
import { sourceDate } from '../source-date.js';
import { version } from '../version.js';

/** What `policy eval --history` was asked. */
export interface HistoryRequest {
  readonly files: readonly string[];
  /** Absent where the policies hold their results themselves. */
  readonly actuals: string | undefined;
  readonly formats: readonly string[];
  readonly form: string | undefined;
  readonly output: string | undefined;
  readonly overwrite: boolean;
}

/** `policy eval --history`: policies of several years and results → evaluate → history → table, data, page or sheet. @returns the exit code. */
export async function evalHistoryCommand(request: HistoryRequest, console: Console): Promise<number> {
  const { actuals, form, overwrite } = request;
  const format = onlyFormat(request.formats);
  const paths = await findPolicies(request.files, console);
  const inputs = actuals === undefined ? paths : [...paths, actuals];
  const asked = evaluationOutput([format], request.output, inputs);
  const output = request.output === undefined && format === 'xlsx' ? 'history.xlsx' : asked;
  const results = actuals === undefined ? null : await loadResults(actuals, paths, console);
  if (results) await report([results], console);
  if (results && (!results.sheet || (await isAmbiguous(results, paths, form, console)))) return 1;
  const { done, exitCode } = await eachFile(paths, console, (path) =>
    evaluateFile(path, form, results, false, console),
  );
  const evaluated = done.filter((each) => each !== null);
  refuseTwice(evaluated);
  if (evaluated.length === 0) return Math.max(exitCode, 1);
  const evaluations = evaluated.map(({ evaluation }) => evaluation);
  const further = results?.sheet
    ? furtherResults(
        results.sheet,
        evaluated.map(({ policy }) => policy),
      )
    : { results: [], diagnostics: [] };
  if (results) await report([{ file: results.file, diagnostics: further.diagnostics }], console);
  if (hasErrors(further.diagnostics)) return Math.max(exitCode, 1);
  const histories = historyOf(evaluations, further.results);
  const { language, columns } = console;
  const written = await HISTORY_WRITERS[format](histories, {
    ...{ language, columns, generator: `policydoc ${version()}` },
    date: sourceDate(console.surroundings.env) ?? newest(evaluated),
  });
  await save(written, output, overwrite, console);
  return Math.max(exitCode, evaluated.length < done.length ? 1 : 0);
}

async function save(
  written: string | Uint8Array,
  output: string,
  overwrite: boolean,
  console: Console,
): Promise<void> {
  if (output === '-') {
    await (typeof written === 'string' ? console.outDocument(written) : console.out(written));
    return;
  }
  saveFile(output, typeof written === 'string' ? new TextEncoder().encode(written) : written, overwrite);
  await console.note({ ja: `${output} を作りました。`, en: `Wrote ${output}.` });
}

/** The format, when it is one and can show several years. @throws CannotRun */
function onlyFormat(formats: readonly string[]): HistoryFormat {
  const [format = 'table', second] = formats;
  if (second === undefined && isHistoryFormat(format)) return format;
  const names = Object.keys(HISTORY_WRITERS).join(', ');
  throw new CannotRun(
    second === undefined
      ? { ja: `推移は ${format} では出せません。`, en: `The history cannot be shown as ${format}.` }
      : {
          ja: '推移は一度に一つの形式でしか出せません。',
          en: 'The history is shown in one format at a time.',
        },
    { ja: `次のどれか一つ: ${names}`, en: `One of: ${names}` },
  );
}

/** A unit has one policy a year. @throws CannotRun where there are two */
function refuseTwice(evaluated: readonly EvaluatedFile[]): void {
  const seen = new Map<string, string>();
  for (const { file, policy } of evaluated) {
    const key = `${policy.fiscalYear} ${policy.organization.name}`;
    const first = seen.get(key);
    if (first !== undefined) throw yearTwice(first, file);
    seen.set(key, file);
  }
}

function yearTwice(first: string, second: string): CannotRun {
  const [a, b] = [quote(first), quote(second)];
  return new CannotRun(
    {
      ja: `「${a}」と「${b}」は同じ所属の同じ年度の運営方針です。`,
      en: `“${a}” and “${b}” are policies of one unit for one year.`,
    },
    { ja: '一つの年度に一つだけを指定してください。', en: 'Name one of them a year.' },
  );
}

/** Never the clock's: the first day of the newest year. */
function newest(evaluated: readonly EvaluatedFile[]): string {
  return `${Math.max(...evaluated.map(({ policy }) => policy.fiscalYear))}-04-01T00:00:00Z`;
}
