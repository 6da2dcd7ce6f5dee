import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEBIAN_ROOT } from './places.mjs';

const LONGEST = 180_000;
/** coreutils' timeout ends the whole process group, where ending GNU time alone would leave its command running. */
const TIMEOUT = 'timeout';
const TIMED_OUT = 124;
const GNU_TIME = ['/usr/bin/time', join(DEBIAN_ROOT, 'usr/bin/time')];

/** A command was given up. */
export class TookTooLong extends Error {
  constructor(milliseconds) {
    super(`> ${milliseconds / 1000} s`);
  }
}

/**
 * Runs a command to its end. A command is `{ program, words, env?, cwd?, exitCode?, longest? }`.
 * @returns `{ milliseconds, stdout }`, wall time from before the start until the end was told
 * @throws TookTooLong after `longest` milliseconds (three minutes), Error when it exits with another code than `exitCode` (0)
 */
export function runProcess({ program, words, env = {}, cwd, exitCode = 0, longest = LONGEST }) {
  const start = performance.now();
  const { status, signal, error, stdout, stderr } = spawnSync(program, words, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    timeout: longest,
  });
  const milliseconds = performance.now() - start;
  if (error?.code === 'ETIMEDOUT' || (program === TIMEOUT && status === TIMED_OUT))
    throw new TookTooLong(program === TIMEOUT ? Number(words[0]) * 1000 : longest);
  if (error) throw error;
  if (status !== exitCode) throw new Error(`exit ${status ?? signal}: ${lastLines(stderr || stdout)}`);
  return { milliseconds, stdout };
}

/**
 * Runs a command and tells its peak memory as well: `{ milliseconds, stdout, memory }`, in MB (10^6 bytes): the resident set that the
 * kernel counted for the largest process of it, told by GNU time. GNU time is small; a child of this script would be
 * counted with this script's own pages, which it shares until its program starts. `null` where there is no GNU time.
 */
export function runWithMemory(command) {
  const time = GNU_TIME.find((path) => existsSync(path));
  if (time === undefined) return { ...runProcess(command), memory: null };
  const folder = mkdtempSync(join(tmpdir(), 'bench-memory-'));
  try {
    const file = join(folder, 'kilobytes');
    const { longest = LONGEST } = command;
    const measured = [time, '-f', '%M', '-o', file, command.program, ...command.words];
    const words = [String(longest / 1000), ...measured];
    const run = runProcess({ ...command, program: TIMEOUT, words, longest: longest + 10_000 });
    const last = readFileSync(file, 'utf8').trim().split('\n').at(-1);
    return { ...run, memory: Math.round((Number(last) * 1024) / 1e6) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lastLines(text) {
  return text.trim().split('\n').slice(-3).join(' / ').slice(0, 300);
}
