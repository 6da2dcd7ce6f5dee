import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/diagnostic/catalogue/index.js';
import type { FileReport } from '../../src/report/report.js';
import { GOOD, HOSTILE, report, reportOf, sampleReports } from './reports.js';

const ofReports = new Ajv2020({ strict: true, allErrors: true }).compile(
  readSchema('schema/report.schema.json'),
);
const sarifAjv = new Ajv({ strict: false, allErrors: true });
addFormats.default(sarifAjv);
const ofSarif = sarifAjv.compile(readSchema('test/report/schemas/sarif-schema-2.1.0.json'));

const LANGUAGES = ['ja', 'en'] as const;

describe('json', () => {
  it('is as schema/report.schema.json says', () => {
    for (const language of LANGUAGES) {
      for (const reports of [sampleReports(), []]) {
        expect(ofReports(JSON.parse(report('json', reports, language))), ofReports.errors?.join()).toBe(true);
      }
    }
  });

  it('is not when a key is missing or a place counts from 0', () => {
    const made = JSON.parse(report('json'));
    expect(ofReports({ ...made, summary: undefined })).toBe(false);
    expect(ofReports({ ...made, diagnostics: [{ ...made.diagnostics[0], line: 0 }] })).toBe(false);
  });
});

describe('sarif', () => {
  it('is as the schema of OASIS says', () => {
    for (const language of LANGUAGES) {
      for (const reports of [sampleReports(), []]) {
        ofSarif(JSON.parse(report('sarif', reports, language)));
        expect(ofSarif.errors).toBe(null);
      }
    }
    expect(ofSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  it('names each rule that was broken once, and results by their place in that list', () => {
    const { rules, results } = run(sampleReports());
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
    for (const id of ids) expect(Object.keys(CATALOGUE)).toContain(id);
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
  });

  it('counts columns in code points', () => {
    const { results } = run([reportOf('a.yaml', GOOD.replace('head: 大阪 太郎', 'head: { 𠮷👍: 1 }'))]);
    const { region } = results[0]?.locations[0]?.physicalLocation ?? {};
    expect(region).toEqual({ startLine: 4, startColumn: 7, endLine: 4, endColumn: 16 });
  });

  it('encodes file names', () => {
    const names = [
      './data/../西区 100%#1?.yaml',
      '/data/a.yaml',
      'C:/data/a.yaml',
      'a:b.yaml',
      HOSTILE.join(''),
    ];
    const uris = names.map((name) => run([reportOf(name, `${GOOD}x: 1\n`)]).results[0]?.locations[0]);
    expect(uris.map((location) => location?.physicalLocation.artifactLocation.uri)).toEqual([
      'data/../%E8%A5%BF%E5%8C%BA%20100%25%231%3F.yaml',
      'file:///data/a.yaml',
      'file:///C:/data/a.yaml',
      'a%3Ab.yaml',
      expect.stringMatching(/^[\w%!'()*~./-]+$/),
    ]);
  });

  it('keeps the fingerprint of a finding whose line moves, and tells two of a kind apart', () => {
    const before = run([reportOf('a.yaml', `${GOOD}labels: { 見出し: あ, 別: あ }\n`)]).results;
    const after = run([reportOf('a.yaml', `# 一行\n\n${GOOD}\nlabels: { 見出し: あ, 別: あ }\n`)]).results;
    expect(fingerprints(before)).toEqual(fingerprints(after));
    expect(new Set(fingerprints(before)).size).toBe(before.length);
    const twice = reportOf('a.yaml', `${GOOD}gaol: 1\n`);
    const { results } = run([{ ...twice, diagnostics: [...twice.diagnostics, ...twice.diagnostics] }]);
    expect(new Set(fingerprints(results)).size).toBe(2);
  });

  it('carries the safe mend', () => {
    const { file, diagnostics } = reportOf('a.yaml', `${GOOD}gaol: 1\n`);
    const fix = diagnostics.map(({ range }) => ({ range: { ...range, end: range.start + 4 }, text: 'goal' }));
    const mended = diagnostics.map((diagnostic) => ({ ...diagnostic, fix }));
    const made = report('sarif', [{ file, diagnostics: mended }]);
    ofSarif(JSON.parse(made));
    expect(ofSarif.errors).toBe(null);
    expect(JSON.parse(made).runs[0].results[0].fixes[0].artifactChanges).toEqual([
      {
        artifactLocation: { uri: 'a.yaml' },
        replacements: [
          {
            deletedRegion: { startLine: 10, startColumn: 1, endLine: 10, endColumn: 5 },
            insertedContent: { text: 'goal' },
          },
        ],
      },
    ]);
  });

  it('lets no document add a placeholder or a link', () => {
    for (const { message } of run(sampleReports()).results) {
      expect(message.text).not.toMatch(/(?<!\{)\{\d+\}(?!\})/);
      expect(message.text).not.toMatch(/(?<!\\)\]\(/);
    }
  });
});

interface Run {
  readonly rules: readonly { readonly id: string }[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: Readonly<Record<string, number>>;
      };
    }[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }[];
}

function run(reports: readonly FileReport[]): Run {
  const { tool, results } = JSON.parse(report('sarif', reports)).runs[0];
  return { rules: tool.driver.rules, results };
}

function fingerprints(results: Run['results']): readonly string[] {
  return results.map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
}

function readSchema(path: string): object {
  return JSON.parse(readFileSync(path, 'utf8')) as object;
}
