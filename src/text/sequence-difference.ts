import { diffArrays } from 'diff';

/** A stretch of items that both sequences have, or one of them. */
export interface Stretch {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly items: readonly string[];
}

/** Items that may differ before the comparison, whose time grows with their square, is given up. */
const MOST = 2000;

/**
 * What was removed from and added to a sequence, as few items as possible. Where more than {@link MOST} differ, everything
 * between the first and the last difference goes and comes anew.
 */
export function sequenceDifference(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [gone, come] = [before, after].map((items) => items.slice(head, items.length - tail)) as [
    string[],
    string[],
  ];
  const stretches: readonly Stretch[] = [
    { kind: 'kept', items: before.slice(0, head) },
    ...between(gone, come),
    { kind: 'kept', items: before.slice(before.length - tail) },
  ];
  return stretches.filter(({ items }) => items.length > 0);
}

function between(gone: string[], come: string[]): readonly Stretch[] {
  const found = diffArrays(gone, come, { maxEditLength: MOST });
  if (!found) {
    return [
      { kind: 'removed', items: gone },
      { kind: 'added', items: come },
    ];
  }
  return found.map(({ value, removed, added }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'kept',
    items: value,
  }));
}
