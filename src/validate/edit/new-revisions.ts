import type { Revision } from '../../model/policy.js';
import type { PolicyChange } from '../../model/policy-change.js';
import type { PolicyEdit } from './policy-edit.js';

/** What became of 改訂履歴: positions in the new state, and the old entries that are not there any more. */
export interface RevisionEdit {
  readonly added: readonly number[];
  readonly lost: readonly LostRevision[];
}

/** An entry that was altered or removed. */
export interface LostRevision {
  readonly revision: Revision;
  /** Where the altered entry stands now; `null` where it was removed. */
  readonly position: number | null;
}

/** Compares the entries of both states. One of the same date and kind that says something else was altered; it is not new. */
export function revisionEdit({ before, after }: PolicyEdit): RevisionEdit {
  const open = new Set(after.revisions.keys());
  const take = (fits: (revision: Revision) => boolean): number | null => {
    const found = [...open].find((position) => fits(after.revisions[position] as Revision));
    if (found !== undefined) open.delete(found);
    return found ?? null;
  };
  const changed = before.revisions.filter(
    (old) => take((revision) => JSON.stringify(revision) === JSON.stringify(old)) === null,
  );
  const lost = changed.map((revision) => ({
    revision,
    position: take(({ date, kind }) => date === revision.date && kind === revision.kind),
  }));
  return { added: [...open], lost };
}

/** The entries that the new state has and the old one had not. */
export function newRevisions(edit: PolicyEdit): readonly Revision[] {
  return revisionEdit(edit).added.map((position) => edit.after.revisions[position] as Revision);
}

/** Whether new entries tell of a change, because one has its place or none of them names places. */
export function isTold(change: PolicyChange, revisions: readonly Revision[]): boolean {
  return revisions.some(
    ({ changes }) => changes.length === 0 || changes.some(({ path }) => isAbout(path, change)),
  );
}

/** Why a change was made, as a new entry of 改訂履歴 says of its place; `null` where none does. */
export function reasonFor(change: PolicyChange, edit: PolicyEdit): string | null {
  const entries = newRevisions(edit).flatMap(({ changes }) => changes);
  return entries.find(({ path, reason }) => isAbout(path, change) && reason?.trim())?.reason ?? null;
}

/** Whether a place of 改訂履歴 is that of a change, or one of them is a part of the other. */
function isAbout(path: string, change: PolicyChange): boolean {
  const places = [change.path, ...(change.pathBefore === null ? [] : [change.pathBefore])];
  return places.some((place) => isWithin(place, path) || isWithin(path, place));
}

function isWithin(place: string, whole: string): boolean {
  return place === whole || place.startsWith(`${whole}/`);
}
