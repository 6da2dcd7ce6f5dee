/** What lies a fraction `q` (0 to 1) of the way through the numbers in order, between two of them in proportion. */
export function quantile(numbers, q) {
  if (numbers.length === 0) throw new RangeError('no numbers');
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** `{ low, median, high }`: the first quartile, the median and the third quartile. */
export function quartiles(numbers) {
  return { low: quantile(numbers, 0.25), median: median(numbers), high: quantile(numbers, 0.75) };
}

/**
 * The ratio of each number to the one of the same round. A round in which either was not measured (`null`) is left out.
 * Pairing cancels what slows the whole machine for a while.
 */
export function pairedRatios(numbers, base) {
  return numbers.flatMap((number, round) => {
    const other = base[round];
    return number == null || other == null ? [] : [number / other];
  });
}

/**
 * Whether cost grows no faster than n log n, step by step. `points` are `{ n, cost }` in order of n; `fixed` is what nothing at
 * all costs (the start of the program), taken off first. A step is judged where the smaller cost, less `fixed`, is at least
 * `readable`, because below that noise decides; `tolerance` 0.15 lets a step be 15% over.
 * @returns for each step `{ from, to, growth, allowed, isFine }`; `isFine` is null where it was not judged
 */
export function growthSteps(points, { fixed, readable, tolerance }) {
  return points.slice(1).map((point, i) => {
    const before = points[i];
    const net = before.cost - fixed;
    const growth = net > 0 ? (point.cost - fixed) / net : Number.NaN;
    const allowed = nLogN(point.n) / nLogN(before.n);
    const isFine = net < readable ? null : growth <= allowed * (1 + tolerance);
    return { from: before.n, to: point.n, growth, allowed, isFine };
  });
}

/** n log2 n, with 1 for n = 1 so that a step can begin there. */
function nLogN(n) {
  return n <= 1 ? 1 : n * Math.log2(n);
}
