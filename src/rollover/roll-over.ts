import type { Path } from '../diagnostic/diagnostic.js';
import type { Language } from '../diagnostic/wording.js';
import type { IndicatorEvaluation } from '../model/evaluation.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import { printYaml } from '../parse/print-yaml.js';
import { readCommentedTree } from '../parse/read-commented-tree.js';
import { child, nodeAt, type Tree } from '../parse/tree.js';
import { budgetColumns } from '../validate/budget-columns.js';
import type { Decision } from './decision.js';
import { decisionWording } from './decision-wording.js';
import { type EndingYear, findDecisions } from './find-decisions.js';
import { inlineMap, plainScalar, TreeChanges } from './tree-changes.js';

/** Next year's draft (素案), and what a person must decide about it in the order of the lines where it says so. */
export interface NextYear {
  readonly text: string;
  readonly decisions: readonly PlacedDecision[];
}

/** A decision with the line of its comment in the new file, from 1. */
export interface PlacedDecision extends Decision {
  readonly line: number;
}

/** How the new file is made. */
export interface RolloverSettings {
  /** The language of its TODO comments. */
  readonly language: Language;
  /** A relative path of the file as it must be written in the new one, which may stand in another folder. */
  readonly relocate: (path: string) => string;
}

/**
 * Makes the next year's draft of a policy that is without errors. The year counts on, its results become the previous ones,
 * amounts stay where the form still shows them; what nobody can know is left out. Results, judgements and revisions of the
 * ended year are cleared. Ids, comments and everything else stay. Each decision stands as a TODO comment at its place.
 * `null` where the document is no map.
 */
export function rollOver(tree: Tree, ending: EndingYear, settings: RolloverSettings): NextYear | null {
  const { text } = tree.source;
  const commented = readCommentedTree(text);
  if (!commented) return null;
  const decisions = findDecisions(ending, tree);
  const changes = new TreeChanges();
  shiftDocument(changes, tree, ending, settings);
  for (const { evaluation, path } of placedIndicators(ending))
    shiftResult(changes, tree, evaluation, path, ending);
  const comments = decisions.map((decision) => ({
    decision,
    line: todoComment(decision, settings.language),
  }));
  for (const { decision, line } of comments) changes.comment(decision.path, line);
  const root = changes.apply(commented.root);
  // On one line there is no place for comments but above it.
  const head = root.isInline ? [...commented.head, ...comments.map(({ line }) => line)] : commented.head;
  const printed = relocateSchema(printYaml({ ...commented, root, head }), settings);
  const isCrlf = /^[^\n]*\r\n/.test(text);
  return {
    text: isCrlf ? printed.replace(/\n/g, '\r\n') : printed,
    decisions: inOrderOfLines(comments, printed),
  };
}

function todoComment({ question }: Decision, language: Language): string {
  return `# TODO: ${decisionWording(question)[language]}`;
}

function shiftDocument(
  changes: TreeChanges,
  tree: Tree,
  { policy, template }: EndingYear,
  { relocate }: RolloverSettings,
): void {
  const { fiscalYear } = policy;
  changes.replace(['fiscalYear'], plainScalar(fiscalYear + 1));
  changes.rewordTail(['fiscalYear'], (text) =>
    text.replaceAll(fiscalYearLabel(fiscalYear), fiscalYearLabel(fiscalYear + 1)),
  );
  if (policy.stage !== 'outline') {
    changes.replace(['stage'], plainScalar('outline'));
    changes.moveTail(['stage'], `${fiscalYear} stage`);
  }
  if (policy.form !== null && /\.ya?ml$/.test(policy.form))
    changes.replace(['form'], plainScalar(relocate(policy.form)));
  for (const key of ['revisions', 'selfEvaluation', 'futurePolicy'])
    if (child(tree.root, key)) changes.remove([key], `${fiscalYear} ${key}`);
  const columns = budgetColumns(template);
  for (const [i, { budget }] of policy.issues.entries())
    for (const [j, entry] of budget.entries()) {
      const isKept = columns.get(entry.fiscalYear - fiscalYear - 1)?.includes(entry.kind);
      if (!isKept) changes.remove(['issues', i, 'budget', j], `${entry.fiscalYear} ${entry.kind}`);
    }
}

function placedIndicators({ policy, evaluation }: EndingYear) {
  const byId = new Map(evaluation.indicators.map((indicator) => [indicator.id, indicator]));
  return policy.issues.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ id }, j) => {
      const found = byId.get(id);
      return found ? [{ evaluation: found, path: ['issues', i, 'indicators', j] as Path }] : [];
    }),
  );
}

/** The year's result becomes the previous one; keys of the office's own (`x-`) stay. */
function shiftResult(
  changes: TreeChanges,
  tree: Tree,
  evaluation: IndicatorEvaluation,
  path: Path,
  { policy }: EndingYear,
): void {
  const previous = previousOf(evaluation);
  const result = child(nodeAt(tree.root, path), 'result');
  if (result?.kind !== 'map') {
    if (previous !== null) changes.add(path, 'result', inlineMap({ previous }));
    return;
  }
  const at = [...path, 'result'];
  changes.moveTail(at, `${policy.fiscalYear} result`);
  changes.moveTail([...at, 'previous'], `${policy.fiscalYear} previous`);
  for (const { key } of result.entries) {
    const isOwn = key.startsWith('x-') || (key === 'previous' && previous !== null);
    if (!isOwn) changes.remove([...at, key], `${policy.fiscalYear} ${key}`);
  }
  if (previous === null) return;
  if (child(result, 'previous')) changes.replace([...at, 'previous'], plainScalar(previous));
  else changes.add(at, 'previous', plainScalar(previous));
}

/** As printed; a target that compares with last year needs the figure itself. */
function previousOf({ actual, audit }: IndicatorEvaluation): string | null {
  const { measurement, criterion } = audit;
  if (measurement.kind === 'pending') return null;
  const isCompared = criterion.kind === 'previousYear' && measurement.kind === 'figure';
  return isCompared ? measurement.figure.text : actual;
}

const MODELINE = /^(#\s*yaml-language-server:\s*\$schema=)(\.{1,2}[\\/]\S*)/m;

function relocateSchema(text: string, { relocate }: RolloverSettings): string {
  return text.replace(MODELINE, (_, mark: string, path: string) => mark + relocate(path));
}

function inOrderOfLines(
  comments: readonly { readonly decision: Decision; readonly line: string }[],
  text: string,
): readonly PlacedDecision[] {
  const lines = new Map<string, number[]>();
  for (const [i, line] of text.split('\n').entries()) {
    const words = line.trimStart();
    if (words.startsWith('# TODO: ')) lines.set(words, [...(lines.get(words) ?? []), i + 1]);
  }
  return comments
    .map(({ decision, line }) => ({ ...decision, line: lines.get(line)?.shift() ?? 0 }))
    .sort((a, b) => a.line - b.line);
}
