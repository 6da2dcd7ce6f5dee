import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const program = new URL('../../bin/policy.js', import.meta.url).pathname;
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'code-cache-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function run(env: Readonly<Record<string, string>> = {}): string {
  const { stdout, status, stderr } = spawnSync(process.execPath, [program, '--lang', 'en', 'rules'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: home, ...env },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function kept(): ReadonlyMap<string, string> {
  const folder = join(home, 'policydoc');
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  const files = versions.flatMap((version) =>
    readdirSync(join(folder, version)).map((name) => join(folder, version, name)),
  );
  return new Map(files.map((file) => [file, readFileSync(file).toString('base64')]));
}

test('compiled code is kept once and used again', () => {
  const first = run();
  const files = kept();
  expect(files.size).toBeGreaterThan(2);
  expect(run()).toBe(first);
  expect(kept()).toEqual(files);
});

test('what is no compiled code is made anew', () => {
  const first = run();
  const files = kept();
  for (const file of files.keys()) writeFileSync(file, 'not code');
  expect(run()).toBe(first);
  expect([...kept().keys()]).toEqual([...files.keys()]);
  expect([...kept().values()]).not.toContain(Buffer.from('not code').toString('base64'));
});

test.skipIf(process.platform === 'win32')('a folder that others may write to is not used', () => {
  const first = run();
  for (const version of readdirSync(join(home, 'policydoc')))
    chmodSync(join(home, 'policydoc', version), 0o777);
  for (const file of kept().keys()) writeFileSync(file, 'left alone');
  expect(run()).toBe(first);
  expect(new Set(kept().values())).toEqual(new Set([Buffer.from('left alone').toString('base64')]));
});

test('POLICY_CODE_CACHE=0 keeps nothing', () => {
  const kind = run();
  expect(kept().size).toBeGreaterThan(0);
  rmSync(join(home, 'policydoc'), { recursive: true });
  expect(run({ POLICY_CODE_CACHE: '0' })).toBe(kind);
  expect(kept().size).toBe(0);
});

test('a cache folder that cannot be made is no error', () => {
  writeFileSync(join(home, 'file'), '');
  expect(run({ XDG_CACHE_HOME: join(home, 'file') })).not.toBe('');
});
