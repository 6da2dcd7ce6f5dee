import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPolicy } from '../run-policy.js';

const BIN = resolve('bin/policy.js');

/** Files that git and other systems cannot keep, and that a reader must neither wait for nor follow without end. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-special-'));
  execFileSync('mkfifo', [join(folder, 'pipe.policy.yaml')]);
  symlinkSync('/dev/zero', join(folder, 'zero.policy.yaml'));
  symlinkSync('loop.policy.yaml', join(folder, 'loop.policy.yaml'));
  mkdirSync(join(folder, 'round'));
  symlinkSync('..', join(folder, 'round/again'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'policy.config.yaml'), '');
  mkdirSync(join(folder, 'piped'));
  execFileSync('mkfifo', [join(folder, 'piped/policy.config.yaml')]);
  writeFileSync(join(folder, 'piped/policy.yaml'), 'version: 1\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('what is no regular file', () => {
  it.each([
    ['a named pipe', 'pipe.policy.yaml'],
    ['an endless device', 'zero.policy.yaml'],
    ['a link to itself', 'loop.policy.yaml'],
    ['a folder without policies', 'empty'],
    ['a named pipe for a configuration', 'piped/policy.yaml'],
  ])('%s is refused at once', async (_, path) => {
    for (const language of ['ja', 'en']) {
      const { stdout, stderr, exitCode } = await runPolicy(folder, ['--lang', language, 'validate', path]);
      expect(exitCode, stdout + stderr).toBe(2);
      expect(stderr).toMatch(/^policy: .+\n {8}.+\n$/);
      expect(stderr).toContain(path.startsWith('piped') ? 'policy.config.yaml' : path);
    }
  });

  it('a working folder that was removed is told of', () => {
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const script = `rmdir '${gone}' && exec '${process.execPath}' '${BIN}' validate policy.yaml`;
    const run = spawnSync('sh', ['-c', script], {
      cwd: gone,
      encoding: 'utf8',
      env: { LC_ALL: 'en_US.UTF-8' },
    });
    expect(run.stderr).toMatch(/^policy: .+\n {8}.+\n$/);
    expect(run.status).toBe(2);
  });

  it('folders that hold themselves are searched once', async () => {
    const { stderr, exitCode } = await runPolicy(folder, ['validate', 'round']);
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain('again');
  });
});
