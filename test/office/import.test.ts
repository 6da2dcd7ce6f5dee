import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import { importForm } from '../../src/import/import-form.js';
import { readSource } from '../../src/import/read-source.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { toData } from '../../src/parse/tree.js';
import { hasOffice, policy, python, workFolder } from './tools.js';

const POLICY = 'data/nishi-2023/policy.yaml';
/** Characters of the results that the generators fill in. */
const FILLED = 117;
const SEED = 'test/data/nishi-r5.txt';
const template = FORMS['osaka-2023'] as FormTemplate;

interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly survey?: string;
  readonly result?: Readonly<Record<string, string>>;
}
type Data = { readonly issues: readonly { readonly indicators: readonly Indicator[] }[] };

function dataOf(text: string): Data {
  const { tree } = parseYaml({ name: POLICY, text });
  if (!tree) throw new Error('no YAML');
  return JSON.parse(JSON.stringify(toData(tree.root))) as Data;
}

/** The policy without what a form does not print (the survey), and without results. */
function printable(data: Data): unknown {
  const issues = data.issues.map((issue) => ({
    ...issue,
    indicators: issue.indicators.map(({ survey: _, result: __, ...rest }) => rest),
  }));
  return { ...data, issues };
}

function imported(path: string) {
  const read = readSource(basename(path), new Uint8Array(readFileSync(path)), inflate);
  if (!('document' in read)) throw new Error(read.diagnostic.message.en);
  const form = importForm(read.document, { template, formName: template.id, language: 'en', modeline: null });
  if (form === null || 'diagnostic' in form) throw new Error('not imported');
  return form;
}

/** Characters of the seed, without white space and the markup of its lists and tables, and a mark for each item that has none. */
function seedLength(): number {
  const lines = readFileSync(SEED, 'utf8')
    .split('\n')
    .filter((line) => !/^-+\t-+$/.test(line.trim()));
  const words = lines.join('').replace(/<ul[^>]*>|\s/g, '');
  const items = lines.flatMap((line) => line.split('\t').flatMap((cell) => cell.split(/<ul[^>]*>/).slice(1)));
  const marks = items.flatMap((list) => list.trim().split(/\s+/)).filter((item) => !item.startsWith('・'));
  return [...words].length + marks.length;
}

describe.runIf(hasOffice)('the form of the seed', () => {
  const folder = workFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const expected = printable(dataOf(readFileSync(POLICY, 'utf8')));
  const make = (format: string, ...options: readonly string[]) => {
    const path = join(folder, `seed${options.join('')}.${format}`);
    python(`make-official-form-${format}.py`, SEED, path, ...options);
    return path;
  };
  const through = (path: string, ...formats: readonly string[]) =>
    formats.reduce((from, format) => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const out = join(folder, 'saved');
      execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', out, from], {
        stdio: 'ignore',
      });
      return join(out, basename(from).replace(/\w+$/, format));
    }, path);

  /** Reads a file and compares it with the policy and with the seed, of which it holds every character and `more` of results. */
  const check = (path: string, more: number): Data => {
    const { text, unplaced, figures, diagnostics } = imported(path);
    const data = dataOf(text);
    expect(printable(data)).toEqual(expected);
    expect(unplaced).toEqual([]);
    expect(figures.characters).toBe(seedLength() + more);
    expect(figures.placed + figures.structure).toBe(figures.characters);
    // The heading that drops a character, and the target behind a space.
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['import/read-as', 'import/read-as']);
    return data;
  };

  it.each(['docx', 'xlsx'])(
    'made by hand as .%s is the policy, and every word is accounted for',
    (format) => {
      check(make(format), 0);
    },
  );

  it.each(['docx', 'xlsx'])(
    'filled in as .%s, also when LibreOffice has saved it',
    (format) => {
      const path = make(format, '--filled');
      const results = ({ issues }: Data) =>
        issues.flatMap(({ indicators }) => indicators.map(({ result }) => result));
      const read = results(check(path, FILLED));
      expect(read).toHaveLength(11);
      expect(read[0]).toEqual({ actual: '50.1%', previous: '47.2%', grade: 'A' });
      expect(read[6]).toEqual({ actual: '79.1%', previous: '80.3%', grade: 'B' });
      const saved = through(path, format === 'docx' ? 'odt' : 'ods', format);
      expect(results(check(saved, FILLED))).toEqual(read);
    },
    240_000,
  );

  it.each(['docx', 'xlsx'])('as this program makes it as .%s comes back as it was', (format) => {
    policy(['render', POLICY, '--format', format, '-o', join(folder, `own.${format}`)]);
    const { text, unplaced } = imported(join(folder, `own.${format}`));
    expect(printable(dataOf(text))).toEqual(expected);
    expect(unplaced).toEqual([]);
  });
});
