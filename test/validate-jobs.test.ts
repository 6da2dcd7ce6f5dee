import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPolicy } from './run-policy.js';

const COUNT = 200;

let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'policy-jobs-'));
  const script = 'scripts/bench/generate-policies.mjs';
  execFileSync(process.execPath, [script, String(COUNT), join(place, 'all'), '--issues', '2']);
  for (let i = 5; i <= COUNT; i += 7) change(i, (text) => text.replace(/^goal:/m, 'gaol:'));
  for (let i = 3; i <= COUNT; i += 11) change(i, () => 'version: 1\n  head: [\n');
  // Two of one unit, of which nothing else is to be told.
  const twin = readFileSync(file(1), 'utf8');
  change(150, () => twin);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function file(number: number): string {
  return join(place, 'all', String(number).padStart(5, '0'), 'policy.yaml');
}

function change(number: number, edit: (text: string) => string): void {
  writeFileSync(file(number), edit(readFileSync(file(number), 'utf8')));
}

describe(`${COUNT} policies in threads`, () => {
  it('give the same bytes whatever the number of threads', { timeout: 240_000 }, async () => {
    const words = ['validate', 'all', 'gone.yaml', '--format', 'json', '--format', 'pretty=found.txt'];
    const one = await answer([...words, '--jobs', '1']);
    expect(one.exitCode).toBe(2);
    expect(one.stdout).toContain('policy/unit-twice');
    expect(one.found).toContain('00150');
    expect(one.stderr).toContain('gone.yaml');
    for (const jobs of [
      ['--jobs', '2'],
      ['--jobs', '5'],
    ])
      expect(await answer([...words, ...jobs])).toEqual(one);
  });

  it('end in silence when the reader has gone', { timeout: 60_000 }, async () => {
    const { child, said } = start(['validate', 'all', '--jobs', '3']);
    child.stdout.destroy();
    await new Promise((done) => child.once('close', done));
    expect(said()).toBe('');
  });

  it('end without a word of the program when they are interrupted', { timeout: 60_000 }, async () => {
    const { child, said } = start(['validate', 'all', '--jobs', '3']);
    setTimeout(() => child.kill('SIGINT'), 200);
    await new Promise((done) => child.once('close', done));
    expect(said()).toBe('');
  });
});

async function answer(words: readonly string[]) {
  const told = await runPolicy(place, words);
  const found = readFileSync(join(place, 'found.txt'), 'utf8');
  rmSync(join(place, 'found.txt'));
  return { ...told, found };
}

function start(words: readonly string[]) {
  const child = spawn(process.execPath, [resolve('bin/policy.js'), ...words], { cwd: place });
  const pieces: Buffer[] = [];
  child.stderr.on('data', (piece) => pieces.push(piece));
  return { child, said: () => Buffer.concat(pieces).toString() };
}
