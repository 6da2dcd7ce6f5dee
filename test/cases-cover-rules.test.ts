import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../src/diagnostic/catalogue/index.js';

const CASES = resolve('test/cases');

/** Rules whose inputs are too large to be kept: test/limits.test.ts makes them. */
const LARGE: readonly string[] = ['yaml/too-large', 'policy/text-length'];

const transcripts = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'transcript.txt')
  .sort()
  .map((path) => ({ path, text: readFileSync(join(CASES, path), 'utf8') }));

describe('rules', () => {
  const found = transcripts.map(({ text }) => text).join('\n');
  const limits = readFileSync('test/limits.test.ts', 'utf8');

  for (const rule of Object.keys(CATALOGUE)) {
    it(`${rule} occurs in a case`, () => {
      if (LARGE.includes(rule)) expect(limits).toContain(`'${rule}'`);
      // Behind the name of a text its line and column, behind that of an Office file a cell or nothing.
      else expect(found).toMatch(new RegExp(`^[>!] \\S+ (error|warning|info) ${rule} `, 'm'));
    });
  }
});

describe('what the program says in every case', () => {
  for (const { path, text } of transcripts) {
    const said = text.split('\n').filter((line) => /^[>!]/.test(line));

    it(`${path}: exit codes are those of the contract, and nothing is a bug of ours`, () => {
      const codes = [...text.matchAll(/^= (.*)$/gm)].map(([, code]) => code);
      // git takes less than 129 from a merge driver for a merge.
      const allowed = path.startsWith('git-merge/') ? ['1', '2', '129'] : ['1', '2'];
      for (const code of codes) expect(allowed).toContain(code);
      expect(text).not.toMatch(/^[>!]\s+at .*:\d+:\d+\)?$/m);
    });

    it(`${path}: no control character reaches the terminal`, () => {
      for (const line of said) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    });

    it(`${path}: no line is a command to a CI service, but for reports that are`, () => {
      const reports = text.includes('--format github');
      for (const line of said) {
        expect(line).not.toMatch(/##(?:vso|\w*)\[/);
        if (!reports) expect(line).not.toMatch(/^[>!]\s*::/);
      }
    });
  }
});
