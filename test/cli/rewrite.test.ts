import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPolicy } from '../run-policy.js';

const FORMATTED = readFileSync('data/nishi-2023/policy.yaml', 'utf8');
const LOOSE = FORMATTED.replace('stage: final', 'stage:    final');
const FULL_WIDTH = FORMATTED.replace('stage: final', 'stage：final');

let place = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'policy-rewrite-'));
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const COMMANDS = [
  { words: ['fmt'], text: LOOSE },
  { words: ['validate', '--fix'], text: FULL_WIDTH },
];

describe.each(COMMANDS)('policy $words', ({ words, text }) => {
  it('keeps a link a link, and the permissions of the file', async () => {
    writeFileSync(join(place, 'real.yaml'), text);
    chmodSync(join(place, 'real.yaml'), 0o664);
    symlinkSync('real.yaml', join(place, 'policy.yaml'));
    expect((await runPolicy(place, words)).exitCode).toBe(0);
    expect(readFileSync(join(place, 'real.yaml'), 'utf8')).toBe(FORMATTED);
    expect(lstatSync(join(place, 'policy.yaml')).isSymbolicLink()).toBe(true);
    expect(statSync(join(place, 'real.yaml')).mode & 0o777).toBe(0o664);
  });

  it('does not touch a file with nothing to change', async () => {
    const file = join(place, 'policy.yaml');
    writeFileSync(file, FORMATTED);
    utimesSync(file, 1_000_000, 1_000_000);
    expect((await runPolicy(place, words)).exitCode).toBe(0);
    expect(statSync(file).mtimeMs).toBe(1_000_000_000);
  });

  it('leaves the file as it is where it cannot be written', async () => {
    // The temporary file beside it would have a longer name than a file system takes.
    const name = `${'a'.repeat(250)}.yaml`;
    writeFileSync(join(place, name), text);
    const { exitCode, stderr } = await runPolicy(place, [...words, name]);
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain('at ');
    expect(readFileSync(join(place, name), 'utf8')).toBe(text);
    expect(readdirSync(place)).toEqual([name]);
  });
});
