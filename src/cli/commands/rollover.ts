import { dirname } from 'node:path';
import { hasErrors } from '../../diagnostic/diagnostic.js';
import type { FormTemplate } from '../../model/form-template.js';
import { FISCAL_YEARS } from '../../parse/parse-fiscal-year.js';
import { parseYaml } from '../../parse/parse-yaml.js';
import { decisionWording } from '../../rollover/decision-wording.js';
import { type NextYear, rollOver } from '../../rollover/roll-over.js';
import { rolloverRecord } from '../../rollover/rollover-record.js';
import { makeVisible } from '../../text/make-visible.js';
import { safeJson } from '../../text/safe-json.js';
import { validatePolicy } from '../../validate/validate-policy.js';
import { CannotRun } from '../cannot-run.js';
import type { Console } from '../console.js';
import { type EvaluatedFile, evaluateFile, report } from '../evaluate-file.js';
import { findPolicies } from '../find-policies.js';
import { loadResults } from '../load-results.js';
import { nextYearPath, relocated } from '../next-year-path.js';
import { saveFile } from '../save-file.js';

/** What `policy rollover` was asked. */
export interface RolloverRequest {
  readonly file: string | undefined;
  readonly actuals: string | undefined;
  readonly form: string | undefined;
  /** `-` for standard output. */
  readonly output: string | undefined;
  /** How the list of decisions is printed. */
  readonly format: 'text' | 'json';
}

/** `policy rollover`: file and results → parse → validate → evaluate → roll over → file, and the decisions. @returns the exit code. */
export async function rolloverCommand(request: RolloverRequest, console: Console): Promise<number> {
  const { actuals, form, format } = request;
  const file = await onePolicy(request.file, console);
  const results = actuals === undefined ? null : await loadResults(actuals, [file], console);
  if (results) await report([results], console);
  if (results && !results.sheet) return 1;
  const evaluated = await evaluateFile(file, form, results, false, console);
  if (!evaluated) {
    await console.note({
      ja: '誤りがあるので、次の年度の素案は作りません。',
      en: "Next year's draft is not made, because there are errors.",
    });
    return 1;
  }
  const { policy } = evaluated;
  if (policy.fiscalYear >= FISCAL_YEARS.last) throw lastYear(policy.fiscalYear);
  const path = nextYearPath({
    file,
    asked: request.output,
    year: policy.fiscalYear,
    hasOwnForm: /\.ya?ml$/.test(policy.form ?? ''),
  });
  if (path === '-' && format === 'json') throw bothToStdout();
  const next = draftOf(evaluated, file, path, console);
  if (path === '-') await console.outDocument(next.text);
  else saveFile(path, new TextEncoder().encode(next.text), false);
  await tell(evaluated, path, next, format, console);
  return 0;
}

async function onePolicy(asked: string | undefined, console: Console): Promise<string> {
  const [file, ...others] = await findPolicies(asked === undefined ? [] : [asked], console);
  if (file === undefined || others.length > 0) throw oneAtATime(others.length + 1);
  return file;
}

/** @throws CannotRun where the draft is not what it should be: a bug of ours, after which nothing may be written */
function draftOf(evaluated: EvaluatedFile, file: string, path: string, console: Console): NextYear {
  const [source] = evaluated.sources;
  const tree = source ? parseYaml(source).tree : null;
  const [from, to] = [file, path].map((each) => (each === '-' ? '.' : dirname(each)));
  const next = tree
    ? rollOver(tree, evaluated, {
        language: console.language,
        relocate: (each) => relocated(each, from ?? '.', to ?? '.'),
      })
    : null;
  if (!next || !isSound(next, evaluated.template)) throw cannotRollOver(evaluated.file);
  return next;
}

function isSound({ text, decisions }: NextYear, template: FormTemplate): boolean {
  const { tree, diagnostics } = parseYaml({ name: '', text });
  if (!tree || hasErrors(diagnostics) || decisions.some(({ line }) => line === 0)) return false;
  return !hasErrors(validatePolicy(tree, template).diagnostics);
}

async function tell(
  { file, policy }: EvaluatedFile,
  path: string,
  next: NextYear,
  format: RolloverRequest['format'],
  console: Console,
): Promise<void> {
  const { language } = console;
  const list = next.decisions
    .map(({ line, issue, indicator, question }) => {
      const about = indicator ?? issue;
      const place = `${path === '-' ? '<stdout>' : path}:${line}`;
      return `${place} ${about === null ? '' : `${about}: `}${decisionWording(question)[language]}`;
    })
    .map((line) => `${makeVisible(line)}\n`)
    .join('');
  const count = next.decisions.length;
  if (path === '-') {
    if (!console.options.quiet) await console.err(list);
  } else {
    await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
    if (format === 'json')
      await console.outDocument(`${safeJson(rolloverRecord(file, path, policy, next, language))}\n`);
    else await console.out(list);
  }
  await console.note({
    ja: `決めることが ${count} 件あります。決めたら、その TODO の行を消してください。「policy validate」が残りを示します。`,
    en: `${count} decision${count === 1 ? '' : 's'} to make. Delete the TODO line of each when it is made; “policy validate” shows what is left.`,
  });
}

function oneAtATime(count: number): CannotRun {
  return new CannotRun(
    {
      ja: `運営方針が ${count} 個あります。次の年度の素案は一つずつ作ります。`,
      en: `There are ${count} policies; next year's draft is made of one at a time.`,
    },
    {
      ja: 'ファイルを一つ指定してください。例: policy rollover data/nishi-2023/policy.yaml',
      en: 'Name one file, for example policy rollover data/nishi-2023/policy.yaml.',
    },
  );
}

function bothToStdout(): CannotRun {
  return new CannotRun(
    {
      ja: '素案と JSON の一覧の両方を標準出力に出すことはできません。',
      en: 'The draft and the JSON list cannot both go to standard output.',
    },
    { ja: '-o で素案のファイルを指定してください。', en: 'Name a file for the draft with -o.' },
  );
}

function lastYear(year: number): CannotRun {
  return new CannotRun(
    {
      ja: `${year}年度の次の年度は、このプログラムでは扱えません。`,
      en: `The year after ${year} is beyond what this program can handle.`,
    },
    { ja: '年度(fiscalYear)を確かめてください。', en: 'Check fiscalYear.' },
  );
}

function cannotRollOver(file: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${file}」から誤りのない素案を作ることができませんでした。何も書いていません。`,
      en: `No draft without errors could be made of “${file}”. Nothing was written.`,
    },
    {
      ja: 'お使いの方の誤りではありません。このファイルを添えて、開発者にお知らせください。',
      en: 'This is not your fault. Please report it with this file.',
    },
  );
}
