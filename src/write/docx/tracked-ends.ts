import type { WholeChange } from '../../layout/form.js';

/** What becomes of the end of a paragraph: in both states, in one of them, or in neither, so that there is none. */
export type ParagraphEnd = 'kept' | WholeChange | 'none';

/**
 * The ends of the paragraphs of a cell. Its last end is the cell's own and stays in both states, so where the last paragraphs
 * are in one state only, the end in front of them is tracked in place of theirs.
 */
export function trackedEnds(changes: readonly (WholeChange | null)[]): readonly ParagraphEnd[] {
  const isInserted = endsOfOneState(changes.map((change) => change === 'inserted'));
  const isDeleted = endsOfOneState(changes.map((change) => change === 'deleted'));
  return changes.map((_, i) => {
    if (isInserted[i] && isDeleted[i]) return 'none';
    if (isInserted[i]) return 'inserted';
    return isDeleted[i] ? 'deleted' : 'kept';
  });
}

/** Which ends go with the paragraphs that go. */
function endsOfOneState(goes: readonly boolean[]): readonly boolean[] {
  const lastThatStays = goes.lastIndexOf(false);
  return goes.map((own, i) => i < goes.length - 1 && (i < lastThatStays ? own : true));
}
