/** One of the older state, one of the newer, or both where they are the same thing. */
export type Aligned<Of> =
  | { readonly before: Of; readonly after: Of }
  | { readonly before: Of; readonly after: null }
  | { readonly before: null; readonly after: Of };

/** Sums of likeness are kept for no more pairs than this; beyond it lists are aligned from their ends alone. */
const MOST_PAIRS = 1_000_000;

/**
 * Two lists side by side, in the order of both: those pairs that are most alike in sum. `likeness` is 0 for two that are not the
 * same thing, and more the more alike they are. What is gone stands before what is new in its place.
 */
export function align<Of>(
  before: readonly Of[],
  after: readonly Of[],
  likeness: (before: Of, after: Of) => number,
  isSame: (before: Of, after: Of) => boolean,
): readonly Aligned<Of>[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head] as Of, after[head] as Of)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    isSame(before[before.length - 1 - tail] as Of, after[after.length - 1 - tail] as Of)
  )
    tail += 1;
  const pair = (count: number, offsetBefore: number, offsetAfter: number) =>
    Array.from({ length: count }, (_, i) => ({
      before: before[offsetBefore + i] as Of,
      after: after[offsetAfter + i] as Of,
    }));
  return [
    ...pair(head, 0, 0),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail), likeness),
    ...pair(tail, before.length - tail, after.length - tail),
  ];
}

function middle<Of>(
  before: readonly Of[],
  after: readonly Of[],
  likeness: (before: Of, after: Of) => number,
): readonly Aligned<Of>[] {
  const gone = (each: Of) => ({ before: each, after: null });
  const added = (each: Of) => ({ before: null, after: each });
  if (before.length * after.length > MOST_PAIRS) return [...before.map(gone), ...after.map(added)];
  const alike = before.map((old) => after.map((young) => likeness(old, young)));
  // best[i][j]: the largest sum from the i-th and the j-th on.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const own = alike[i]?.[j] ?? 0;
      (best[i] as Float64Array)[j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        own > 0 ? own + at(i + 1, j + 1) : 0,
      );
    }
  }
  const aligned: Aligned<Of>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const own = alike[i]?.[j] ?? 0;
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) {
      aligned.push({ before: before[i++] as Of, after: after[j++] as Of });
    } else if (at(i, j) === at(i + 1, j)) aligned.push(gone(before[i++] as Of));
    else aligned.push(added(after[j++] as Of));
  }
  return [...aligned, ...before.slice(i).map(gone), ...after.slice(j).map(added)];
}
