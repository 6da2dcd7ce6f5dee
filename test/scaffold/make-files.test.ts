import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotRun } from '../../src/cli/cannot-run.js';
import { makeFiles } from '../../src/cli/scaffold/make-files.js';

const file = (path: string, text = path) => ({
  path,
  content: new TextEncoder().encode(text),
  purpose: { ja: '', en: '' },
});
const FILES = [file('one.txt'), file('a/b/two.txt'), file('a/three.txt')];
const all = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'policy-make-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('makeFiles', () => {
  it('makes the folder and the files', () => {
    const { made, kept } = makeFiles(join(place, 'x/y'), FILES);
    expect({ made, kept }).toEqual({ made: FILES.map(({ path }) => path), kept: [] });
    expect(all(join(place, 'x/y'))).toEqual(['a', 'a/b', 'a/b/two.txt', 'a/three.txt', 'one.txt']);
    expect(readFileSync(join(place, 'x/y/a/b/two.txt'), 'utf8')).toBe('a/b/two.txt');
  });

  it('leaves what is there, links that lead nowhere included', () => {
    writeFileSync(join(place, 'one.txt'), 'mine');
    mkdirSync(join(place, 'a'));
    symlinkSync('nowhere', join(place, 'a/three.txt'));
    expect(makeFiles(place, FILES)).toEqual({ made: ['a/b/two.txt'], kept: ['one.txt', 'a/three.txt'] });
    expect(readFileSync(join(place, 'one.txt'), 'utf8')).toBe('mine');
    expect(lstatSync(join(place, 'a/three.txt')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(place, 'a/nowhere'))).toBe(false);
  });

  it('follows a link that the user named, but none inside the folder', () => {
    mkdirSync(join(place, 'real'));
    mkdirSync(join(place, 'elsewhere'));
    symlinkSync('real', join(place, 'link'));
    makeFiles(join(place, 'link'), [file('one.txt')]);
    expect(all(join(place, 'real'))).toEqual(['one.txt']);
    symlinkSync('../elsewhere', join(place, 'real/a'));
    expect(() => makeFiles(join(place, 'link'), FILES)).toThrow(CannotRun);
    expect(all(join(place, 'elsewhere'))).toEqual([]);
  });

  it('takes back what it made where a later file cannot be made', () => {
    mkdirSync(join(place, 'x/a'), { recursive: true });
    writeFileSync(join(place, 'x/a/b'), 'a file where a folder should be');
    expect(() => makeFiles(join(place, 'x'), FILES)).toThrow(CannotRun);
    expect(all(join(place, 'x'))).toEqual(['a', 'a/b']);
    const clash = [file('one.txt'), file('d/e.txt'), file('d/e.txt/f.txt')];
    expect(() => makeFiles(join(place, 'new/folder'), clash)).toThrow(CannotRun);
    expect(existsSync(join(place, 'new'))).toBe(false);
  });

  it('refuses folders that stand where files belong, and files that stand for folders', () => {
    mkdirSync(join(place, 'x/one.txt'), { recursive: true });
    expect(() => makeFiles(join(place, 'x'), FILES)).toThrow(CannotRun);
    writeFileSync(join(place, 'file'), '');
    expect(() => makeFiles(join(place, 'file'), FILES)).toThrow(CannotRun);
    expect(() => makeFiles(join(place, 'file/below'), FILES)).toThrow(CannotRun);
  });

  it.skipIf(process.platform === 'win32')('says that a folder is not to be written to', () => {
    const folder = join(place, 'locked');
    mkdirSync(folder);
    chmodSync(place, 0o755);
    chmodSync(folder, 0o555);
    const isRoot = process.getuid?.() === 0;
    // Root may write anywhere.
    if (isRoot) process.seteuid?.(65534);
    try {
      expect(() => makeFiles(folder, FILES)).toThrow(CannotRun);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    expect(all(folder)).toEqual([]);
  });
});
