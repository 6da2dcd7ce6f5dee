import type { PolicyChange } from '../model/policy-change.js';
import { child, type Tree } from '../parse/tree.js';
import { changeOf, isSameData, type Place, type Value, valueIn } from './change.js';
import { compareRevisions } from './compare-entries.js';
import {
  compareKeys,
  compareMap,
  compareValue,
  fieldOf,
  METADATA,
  ORGANIZATION_FIELDS,
  POLICY_FIELDS,
} from './compare-fields.js';
import { compareIssues } from './compare-issues.js';
import { reasonsOf } from './reasons-of.js';

const ROOT: Place = { before: '', after: '' };

/**
 * What changed between two states of a policy, by meaning: issues by number and title, indicators by id and name, each change with
 * its path, class and both texts. `null` stands for a policy that is not there: then everything comes, or goes. States may break
 * rules; what does not have the form that it should have changes as a whole. An empty value (`note:`) is the same as none, the
 * order of keys says nothing. `comparePolicies(x, x)` is empty. `applyChanges` makes the new state of the old one.
 */
export function comparePolicies(before: Tree | null, after: Tree | null): readonly PolicyChange[] {
  const [old, now] = [before?.root, after?.root];
  if (!old && !now) return [];
  if ((old && old.kind !== 'map') || (now && now.kind !== 'map')) return whole(old, now);
  const changes = compareKeys(ROOT, old, now, (key, place, valueBefore, valueAfter) => {
    if (key === 'issues') return compareIssues(place, valueBefore, valueAfter);
    if (key === 'revisions') return compareRevisions(place, valueBefore, valueAfter);
    if (key === 'organization') return compareMap(ORGANIZATION_FIELDS)(place, valueBefore, valueAfter);
    if (key === 'labels') return compareMap({})(place, valueBefore, valueAfter);
    return compareValue(place, valueBefore, valueAfter, fieldOf(POLICY_FIELDS, key));
  });
  return withReasons(changes, now ? valueIn(child(now, 'revisions')) : undefined);
}

function whole(before: Value, after: Value): readonly PolicyChange[] {
  if (isSameData(before, after)) return [];
  const words = {
    before: before ? METADATA.readable(before) : null,
    after: after ? METADATA.readable(after) : null,
  };
  return [changeOf('metadata', ROOT, [before, after], words)];
}

function withReasons(changes: readonly PolicyChange[], revisions: Value): readonly PolicyChange[] {
  const reasonFor = reasonsOf(revisions);
  return changes.map((change) => {
    const reason = reasonFor(change);
    return reason === null ? change : { ...change, reason };
  });
}
