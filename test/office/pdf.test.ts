import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedResults } from './expected-results.js';
import { pdfCells } from './pdf-cells.js';
import { sections, seedForm } from './seed-form.js';
import { hasPdfTools, policy, python, workFolder } from './tools.js';

const POLICY = 'data/nishi-2023/policy.yaml';
const RESULTS = 'data/nishi-2023/results.csv';
const CASE = 'test/cases/render/every-part-of-a-policy/policy.yaml';

interface Pdf {
  readonly title: string;
  readonly language: string;
  readonly pdfua: string | null;
  readonly pdfa: readonly (string | null)[];
  readonly intent: boolean;
  readonly showsTitle: boolean;
  readonly creator: readonly string[];
  readonly producer: readonly string[];
  readonly levels: readonly number[];
  readonly bookmarks: readonly string[];
  readonly summaries: readonly string[];
  readonly headingCells: readonly (readonly string[])[];
  readonly problems: readonly string[];
}

describe('the bytes of a PDF', () => {
  const folder = workFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const made = (name: string, env: Readonly<Record<string, string>>) => {
    const path = join(folder, name);
    policy(['render', POLICY, '--format', 'pdf', '-o', path], env);
    return readFileSync(path, 'latin1');
  };

  it('are the same for the same input, later, in another zone and locale', async () => {
    const first = made('first.pdf', { TZ: 'UTC', LC_ALL: 'C' });
    await new Promise((done) => setTimeout(done, 1100));
    expect(made('elsewhere.pdf', { TZ: 'America/New_York', LC_ALL: 'ja_JP.UTF-8' })).toBe(first);
  });

  it('state the time of SOURCE_DATE_EPOCH', () => {
    const text = made('epoch.pdf', { SOURCE_DATE_EPOCH: '1700000000' });
    expect(text).toContain('/CreationDate (D:20231114221320Z)');
  });

  it('that were changed since are kept, added notes included', () => {
    const path = join(folder, 'notes.pdf');
    const text = made('notes.pdf', {});
    writeFileSync(path, text.replace('(D:2023', '(D:2022'), 'latin1');
    expect(() => made('notes.pdf', {})).not.toThrow();
    writeFileSync(path, `${text}\n9999 0 obj\nnull\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n`, 'latin1');
    expect(() => made('notes.pdf', {})).toThrow(/exit|Command failed/);
  });
});

describe.runIf(hasPdfTools)('the PDF of 西区 as other programs read it', () => {
  const folder = workFolder();
  const file = (name: string) => join(folder, name, 'nishi-2023.pdf');

  beforeAll(() => {
    policy(['render', POLICY, '--format', 'pdf', '-o', join(folder, 'blank/')]);
    policy(['eval', POLICY, '--actuals', RESULTS, '--format', 'pdf', '-o', join(folder, 'filled/')]);
    policy(['render', POLICY, '--format', 'pdf', '--pdf-standard', 'a-2a', '-o', join(folder, 'archive/')]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds every word of the seed in the right cell', () => {
    expect(sections(pdfCells(file('blank'), ['AB']))).toEqual(seedForm());
  });

  it('shows results, grades and last year beside them when it is filled', () => {
    expect(sections(pdfCells(file('filled'), ['AB']))).toEqual(seedForm(expectedResults));
  });

  it('is written without an error of syntax', () => {
    for (const name of ['blank', 'filled', 'archive']) {
      expect(execFileSync('qpdf', ['--check', file(name)], { encoding: 'utf8' })).toContain('No syntax');
    }
  });

  it('keeps the points of PDF/UA-1 that can be checked here', () => {
    for (const name of ['blank', 'filled']) {
      const pdf = python<Pdf>('pdf.py', file(name));
      expect(pdf).toMatchObject({ problems: [], pdfua: '1', showsTitle: true, language: 'ja-JP' });
      expect(pdf.title).toBe('令和5年度 西区運営方針');
      expect(pdf.levels).toEqual([1, 2, 3, 3, 3, 3]);
      expect(pdf.bookmarks).toHaveLength(6);
      expect(pdf.bookmarks[2]).toBe('経営課題1-(1) 地域コミュニティの活性化');
      expect(pdf.summaries.every((summary) => summary !== '')).toBe(true);
      expect(pdf.headingCells).toEqual([
        ...Array.from({ length: 5 }, () => ['TD', 'TH/Column', 'TH/Row']),
        ['TD', 'TH/Row'],
        ['TD', 'TH/Row'],
      ]);
      expect(pdf.creator[0]).toMatch(/^policydoc \d/);
      expect(pdf.creator[1]).toBe(pdf.creator[0]);
      expect(pdf.producer[1]).toBe(pdf.producer[0]);
    }
  });

  it('is tagged for archives as well', () => {
    const pdf = python<Pdf>('pdf.py', file('archive'));
    expect(pdf).toMatchObject({
      problems: [],
      pdfa: ['2', 'A'],
      intent: true,
      pdfua: null,
      showsTitle: true,
    });
    const text = (name: string) => execFileSync('pdftotext', ['-raw', file(name), '-'], { encoding: 'utf8' });
    expect(text('archive')).toBe(text('blank'));
  });

  it('has lists, links and headings of all kinds, and takes nothing in a text for markup', () => {
    const words = ['#eval("1+1")', '$x^2$', '@ref', '#import "@preview/x:1.0.0"', '= x', '//', '"])'];
    const text = readFileSync(CASE, 'utf8').replace(
      'problems: ',
      `problems: ['${words.join(' ')}', "**強く** *点* [国](https://www.digital.go.jp/)"] # `,
    );
    expect(text).toContain(words[0]);
    const source = join(folder, 'trap.yaml');
    writeFileSync(source, text);
    policy(['render', source, '--format', 'pdf']);
    const made = join(folder, 'trap.pdf');
    expect(python<Pdf>('pdf.py', made).problems).toEqual([]);
    const shown = execFileSync('pdftotext', ['-raw', made, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
    for (const word of words) expect(shown).toContain(word.replace(/\s+/g, ''));
  });
});
