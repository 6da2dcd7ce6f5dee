import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const GALLERY = 'docs/gallery';
const FORMATS = ['docx', 'xlsx', 'pdf', 'html'] as const;
const scratch = mkdtempSync(join(tmpdir(), 'policy-gallery-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const names = readdirSync(GALLERY);
const shown = names.filter((name) => name.endsWith('.docx')).map((name) => name.replace(/\.docx$/, ''));

describe('the gallery', () => {
  it('shows the form empty and filled, and another form', () => {
    expect(shown).toEqual(['osaka-2023-blank', 'osaka-2023-filled', 'rate-bands-en-filled']);
  });

  for (const name of shown) {
    it(`has ${name} as the program writes it now`, () => {
      const [, form = '', state] = /^(.*)-(blank|filled)$/.exec(name) ?? [];
      const actuals = state === 'filled' ? ['--actuals', 'data/nishi-2023/results.csv'] : [];
      const out = join(scratch, name);
      execFileSync(process.execPath, [
        ...['bin/policy.js', '--quiet', 'render', 'data/nishi-2023', '--form', form, ...actuals],
        ...['--format', FORMATS.join(','), '-o', `${out}/`],
      ]);
      const stale = FORMATS.filter(
        (format) =>
          !readFileSync(join(out, `nishi-2023.${format}`)).equals(
            readFileSync(join(GALLERY, `${name}.${format}`)),
          ),
      );
      expect(stale, 'node scripts/gallery.mjs makes the gallery anew').toEqual([]);
    });
  }

  it('shows every picture on its page', () => {
    const page = readFileSync(join(GALLERY, 'README.md'), 'utf8');
    const pictures = names.filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(FORMATS.length * shown.length);
    expect(pictures.filter((name) => !page.includes(`](${name})`))).toEqual([]);
  });
});
