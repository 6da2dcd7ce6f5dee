import type { Path } from '../diagnostic/diagnostic.js';
import type { Piece } from './source-document.js';

/** What became of a piece of the source. */
export interface Claim extends Piece {
  /** Where its words stand in the policy; `null` for headings and marks, which the form has by itself. */
  readonly path: Path | null;
  /** What stands there for it, where that is not its own words: `2023` for 令和5年度. */
  readonly as: string | null;
}

/** Something that was read although it is not as the form has it. */
export interface Assumption {
  readonly piece: Piece;
  readonly what: 'label' | 'target' | 'year' | 'title' | 'below';
  /** As what it was read. */
  readonly as: string;
}

/** The book of what was read: no piece is claimed twice, and what nobody claims could not be placed. */
export interface Ledger {
  readonly claims: Claim[];
  readonly assumptions: Assumption[];
}

/** The words of a piece are at a place of the policy. */
export function place({ claims }: Ledger, piece: Piece, path: Path, as: string | null = null): void {
  if (piece.end > piece.start) claims.push({ ...piece, path, as });
}

/** A piece is a heading or a mark. */
export function structure({ claims }: Ledger, piece: Piece): void {
  if (piece.end > piece.start) claims.push({ ...piece, path: null, as: null });
}
