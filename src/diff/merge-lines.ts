/** Lines to compare before a comparison, whose time grows with their product, is given up. */
const MOST_PAIRS = 4_000_000;

/**
 * Three texts of a file as one, by lines; `null` where both sides changed lines that touch, or the texts are too long. A side
 * that is as the base gives the other one.
 */
export function mergeLines(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | null {
  const inOurs = matchLines(base, ours);
  const inTheirs = matchLines(base, theirs);
  if (!inOurs || !inTheirs) return null;
  const merged: string[] = [];
  let [b, o, t] = [0, 0, 0];
  for (let line = 0; line <= base.length; line += 1) {
    const isEnd = line === base.length;
    const nextOurs = isEnd ? ours.length : inOurs[line];
    const nextTheirs = isEnd ? theirs.length : inTheirs[line];
    // A line that is in all three keeps the sides in step.
    if (nextOurs === undefined || nextTheirs === undefined) continue;
    const part = mergePart(base.slice(b, line), ours.slice(o, nextOurs), theirs.slice(t, nextTheirs));
    if (!part) return null;
    merged.push(...part, ...base.slice(line, line + 1));
    [b, o, t] = [line + 1, nextOurs + 1, nextTheirs + 1];
  }
  return merged;
}

function mergePart(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | null {
  const [b, o, t] = [base, ours, theirs].map((lines) => JSON.stringify(lines));
  if (o === b || o === t) return theirs;
  return t === b ? ours : null;
}

/** For each line of the base its place in the other text, along a longest common subsequence; `null` where that is too long. */
function matchLines(
  base: readonly string[],
  other: readonly string[],
): readonly (number | undefined)[] | null {
  if (base.length * other.length > MOST_PAIRS) return null;
  const width = other.length + 1;
  const lengths = new Uint32Array((base.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = base.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        base[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const places: (number | undefined)[] = base.map(() => undefined);
  for (let i = 0, j = 0; i < base.length && j < other.length; ) {
    if (base[i] === other[j]) {
      places[i] = j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
}

/**
 * Comments and blank lines of three texts as one, without conflict: what one side took away is gone, and what both wrote at one
 * place stands there twice. Comments are no data, so nobody has to decide before the file can be used.
 */
export function mergeComments(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const merged = mergeLines(base, ours, theirs);
  if (merged) return merged;
  const isGone = (line: string) => line.trim() !== '' && base.includes(line) && !theirs.includes(line);
  const isNew = (line: string) => line.trim() !== '' && !base.includes(line) && !ours.includes(line);
  return [...ours.filter((line) => !isGone(line)), ...theirs.filter(isNew)];
}

/** A piece of a text that stood behind `from` columns, as it stands behind `to`. Its first line has no indentation of its own. */
export function shiftText(text: string, from: number, to: number): string {
  if (from === to) return text;
  const [first = '', ...others] = text.split('\n');
  return [first, ...shiftLines(others, from, to)].join('\n');
}

/** Whole lines moved by columns. */
export function shiftLines(lines: readonly string[], from: number, to: number): readonly string[] {
  if (from === to) return lines;
  return lines.map((line) => {
    if (line.trim() === '') return line;
    if (to > from) return ' '.repeat(to - from) + line;
    return line.slice(Math.min(from - to, line.length - line.trimStart().length));
  });
}
