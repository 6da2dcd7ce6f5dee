/** How the entries of three lists stand in one: one order, or one for each side where both moved the same things about. */
export type MergedOrder =
  | { readonly order: readonly string[] }
  | { readonly ours: readonly string[]; readonly theirs: readonly string[] };

/** The order of the entries of three lists, by their identities. The result has what `keep` says. */
export function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  keep: ReadonlySet<string>,
): MergedOrder {
  const sides = [ours, theirs].map((side) => side.filter((id) => keep.has(id)));
  const [mine = [], other = []] = sides;
  const [inMine, inOther] = [new Set(mine), new Set(other)];
  const common = base.filter((id) => inMine.has(id) && inOther.has(id));
  const isCommon = new Set(common);
  const [myOrder, otherOrder] = [mine, other].map((side) => side.filter((id) => isCommon.has(id)));
  const order = orderOf(common, myOrder ?? [], otherOrder ?? []);
  const place = (skeleton: readonly string[]) => placeOthers(skeleton, mine, other);
  return order ? { order: place(order) } : { ours: place(myOrder ?? []), theirs: place(otherOrder ?? []) };
}

/** The order of what all three have; `null` where both moves cannot be had. */
function orderOf(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | null {
  const [b, o, t] = [base, ours, theirs].map((side) => JSON.stringify(side));
  if (o === b || o === t) return theirs;
  if (t === b) return ours;
  return base.length > MOST_MOVED ? null : orderByPairs(base, ours, theirs);
}

/** Two sides that both move entries about in lists longer than this are left to a person. */
const MOST_MOVED = 300;

/** Of two entries that one side swapped, its order holds; else that of the base, as far as the swaps leave room for it. */
function orderByPairs(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | null {
  const [inOurs, inTheirs] = [ours, theirs].map((side) => new Map(side.map((id, at) => [id, at])));
  const isSwapped = (a: string, b: string) =>
    [inOurs, inTheirs].some((side) => (side?.get(a) ?? 0) > (side?.get(b) ?? 0));
  const left = new Set(base);
  const order: string[] = [];
  while (left.size > 0) {
    const waiting = [...left];
    // Nothing that must come before it by a swap may be left; what the base put before it comes first if it can.
    const next = waiting.find((id, at) => waiting.slice(at + 1).every((later) => !isSwapped(id, later)));
    if (next === undefined) return null;
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** Puts what only some lists have behind what it follows in its own list. */
function placeOthers(
  skeleton: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const known = new Set(skeleton);
  const runs = [ours, theirs].map((side) => runsOf(side, known));
  const done = new Set<string>();
  return ['', ...skeleton].flatMap((anchor) => {
    const [mine = [], other = []] = runs.map((side) => side.get(anchor) ?? []);
    const added = mergeRuns(mine, other).filter((id) => !done.has(id));
    for (const id of added) done.add(id);
    return anchor === '' ? added : [anchor, ...added];
  });
}

/** Anchor → what follows it; `''` for the head of the list. */
function runsOf(side: readonly string[], known: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, string[]>();
  let anchor = '';
  for (const id of side) {
    if (known.has(id)) anchor = id;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), id]);
  }
  return runs;
}

const NATURAL = new Intl.Collator('en', { numeric: true });

/** What both sides put at one place, in an order that does not depend on which side is which. */
function mergeRuns(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const [first] = ours;
  const [second] = theirs;
  if (first === undefined || second === undefined) return first === undefined ? theirs : ours;
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return ours;
  if (ours.some((id) => theirs.includes(id))) return [...new Set([...ours, ...theirs])].sort(NATURAL.compare);
  return NATURAL.compare(first, second) <= 0 ? [...ours, ...theirs] : [...theirs, ...ours];
}
