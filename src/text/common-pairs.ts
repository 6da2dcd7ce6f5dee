/**
 * How much of the shorter of two strings is found in the other, from 0 to 1, by pairs of neighbouring characters. Words
 * added to a sentence alter little, another sentence shares next to nothing. Strings without a pair are compared whole.
 */
export function commonPairs(a: string, b: string): number {
  const [fewer, more] = [pairsOf(a), pairsOf(b)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  if (fewer.size === 0) return a === b || a.includes(b) || b.includes(a) ? 1 : 0;
  return [...fewer].filter((pair) => more.has(pair)).length / fewer.size;
}

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`));
}
