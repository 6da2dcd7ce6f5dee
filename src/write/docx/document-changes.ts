import type { Form } from '../../layout/form.js';

/** What a tracked change says of itself (CT_TrackChange, ISO/IEC 29500-1, 17.13.5). */
export interface ChangeMark {
  readonly id: number;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

/** The tracked changes of one document, as they come up. */
export interface DocumentChanges {
  readonly next: () => ChangeMark;
}

/** Bookmarks are annotations as well and count from 1: their ids and these must not meet. */
const FIRST_ID = 1_000_000;

/** Starts the tracked changes of a document. They are the unit's own, of the time that the file states. */
export function documentChanges({ properties }: Form): DocumentChanges {
  const { organization: author, date } = properties;
  let id = FIRST_ID;
  return { next: () => ({ id: id++, author, date }) };
}
