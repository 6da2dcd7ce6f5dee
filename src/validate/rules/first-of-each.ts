/** Things that are told apart by their text: the first of each, with how often it occurs. */
export function firstOfEach<Thing extends { readonly text: string }>(
  things: Iterable<Thing>,
): readonly (Thing & { readonly count: number })[] {
  const firsts = new Map<string, Thing & { count: number }>();
  for (const thing of things) {
    const first = firsts.get(thing.text);
    if (first) first.count += 1;
    else firsts.set(thing.text, { ...thing, count: 1 });
  }
  return [...firsts.values()];
}
