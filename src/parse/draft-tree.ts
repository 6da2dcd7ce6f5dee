import type { CommentedScalar } from './commented-tree.js';

/** A document on the way to a {@link CommentedTree}: nodes with their offsets, to which comments are being given. */
export type DraftNode = DraftScalar | DraftCollection;

/** A single value and where it stands; an empty one stands where its key ends. */
export interface DraftScalar extends CommentedScalar {
  readonly start: number;
  readonly end: number;
}

/** A map or a list and where it stands. */
export interface DraftCollection {
  readonly kind: 'map' | 'sequence';
  readonly start: number;
  readonly end: number;
  /** Whether it is written between brackets. */
  readonly isFlow: boolean;
  /** Whether it is written between brackets on one line, or is empty. */
  readonly isInline: boolean;
  /** Column of its entries, from 0. */
  readonly column: number;
  readonly entries: readonly DraftEntry[];
  /** Comments behind its last entry. */
  readonly trailing: LeadItem[];
}

/** An entry and where it begins: at its key, `?` or `-`. */
export interface DraftEntry {
  readonly key: DraftScalar | null;
  readonly value: DraftNode;
  readonly start: number;
  /** Whether nothing stands in front of it on its line. */
  readonly isOwnLine: boolean;
  /** Comments above it. */
  readonly lead: LeadItem[];
  /** Comments on its line, or on several where the value stands below the key. */
  readonly tails: { readonly at: number; readonly text: string; readonly gap: string }[];
}

/** A comment or, with `null`, the place in front of which there may be a blank line. */
export interface LeadItem {
  readonly at: number;
  readonly text: string | null;
  readonly isOwnLine: boolean;
}
