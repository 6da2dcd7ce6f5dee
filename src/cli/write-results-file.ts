import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Wording } from '../diagnostic/wording.js';
import { evaluate } from '../evaluate/evaluate.js';
import { resultFields } from '../format/result-fields.js';
import { writeResults } from '../format/write-results.js';
import type { Evaluation } from '../model/evaluation.js';
import { CannotRun } from './cannot-run.js';
import { type CheckedPolicy, checkPolicy, configured } from './check-policy.js';
import type { WriteRequest } from './check-write-request.js';
import type { Console } from './console.js';
import type { EvaluatedFile } from './evaluate-file.js';
import { loadConfiguration } from './load-configuration.js';
import { parseYamlText } from './read-yaml.js';
import { saveFile } from './save-file.js';

/**
 * Puts the results and grades of a policy into its file. Before anything is written the text is parsed and validated anew, and
 * must give the same grades without the results file. @throws CannotRun
 */
export async function writeResultsFile(
  path: string,
  evaluated: EvaluatedFile,
  form: string | undefined,
  { isDryRun }: WriteRequest,
  console: Console,
): Promise<void> {
  const { file, policy, results, evaluation, sources } = evaluated;
  const source = sources.find(({ name }) => name === file);
  if (!source) return;
  const indicators = policy.issues.flatMap((issue) => issue.indicators);
  const fields = resultFields(indicators, results, evaluation.indicators);
  const text = writeResults(source.text, fields);
  if (text === null) throw cannotWrite(file);
  if (text === source.text) return console.note(sameNote(file));
  const checked = await checkText(path, file, text, form, console);
  checkWritten(checked, evaluated, console);
  if (isDryRun) {
    const { unifiedDiff } = await import('../text/unified-diff.js');
    await console.out(unifiedDiff(file, source.text, text));
  } else {
    saveFile(path, new TextEncoder().encode(source.isMarked ? `\ufeff${text}` : text), true, 'rewrite');
  }
  await console.note(writtenNote(file, changedResults(evaluated, checked), isDryRun));
}

async function checkText(
  path: string,
  file: string,
  text: string,
  form: string | undefined,
  console: Console,
): Promise<CheckedPolicy> {
  const configuration = await loadConfiguration(path, console);
  const parsed = parseYamlText({ name: file, text }, configuration.configuration?.limits);
  return checkPolicy(parsed, file, configuration, form, console);
}

/** @throws CannotRun where the file with its results would have errors, or other grades than those that were found. */
function checkWritten(
  checked: CheckedPolicy,
  { file, template, evaluation }: EvaluatedFile,
  console: Console,
): void {
  const { reports } = configured(checked, [], console).loaded;
  const error = reports
    .flatMap(({ diagnostics }) => diagnostics)
    .find(({ severity }) => severity === 'error');
  if (error) throw wouldBeWrong(file, error.message);
  if (!checked.policy || hasErrors(checked.diagnostics)) throw cannotWrite(file);
  const alone = evaluate(checked.policy, [], template.grades);
  if (comparable(alone) !== comparable(evaluation)) throw cannotWrite(file);
}

/** All of an evaluation but the places where its figures were read. */
function comparable({ indicators }: Evaluation): string {
  return JSON.stringify(
    indicators.map(({ audit: { origin, ...audit }, ...indicator }) => ({ ...indicator, audit })),
  );
}

/** Indicators whose result in the file is another one than before. */
function changedResults({ policy }: EvaluatedFile, checked: CheckedPolicy): number {
  const spell = (each: typeof policy) =>
    each.issues.flatMap(({ indicators }) =>
      indicators.map(({ result }) => JSON.stringify({ ...result, origin: null })),
    );
  const now = checked.policy ? spell(checked.policy) : [];
  return spell(policy).filter((result, i) => result !== now[i]).length;
}

function sameNote(file: string): Wording {
  return {
    ja: `${file}: 結果はすでに書き込まれています。`,
    en: `${file}: the results are there already.`,
  };
}

function writtenNote(file: string, count: number, isDryRun: boolean): Wording {
  const indicators = `${count} indicator${count === 1 ? '' : 's'}`;
  return isDryRun
    ? {
        ja: `${file}: ${count} 指標の結果が変わります。まだ書き込んでいません。`,
        en: `${file}: the results of ${indicators} would change. Nothing is written yet.`,
      }
    : {
        ja: `${file} に ${count} 指標の結果を書き込みました。`,
        en: `Wrote the results of ${indicators} into ${file}.`,
      };
}

function wouldBeWrong(file: string, message: Wording): CannotRun {
  return new CannotRun(
    {
      ja: `結果を書き込むと「${file}」に誤りができるので、書き込みません。ファイルは変わっていません。`,
      en: `“${file}” would have an error with these results, so they are not written. The file is as it was.`,
    },
    {
      ja: `${message.ja}結果ファイルを直してください。`,
      en: `${message.en} Mend the results file.`,
    },
  );
}

function cannotWrite(file: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${file}」に、ほかの部分を変えずに結果を書き込むことができませんでした。ファイルは変わっていません。`,
      en: `The results could not be written into “${file}” without changing anything else. The file is as it was.`,
    },
    {
      ja: 'お使いの方の誤りではありません。このファイルと結果ファイルを添えて、開発者にお知らせください。',
      en: 'This is not your fault. Please report it with this file and the results file.',
    },
  );
}
