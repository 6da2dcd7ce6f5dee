import { revisionEdit } from './new-revisions.js';
import { type EditRule, findingAt } from './policy-edit.js';

/** edit/revision-date: a new entry of 改訂履歴 is not dated in the future, and entries stand from old to new. */
export const revisionDate: EditRule = (edit) => {
  const { revisions } = edit.after;
  return revisionEdit(edit).added.flatMap((position) => {
    const date = revisions[position]?.date ?? '';
    const path = ['revisions', position, 'date'];
    if (date > edit.today) return [findingAt('edit/revision-date', { date, other: null }, path)];
    const earlier = revisions.slice(0, position).find((other) => other.date > date);
    const later = revisions.slice(position + 1).find((other) => other.date < date);
    const other = earlier ?? later;
    return other ? [findingAt('edit/revision-date', { date, other: other.date }, path)] : [];
  });
};
