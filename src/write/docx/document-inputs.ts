import { bookmarkName, stableId } from '../../layout/bookmark-name.js';
import type { FormInput } from '../../layout/form.js';

/** What marks one input in the document. */
export interface InputMark {
  readonly tag: string;
  /** `w:id` of the control. */
  readonly controlId: number;
  readonly bookmark: string;
  /** `w:id` of the bookmark. */
  readonly bookmarkId: number;
}

/** The inputs of one document, as they come up. */
export interface DocumentInputs {
  readonly add: (input: FormInput) => InputMark;
}

const LARGEST_ID = 0x7fffffff;

/** Starts the inputs of a document. Ids come from the names, so that they stay when inputs are added elsewhere. */
export function documentInputs(): DocumentInputs {
  const controlIds = new Set<number>();
  // Word compares bookmarks without regard to case.
  const bookmarks = new Set<string>();

  function add(input: FormInput): InputMark {
    const tag = `policy:${input.name}`;
    let controlId = stableId(tag);
    while (controlIds.has(controlId)) controlId = (controlId % LARGEST_ID) + 1;
    controlIds.add(controlId);
    const bookmark = bookmarkName(input.name, (name) => bookmarks.has(name.toLowerCase()));
    bookmarks.add(bookmark.toLowerCase());
    return { tag, controlId, bookmark, bookmarkId: bookmarks.size };
  }

  return { add };
}
