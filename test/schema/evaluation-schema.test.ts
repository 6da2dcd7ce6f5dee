import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runPolicy } from '../run-policy.js';

const CASES = 'test/cases';
const schema = JSON.parse(readFileSync('schema/evaluation.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

/** A document that a case says `policy eval` writes, and where. */
interface Printed {
  readonly name: string;
  readonly text: string;
}

/** What the transcripts say that `eval --format json` prints. Files that it writes are among the expected files. */
function printed(): readonly Printed[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    if (!path.endsWith('transcript.txt')) return [];
    return readFileSync(join(CASES, path), 'utf8')
      .split(/^(?=\$ )/m)
      .flatMap((run, i) => {
        const [line = '', ...answer] = run.split('\n');
        if (!/ eval\b/.test(line) || !/ --format json\b/.test(line) || / --history\b/.test(line)) return [];
        const text = answer.filter((each) => each.startsWith('>')).map((each) => each.slice(2));
        return text.length === 0 ? [] : [{ name: `${path} ${i} ${line}`, text: text.join('\n') }];
      });
  });
}

/** The expected files that say they are evaluations. */
function written(): readonly Printed[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/expected\/.*\.json$/.test(path))
    .map((path) => ({ name: path, text: readFileSync(join(CASES, path), 'utf8') }))
    .filter(({ text }) => text.includes('"audit"'));
}

describe('the schema of evaluations', () => {
  it('accepts its example, and refuses one without its audit', () => {
    const [example] = schema.examples;
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
    const { audit: _, ...rest } = example.policies[0].indicators[0];
    expect(validate({ ...example, policies: [{ ...example.policies[0], indicators: [rest] }] })).toBe(false);
  });

  const all = [...printed(), ...written()];

  it('is tried on the cases', () => {
    expect(all.length).toBeGreaterThanOrEqual(8);
  });

  it.each(all)('holds for $name', ({ text }) => {
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });
});

/** Cases that print tables or CSV, asked for data: every state, people’s grades, bands, last year, terms, several units. */
const ASKED: readonly (readonly [string, readonly string[]])[] = [
  ['audit', ['--actuals', 'results.csv']],
  ['audit-states-and-people', ['--actuals', 'results.csv']],
  ['audit-terms-and-changes', ['--actuals', 'results.csv']],
  ['grades-in-bands', ['--actuals', 'results.csv']],
  ['grade-by-a-person', ['--actuals', 'with-reason.csv']],
  ['previous-year', ['--actuals', 'good.csv']],
  ['results-kept-in-the-policy', ['--actuals', 'results.csv']],
  ['targets-of-terms-and-changes', ['--actuals', 'results.csv']],
];

describe.each(['ja', 'en'])('what eval prints as json in %s', (language) => {
  it.each(ASKED)('keeps the schema in the case %s', async (name, args) => {
    const all = ['--lang', language, 'eval', ...args, '--format', 'json'];
    const { stdout } = await runPolicy(join(CASES, 'eval', name), all);
    const data = JSON.parse(stdout);
    expect(data.policies[0].indicators.length).toBeGreaterThan(0);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });
});
