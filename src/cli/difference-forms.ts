import type { Source } from '../diagnostic/source.js';
import { markWords } from '../diff/mark-words.js';
import { evaluate } from '../evaluate/evaluate.js';
import { namingOf } from '../layout/change-place.js';
import type { Form } from '../layout/form.js';
import { isJapaneseForm, layOut } from '../layout/lay-out.js';
import { layOutComparison } from '../layout/lay-out-comparison.js';
import { markChanges } from '../layout/mark-changes.js';
import type { PolicyDifference } from '../model/policy-change.js';
import type { ParsedYaml } from '../parse/parse-yaml.js';
import { CannotRun } from './cannot-run.js';
import { type CheckedPolicy, checkPolicy } from './check-policy.js';
import type { Console } from './console.js';
import type { DiffFormat, TextDiffFormat } from './diff-formats.js';
import type { SidePair } from './diff-sides.js';
import { loadConfiguration } from './load-configuration.js';
import { FALLBACK_FORM } from './load-template.js';
import { outputPaths } from './output-path.js';
import { sourceDate } from './source-date.js';
import { version } from './version.js';
import { NOT_VALIDATED, type WriteSettings, writeForm } from './write-forms.js';

/** Which paper is made of the differences. */
export interface DifferenceFormsRequest {
  readonly format: Exclude<DiffFormat, TextDiffFormat>;
  /** A Word file of each new state with tracked changes, in place of the 新旧対照表. */
  readonly trackChanges: boolean;
  /** As given with `-o`. */
  readonly output: string | undefined;
  readonly write: WriteSettings;
}

/** Both states of a policy as far as they could be read. */
interface ComparedPolicy {
  readonly difference: PolicyDifference;
  readonly before: CheckedPolicy | null;
  readonly after: CheckedPolicy | null;
}

/**
 * Differences → layout → write → file: one 新旧対照表 of all policies, or for each a Word file with tracked changes. `pairs` are the
 * states that the differences were found in, in the same order. @throws CannotRun when a state or a file cannot be used.
 */
export async function writeDifferenceForms(
  pairs: readonly SidePair[],
  differences: readonly PolicyDifference[],
  request: DifferenceFormsRequest,
  console: Console,
): Promise<void> {
  const compared: ComparedPolicy[] = [];
  for (const [i, { pathBefore, pathAfter, sourceBefore, sourceAfter }] of pairs.entries()) {
    const difference = differences[i];
    if (!difference) continue;
    const before = await checked(pathBefore, sourceBefore, console);
    const after = await checked(pathAfter, sourceAfter, console);
    compared.push({ difference, before, after });
  }
  await (request.trackChanges ? writeTracked : writeComparison)(compared, request, console);
}

async function checked(
  path: string | null,
  parsed: ParsedYaml | null,
  console: Console,
): Promise<CheckedPolicy | null> {
  if (path === null || parsed === null) return null;
  const configuration = await loadConfiguration(path === '<stdin>' ? '-' : path, console);
  return checkPolicy(parsed, path, configuration, undefined, console);
}

async function writeComparison(
  compared: readonly ComparedPolicy[],
  { format, output, write }: DifferenceFormsRequest,
  console: Console,
): Promise<void> {
  const asked = output ?? (format === 'html' ? '-' : `comparison.${format}`);
  const [to] = outputPaths(['comparison'], [format], asked, compared.flatMap(filesOf));
  if (!to) return;
  const template = compared.flatMap(({ before, after }) => after?.template ?? before?.template ?? [])[0];
  const states = compared.map(({ difference, before, after }) => ({
    difference,
    namingBefore: naming(before),
    namingAfter: naming(after),
  }));
  const form = layOutComparison(states, template ?? FALLBACK_FORM, {
    ...dateOf(console),
    generator: `policydoc ${version()}`,
  });
  await writeForm(form, to, compared.flatMap(sourcesOf), write, console);
  await tellWritten(to.path, console);
}

function naming(state: CheckedPolicy | null) {
  if (!state?.asFarAsRead || !state.template) return null;
  return namingOf(state.asFarAsRead, state.template);
}

async function writeTracked(
  compared: readonly ComparedPolicy[],
  { output, write }: DifferenceFormsRequest,
  console: Console,
): Promise<void> {
  const files = compared.map(({ before, after }) => after?.file ?? before?.file ?? '');
  const read = compared.flatMap(filesOf);
  const outputs = outputPaths(files, ['docx'], output ?? 'tracked-changes.docx', read);
  for (const [i, each] of compared.entries()) {
    const to = outputs[i];
    const [before, after] = [laidOut(each.before, console), laidOut(each.after, console)];
    const newest = after ?? before;
    if (!to || !newest) continue;
    const [old, young] = [before ?? { ...newest, blocks: [] }, after ?? { ...newest, blocks: [] }];
    const form = markChanges(old, young, markWords);
    await writeForm(form, to, sourcesOf(each), write, console);
    await tellWritten(to.path, console);
  }
}

/** The form of one state, filled in with the results that it holds. */
function laidOut(state: CheckedPolicy | null, console: Console): Form | null {
  if (state === null) return null;
  const { asFarAsRead: policy, template } = state;
  if (!policy || !template) throw unreadable(state.file);
  return layOut(policy, template, {
    evaluation: evaluate(policy, [], template.grades),
    generator: `policydoc ${version()}`,
    ...(state.policy === null && { notice: NOT_VALIDATED[isJapaneseForm(template) ? 'ja' : 'en'] }),
    ...dateOf(console),
  });
}

function dateOf(console: Console): { readonly date?: string } {
  const date = sourceDate(console.surroundings.env);
  return date === null ? {} : { date };
}

function filesOf({ before, after }: ComparedPolicy): readonly string[] {
  return [before, after].flatMap((state) => (state === null ? [] : [state.file]));
}

function sourcesOf({ before, after }: ComparedPolicy): readonly Source[] {
  return [after?.source, before?.source].flatMap((source) => source ?? []);
}

async function tellWritten(path: string, console: Console): Promise<void> {
  if (path !== '-') await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
}

function unreadable(file: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${file}」は誤りがあって全体を読めないので、変更履歴の付いた Word のファイルを作れません。`,
      en: `“${file}” cannot be read as a whole, so no Word file with tracked changes can be made.`,
    },
    {
      ja: `「policy validate ${file}」で誤りを確かめて直してください。新旧対照表(--format docx)は作れます。`,
      en: `Find the errors with “policy validate ${file}” and mend them. A comparison of the texts (--format docx) can be made.`,
    },
  );
}
