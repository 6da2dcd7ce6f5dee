/** Index of the last of some things, in order of their offsets, that begins at or before `at`; -1 where none does. */
export function lastNotBehind<Thing>(
  things: readonly Thing[],
  at: number,
  startOf: (thing: Thing) => number,
): number {
  let low = -1;
  let high = things.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(things[middle] as Thing) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
