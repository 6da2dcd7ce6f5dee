import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** Makes the engine look as if it were not installed: the program finds it by require. */
const WITHOUT_ENGINE = `data:text/javascript,${encodeURIComponent(`
import Module from 'node:module';
const find = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => {
  if (name.startsWith('@myriaddreamin/')) throw Object.assign(new Error(name), { code: 'MODULE_NOT_FOUND' });
  return find(name, ...rest);
};`)}`;

describe('without the PDF engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-pdf-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const render = (format: string) =>
    spawnSync(
      process.execPath,
      [
        ...['--import', WITHOUT_ENGINE, resolve('bin/policy.js'), '--lang', 'en'],
        ...['render', 'data/nishi-2023', '--format', format, '-o', join(folder, `form.${format}`)],
      ],
      { encoding: 'utf8' },
    );

  it('a PDF cannot be made, and it is said what to install', () => {
    const { status, stderr } = render('pdf');
    expect(status).toBe(2);
    expect(stderr).toContain('npm install @myriaddreamin/typst-ts-node-compiler');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('every other format can', () => {
    expect(render('docx').status).toBe(0);
  });
});
