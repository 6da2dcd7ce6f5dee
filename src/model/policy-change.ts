/** Every class of a change between two states of a policy, in the order in which summaries count them. */
export const CHANGE_CLASSES = [
  'target-raised',
  'target-lowered',
  'target-changed',
  'indicator-added',
  'indicator-removed',
  'indicator-renamed',
  'indicator-replaced',
  'issue-added',
  'issue-removed',
  'budget-changed',
  'result-changed',
  'wording-substantive',
  'wording-editorial',
  'order',
  'metadata',
] as const;

/** What a change means. `target-changed` is a change in kind: neither raised nor lowered. */
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** One change from the old state of a policy to the new. */
export interface PolicyChange {
  readonly class: ChangeClass;
  /**
   * Where it is in the new state, or in the old one for what is gone, by numbers and ids and never by positions:
   * `issues/1-(1)/indicators/1-1-a/target`.
   */
  readonly path: string;
  /** The same place in the old state where it was called otherwise: a renumbered issue, a new id, an indicator that moved. */
  readonly pathBefore: string | null;
  /** As people read it; `null` where nothing stood there. */
  readonly before: string | null;
  readonly after: string | null;
  /** Both texts as one, cut at the borders of words. Empty where one of them is `null`. */
  readonly parts: readonly ChangedPart[];
  /** The value as plain data of the file, so that the change can be made again; `null` where nothing stood there. */
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  /** Offsets in the old and the new text of the file; `null` where it has no such place. */
  readonly placeBefore: TextRange | null;
  readonly placeAfter: TextRange | null;
  /** The position in the new list, from 0, of what was added or has moved here. */
  readonly indexAfter?: number;
  /** Why, where a revision of the new state (改訂履歴) says so for this path. */
  readonly reason: string | null;
}

/** A stretch of a text in both states or in one of them. */
export interface ChangedPart {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Offsets into a text, in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** All changes of one policy. `file…` are as the user named them; `null` where the policy is new or gone. */
export interface PolicyDifference {
  readonly fileBefore: string | null;
  readonly fileAfter: string | null;
  /** Of the new state, or of the old one where the policy is gone: `西区`. */
  readonly organization: string;
  /** The Western year. */
  readonly fiscalYear: number;
  readonly changes: readonly PolicyChange[];
}
