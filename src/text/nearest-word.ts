import { distance } from 'fastest-levenshtein';

/** The known word that a misspelt one most likely stands for, or `null` when none is near. Case is ignored. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const written = word.toLowerCase();
  let best: string | null = null;
  let smallest = Math.min(3, Math.ceil(word.length / 3)) + 1;
  for (const candidate of known) {
    const d = distance(written, candidate.toLowerCase());
    if (d < smallest) {
      best = candidate;
      smallest = d;
    }
  }
  return best;
}
