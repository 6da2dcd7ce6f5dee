import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPolicy } from '../run-policy.js';

const COUNT = 20;
const PLENTY = { timeout: 240_000 };

let place: string;
/** What one thread makes, by name. */
let whole: ReadonlyMap<string, string>;
let told: string;

const render = (output: string, ...more: readonly string[]) =>
  runPolicy(place, ['render', 'policies', '--format', 'docx,json', '-o', `${output}/`, ...more]);

/** The bytes of each file as a text of as many characters, which compares fast. */
const filesIn = (folder: string) =>
  new Map(
    readdirSync(join(place, folder)).map((name) => [name, readFileSync(join(place, folder, name), 'latin1')]),
  );

/** Whether a folder holds what one thread makes and nothing else. */
const isWhole = (folder: string) => {
  const files = filesIn(folder);
  return files.size === whole.size && [...whole].every(([name, bytes]) => files.get(name) === bytes);
};

const journalsIn = (folder: string) => [...filesIn(folder).keys()].filter((name) => name.startsWith('.'));

/** Runs until some files are made, and sends a signal. @returns the exit code and what was told. */
function stopped(output: string, signal: NodeJS.Signals, ...more: readonly string[]) {
  return new Promise<{ readonly code: number | null; readonly stderr: string }>((done) => {
    const words = ['render', 'policies', '--format', 'docx,json', '-o', `${output}/`, ...more];
    const child = spawn(process.execPath, [resolve('bin/policy.js'), ...words], {
      cwd: place,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'ja_JP.UTF-8' },
    });
    let stderr = '';
    let isSent = false;
    child.stderr.on('data', (text) => {
      stderr += text;
      if (isSent || stderr.split('\n').length < 8) return;
      isSent = true;
      child.kill(signal);
    });
    child.on('close', (code) => done({ code, stderr }));
  });
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'policy-render-'));
  await new Promise((done) =>
    spawn(process.execPath, [
      'scripts/bench/generate-policies.mjs',
      String(COUNT),
      join(place, 'policies'),
    ]).on('close', done),
  );
  const { exitCode, stderr } = await render('one', '--jobs', '1');
  expect(exitCode).toBe(0);
  whole = filesIn('one');
  told = stderr;
  expect(whole.size).toBe(2 * COUNT);
}, 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('many policies in threads', () => {
  it('give the same bytes and messages as in one', PLENTY, async () => {
    const { exitCode, stderr, stdout } = await render('two', '--jobs', '2');
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toBe(told.replaceAll('one/', 'two/'));
    expect(isWhole('two')).toBe(true);
  });

  it('report a policy with errors at its place and make the others', PLENTY, async () => {
    const path = join(place, 'policies', '00007', 'policy.yaml');
    const before = readFileSync(path);
    appendFileSync(path, 'unknown: 1\n');
    const answers = [await render('bad', '--jobs', '1'), await render('bad', '--jobs', '2')];
    writeFileSync(path, before);
    expect(answers.map(({ exitCode }) => exitCode)).toEqual([1, 1]);
    expect(answers[1]?.stderr).toBe(answers[0]?.stderr);
    expect(filesIn('bad').size).toBe(2 * (COUNT - 1));
  });

  it('end as a bug of ours when a thread dies, and do not hang', PLENTY, async () => {
    const words = ['render', 'policies', '--format', 'docx', '-o', 'dead/', '--jobs', '2'];
    const preload = join(place, 'die.cjs');
    writeFileSync(
      preload,
      "if (!require('node:worker_threads').isMainThread) setTimeout(() => process.exit(3), 300);",
    );
    const { exitCode } = await runPolicy(place, words, { env: { NODE_OPTIONS: `--require=${preload}` } });
    expect(exitCode).toBe(70);
  });
});

describe('an interrupted run', () => {
  for (const [signal, code, jobs] of [
    ['SIGTERM', 143, '1'],
    ['SIGINT', 130, '2'],
  ] as const)
    it(`leaves whole files after ${signal} and is taken up again, ${jobs} at once`, PLENTY, async () => {
      const output = `${signal}-${jobs}`;
      const first = await stopped(output, signal, '--jobs', jobs);
      expect(first.code).toBe(code);
      const [journal, ...others] = journalsIn(output);
      expect(others).toEqual([]);
      const part = [...filesIn(output)].filter(([name]) => name !== journal);
      expect(part.length).toBeGreaterThan(0);
      expect(part.length).toBeLessThan(whole.size);
      for (const [name, bytes] of part) expect(bytes === whole.get(name)).toBe(true);
      const made = told.replaceAll('one/', `${output}/`);
      expect(made.startsWith(first.stderr.split('\n').slice(0, -2).join('\n'))).toBe(true);
      const again = await render(output, '--jobs', jobs, '--resume');
      expect(again.exitCode).toBe(0);
      expect(again.stderr.split('\n').length).toBeLessThan(told.split('\n').length);
      expect(isWhole(output)).toBe(true);
    });

  it('makes anew what has changed in between, and keeps what somebody has worked on', PLENTY, async () => {
    await stopped('hands', 'SIGINT', '--jobs', '1');
    const journal = readFileSync(join(place, 'hands', journalsIn('hands')[0] ?? ''), 'utf8');
    const [worked, changed] = journal
      .split('\n')
      .slice(0, 2)
      .map((line) => (JSON.parse(line) as { readonly path: string }).path.split('/')[1]);
    const policy = join(place, 'policies', String(changed), 'policy.yaml');
    const before = readFileSync(policy);
    writeFileSync(policy, before.toString().replace(/^head: .*$/m, 'head: 別 人'));
    appendFileSync(join(place, 'hands', `${worked}.json`), ' ');
    const again = await render('hands', '--jobs', '2', '--resume');
    writeFileSync(policy, before);
    expect(again.exitCode).toBe(2);
    const files = filesIn('hands');
    expect(files.get(`${worked}.json`)?.endsWith(' ')).toBe(true);
    expect(Buffer.from(files.get(`${changed}.json`) ?? '', 'latin1').toString()).toContain('別 人');
    const { exitCode } = await render('hands', '--resume', '--overwrite');
    expect(exitCode).toBe(0);
    expect(isWhole('hands')).toBe(true);
  });

  it('passes over a line of the journal that was cut off', PLENTY, async () => {
    await stopped('cut', 'SIGINT', '--jobs', '1');
    const journal = join(place, 'cut', journalsIn('cut')[0] ?? '');
    writeFileSync(journal, readFileSync(journal, 'utf8').slice(0, -20));
    expect((await render('cut', '--resume')).exitCode).toBe(0);
    expect(isWhole('cut')).toBe(true);
  });
});

describe('shares', () => {
  it('make all together, each file once', PLENTY, async () => {
    const answers = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) => render('parts', '--shard', shard)),
    );
    expect(answers.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    const made = answers.flatMap(({ stderr }) =>
      stderr.split('\n').filter((line) => line.includes('parts/')),
    );
    expect(made.sort()).toEqual(
      told
        .replaceAll('one/', 'parts/')
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    );
    expect(isWhole('parts')).toBe(true);
  });
});
