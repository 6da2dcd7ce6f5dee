// node scripts/bench/check-costs.mjs [--instructions] [--lower]
//
// Compares what the program costs (files and bytes loaded at start, size of the package, packages brought) with the limits of
// cost-limits.json, and exits 1 where one is passed. Counts only, no times, so it says the same on every machine. `--lower` sets
// each limit to 5% above what is counted where that is less than before; a limit is raised by hand, with its reason in the commit.
// `--instructions` counts the instructions of the processor as well (valgrind; a minute). Needs `npm run build` before.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countCosts } from './costs.mjs';
import { countInstructions } from './instructions.mjs';
import { BENCH, readJson } from './places.mjs';

const LIMITS_FILE = join(BENCH, 'cost-limits.json');
const SLACK = 1.05;

const { values } = parseArgs({ options: { instructions: { type: 'boolean' }, lower: { type: 'boolean' } } });
const limits = readJson(LIMITS_FILE);
const costs = { ...countCosts(), ...(values.instructions ? instructionCosts() : {}) };
if (values.lower) lower();
let passed = 0;
for (const [name, cost] of Object.entries(costs)) {
  const limit = limits[name];
  const isFine = limit !== undefined && cost <= limit;
  if (!isFine) passed++;
  process.stdout.write(`${isFine ? 'ok  ' : 'OVER'} ${name}: ${cost} (limit ${limit ?? 'missing'})\n`);
}
if (passed > 0) process.exitCode = 1;

/** As multiples of an empty program's, which takes the machine and the version of Node out. */
function instructionCosts() {
  const { counts, why } = countInstructions();
  if (counts === null) throw new Error(`Instructions cannot be counted here: ${why}`);
  const times = (name) => Number((counts[name] / counts['node -e 0']).toFixed(2));
  return Object.fromEntries(
    Object.keys(counts)
      .filter((name) => name !== 'node -e 0')
      .map((name) => [`${name}: instructions × node -e 0`, times(name)]),
  );
}

function lower() {
  for (const [name, cost] of Object.entries(costs)) {
    const wanted = Number.isInteger(cost) ? Math.ceil(cost * SLACK) : Number((cost * SLACK).toFixed(2));
    if (limits[name] === undefined || wanted < limits[name]) limits[name] = wanted;
  }
  writeFileSync(LIMITS_FILE, `${JSON.stringify(limits, null, 2)}\n`);
}
