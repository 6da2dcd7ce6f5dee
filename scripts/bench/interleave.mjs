import { median, pairedRatios, quartiles } from './arithmetic.mjs';
import { runWithMemory } from './run-process.mjs';

const RARELY = 3;

/**
 * Measures contenders in turn, round by round, each round beginning with another. A contender is `{ name, measure }`, where
 * `measure()` returns milliseconds; `rarely` ones take part in every third round.
 * @returns name → milliseconds of each round, null where it took no part
 */
export function interleave(contenders, rounds) {
  const results = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < contenders.length; i++) {
      const { name, measure, rarely } = contenders[(i + round) % contenders.length];
      results.get(name).push(rarely && round % RARELY !== 0 ? null : measure());
    }
  return results;
}

/**
 * The lines of a table: each contender's quartiles, its ratios to `base` and to each other contender, paired round by round, and
 * its peak memory, as the median of `memoryRuns` further runs or of `memories` that `measure` took down.
 */
export function summarize(contenders, results, base, memoryRuns) {
  return contenders.map(({ name, command, memories, isOurs = false }) => {
    const own = results.get(name);
    const measured = own.filter((each) => each !== null);
    const ratio = (other) => rounded(quartiles(pairedRatios(own, results.get(other))));
    const memory = middle(memories ?? memoriesOf(command, memoryRuns));
    return {
      ...{ name, isOurs, runs: measured.length, milliseconds: rounded(quartiles(measured)) },
      toBase: base === null ? null : ratio(base),
      toOthers: isOurs
        ? Object.fromEntries(
            [...results.keys()].filter((other) => other !== name).map((other) => [other, ratio(other)]),
          )
        : {},
      memory,
    };
  });
}

function memoriesOf(command, runs) {
  return Array.from({ length: runs }, () => runWithMemory(command()).memory);
}

function middle(memories) {
  return memories.includes(null) ? null : Math.round(median(memories));
}

function rounded(spread) {
  return Object.fromEntries(
    Object.entries(spread).map(([key, value]) => [key, Number(value.toPrecision(4))]),
  );
}
