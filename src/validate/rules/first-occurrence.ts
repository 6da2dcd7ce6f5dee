/** Entries whose key has occurred before, each with the entry that has it first. Empty keys do not count. */
export function repetitions<Entry extends { readonly key: string }>(
  entries: Iterable<Entry>,
): readonly { readonly entry: Entry; readonly first: Entry }[] {
  const firsts = new Map<string, Entry>();
  const repeated: { entry: Entry; first: Entry }[] = [];
  for (const entry of entries) {
    if (entry.key === '') continue;
    const first = firsts.get(entry.key);
    if (first) repeated.push({ entry, first });
    else firsts.set(entry.key, entry);
  }
  return repeated;
}
