/**
 * A YAML document as somebody wrote it down: values in their spelling, comments and blank lines where they stand. Made
 * for writing the document anew; offsets do not survive, since everything may move.
 */
export interface CommentedTree {
  readonly root: CommentedCollection;
  /** Comments in front of a root that has no entry to stand at. */
  readonly head: readonly LeadLine[];
  /** Comments behind everything. */
  readonly end: readonly LeadLine[];
}

/** A comment on a line of its own, with its `#`, or `''` for a blank line. */
export type LeadLine = string;

/** A value, with what stands around it. */
export type CommentedNode = CommentedScalar | CommentedCollection;

/** A single value. */
export interface CommentedScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** What stands in the file, from its first to its last character, lines ended by LF; `''` where nothing stands. */
  readonly spelling: string;
}

/** A map or a list. */
export interface CommentedCollection {
  readonly kind: 'map' | 'sequence';
  /** Whether it is written between brackets, on one line. What spans lines is written as a block. */
  readonly isInline: boolean;
  readonly entries: readonly CommentedEntry[];
  /** Comments behind the last entry that belong to this collection by their indentation. */
  readonly end: readonly LeadLine[];
}

/** A key with its value, or an item of a list. */
export interface CommentedEntry {
  /** `null` for an item of a list. */
  readonly key: CommentedScalar | null;
  readonly value: CommentedNode;
  /** Comments and blank lines above it. */
  readonly lead: readonly LeadLine[];
  /** The comment behind it on its line; `gap` is the white space in front of it. */
  readonly tail: { readonly gap: string; readonly text: string } | null;
}
