import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const BENCH = join(ROOT, 'scripts', 'bench');
export const PEERS = join(BENCH, 'peers');
/** Where Debian's packages are unpacked. */
export const DEBIAN_ROOT = join(PEERS, 'debian');
/** All runs that the pages show. */
export const RUNS_FILE = join(BENCH, 'runs.json');
export const POLICY = join(ROOT, 'data', 'nishi-2023', 'policy.yaml');
export const SCHEMA = join(ROOT, 'schema', 'policy.schema.json');

const { bin } = readJson(join(ROOT, 'package.json'));
/** The program that is measured, as users start it. */
export const POLICY_BIN = join(ROOT, bin.policy);

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
