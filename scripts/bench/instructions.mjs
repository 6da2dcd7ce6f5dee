import { spawnSync } from 'node:child_process';
import { POLICY, POLICY_BIN } from './places.mjs';

/** One thread and no chance in V8, so that counts of two runs differ by some millionths. */
const STEADY = ['--predictable', '--single-threaded'];

/**
 * Instructions of the processor for an empty program, `--version` and `validate`: by perf where the kernel lets it, else by valgrind.
 * @returns `{ tool, counts: { name: number } | null, why }`
 */
export function countInstructions() {
  const commands = {
    'node -e 0': ['-e', '0'],
    version: [POLICY_BIN, '--version'],
    validate: [POLICY_BIN, 'validate', POLICY],
  };
  for (const tool of [perf, valgrind]) {
    const counts = Object.entries(commands).map(([name, words]) => [name, tool([...STEADY, ...words])]);
    if (counts.every(([, count]) => count !== null))
      return { tool: tool.name, counts: Object.fromEntries(counts), why: '' };
  }
  return { tool: null, counts: null, why: 'neither perf nor valgrind counts here' };
}

function perf(words) {
  const run = spawnSync('perf', ['stat', '-x', ';', '-e', 'instructions:u', process.execPath, ...words], {
    encoding: 'utf8',
  });
  return count(run, /^(\d+);[^;]*;instructions:u/m);
}

function valgrind(words) {
  const tool = ['--tool=callgrind', '--callgrind-out-file=/dev/null'];
  const run = spawnSync('valgrind', [...tool, process.execPath, ...words], { encoding: 'utf8' });
  return count(run, /Collected : (\d+)/);
}

function count({ error, status, stderr }, pattern) {
  if (error || status !== 0) return null;
  const found = pattern.exec(stderr)?.[1];
  return found === undefined ? null : Number(found);
}
