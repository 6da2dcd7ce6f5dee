import { revisionEdit } from './new-revisions.js';
import { type EditRule, findingAt, isPublished } from './policy-edit.js';

/** edit/revision-altered: entries of 改訂履歴 that were published stay as they are. */
export const revisionAltered: EditRule = (edit) => {
  if (!isPublished(edit)) return [];
  return revisionEdit(edit).lost.map(({ revision: { date, summary }, position }) =>
    findingAt('edit/revision-altered', { date, summary, isRemoved: position === null }, [
      'revisions',
      ...(position === null ? [] : [position]),
    ]),
  );
};
