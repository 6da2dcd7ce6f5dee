// npm run bench [-- --only cold,warm,many,growth,package,instructions] [--runs N] [--quick] [--no-pages]
//
// Measures this program beside its peers and writes docs/performance.md and docs/performance.en.md. How: see these pages and
// CONTRIBUTING.md. `--runs` is the number of rounds of the cold runs. `--quick` only tries whether everything works: few runs,
// small numbers, and no page is written. Needs `npm run build` before.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeContenders } from './contenders.mjs';
import { makeInputs } from './inputs.mjs';
import { installPeers } from './install-peers.mjs';
import { machineAndVersions } from './machine.mjs';
import { measureCold } from './measure-cold.mjs';
import { measureGrowth } from './measure-growth.mjs';
import { measureInstructions } from './measure-instructions.mjs';
import { measureMany } from './measure-many.mjs';
import { measurePackage } from './measure-package.mjs';
import { measureWarm } from './measure-warm.mjs';
import { writePages } from './pages.mjs';
import { readJson, SCHEMA } from './places.mjs';
import { printRun } from './print-run.mjs';
import { saveRun } from './runs.mjs';
import { sizesOf } from './sizes.mjs';
import { spectralRuleset } from './spectral-ruleset.mjs';

const PARTS = {
  cold: measureCold,
  warm: measureWarm,
  many: measureMany,
  growth: measureGrowth,
  package: measurePackage,
  instructions: measureInstructions,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    'no-pages': { type: 'boolean', default: false },
  },
});
const parts = values.only.split(',');
const unknown = parts.find((name) => !(name in PARTS));
if (unknown !== undefined) throw new Error(`There is no part “${unknown}”: ${Object.keys(PARTS).join(', ')}`);

const scratch = mkdtempSync(join(tmpdir(), 'policy-bench-'));
try {
  measure(scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function measure(scratch) {
  say('peers');
  const problems = installPeers();
  const notMeasured = new Map();
  const inputs = makeInputs(scratch);
  const contenders = makeContenders(inputs);
  writeFileSync(inputs.place('spectral.yaml'), JSON.stringify(spectralRuleset(readJson(SCHEMA))));
  if (problems.npm === undefined) contenders.prepare();
  const usable = usableOf(problems, notMeasured);
  const bench = { contenders, inputs, usable, sizes: sizesOf(values), scratch };
  const run = { ...machineAndVersions(), quick: values.quick };
  for (const name of parts) {
    say(name);
    run[name] = PARTS[name](bench);
  }
  run.notMeasured = [...notMeasured].map(([name, why]) => ({ name, why }));
  printRun(run, process.stdout);
  if (values.quick || values['no-pages']) return;
  writePages(saveRun(run));
}

/** Whether a peer can be measured: it is installed and passes its check. Why not is kept for the pages. */
function usableOf(problems, notMeasured) {
  return ({ name, from }, check) => {
    if (notMeasured.has(name)) return false;
    try {
      if (problems[from] !== undefined) throw new Error(problems[from]);
      check();
      return true;
    } catch (error) {
      notMeasured.set(name, error.message);
      return false;
    }
  };
}

function say(text) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}
