import { existsSync, writeFileSync } from 'node:fs';
import { RUNS_FILE, readJson } from './places.mjs';

const KEPT = 3;

/** Adds a run to those that are kept, of which the newest three stay. Parts that it left out are those of the run before. */
export function saveRun(run) {
  const before = existsSync(RUNS_FILE) ? readJson(RUNS_FILE) : [];
  const runs = [...before, { ...before.at(-1), ...run }].slice(-KEPT);
  writeFileSync(RUNS_FILE, `${JSON.stringify(runs, null, 1)}\n`);
  return runs;
}
