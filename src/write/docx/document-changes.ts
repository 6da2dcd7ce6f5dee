import type { Form, WholeChange } from '../../layout/form.js';
import { element, type Xml } from './element.js';

/** The tracked changes of one document, as they come up. */
export interface DocumentChanges {
  /** What marks runs, a row or the end of a paragraph as changed (CT_TrackChange, ISO/IEC 29500-1, 17.13.5). */
  readonly next: (change: WholeChange, content?: readonly Xml[]) => Xml;
}

/** Bookmarks are annotations as well and count from 1: their ids and these must not meet. */
const FIRST_ID = 1_000_000;

/** Starts the tracked changes of a document. They are the unit's own, of the time that the file states. */
export function documentChanges({ properties }: Form): DocumentChanges {
  const { organization: author, date } = properties;
  let id = FIRST_ID;
  return {
    next: (change, content = []) => {
      const name = change === 'inserted' ? 'w:ins' : 'w:del';
      return element(name, { 'w:id': id++, 'w:author': author, 'w:date': date }, content);
    },
  };
}
