import type { RuleData, RuleId } from '../../diagnostic/catalogue/index.js';
import type { Path } from '../../diagnostic/diagnostic.js';
import type { Policy } from '../../model/policy.js';
import type { ChangeClass, PolicyChange, TextRange } from '../../model/policy-change.js';

/** A policy before and after an edit, both as far as they can be read, and what lies between them. */
export interface PolicyEdit {
  readonly before: Policy;
  readonly after: Policy;
  readonly changes: readonly PolicyChange[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A rule of edits: what may not be done to a policy in that way. One file a rule. */
export type EditRule = (edit: PolicyEdit) => readonly EditFinding[];

/** One breach, with its place in the new state. */
export interface EditFinding {
  readonly rule: RuleId;
  readonly data: RuleData<RuleId>;
  /** Keys and positions; ids and numbers in place of positions for what is gone. */
  readonly path: Path;
  /** Where it stands; found by `path` where it is `null`. */
  readonly range: TextRange | null;
}

/** Whether the old state was published: from the final version on every edit is public business. */
export function isPublished({ before }: PolicyEdit): boolean {
  return before.stage === 'final';
}

/** A finding at a place of the new state. */
export function findingAt<Id extends RuleId>(rule: Id, data: RuleData<Id>, path: Path): EditFinding {
  return { rule, data: data as RuleData<RuleId>, path, range: null };
}

/** A finding where a change is. */
export function findingOf<Id extends RuleId>(
  rule: Id,
  data: RuleData<Id>,
  { path, placeAfter }: PolicyChange,
  { after }: PolicyEdit,
): EditFinding {
  return { rule, data: data as RuleData<RuleId>, path: positionsOf(path, after), range: placeAfter };
}

/** The changes of some classes. */
export function changesOf(
  { changes }: PolicyEdit,
  ...classes: readonly ChangeClass[]
): readonly PolicyChange[] {
  return changes.filter((change) => classes.includes(change.class));
}

/** A path of names with positions in place of issue numbers and indicator ids, as far as they are there. */
export function positionsOf(path: string, { issues }: Policy): Path {
  const [first = '', number, ...inside] = path.split('/').map(plainStep);
  if (first !== 'issues' || number === undefined) return path.split('/').map(plainStep);
  const at = issues.findIndex((each) => each.number === number);
  const issue = issues[at];
  if (!issue) return [first, number];
  const [key, id, ...others] = inside;
  if (key !== 'indicators' || id === undefined) return [first, at, ...inside];
  const position = issue.indicators.findIndex((indicator) => indicator.id === id);
  return [first, at, key, position === -1 ? id : position, ...others];
}

/** A name as it is in the file; a slash in it is spelt `%2F` in paths. */
export function plainStep(step: string): string {
  return step.replaceAll('%2F', '/').replaceAll('%25', '%');
}
