import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Form } from '../../src/layout/form.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import { layOut } from '../../src/layout/lay-out.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { WRITERS } from '../../src/write/index.js';
import { samplePolicies, TRAPS } from '../write/any-policy-model.js';
import { hasOffice, policy, python, workFolder } from './tools.js';
import { checkOfficeFiles } from './validity/check-office-files.js';
import { hasSchemas } from './validity/schemas.js';

const COUNT = 200;
/** Limit of the steps that go over all files, ms; programs hang now and then, and then a test must end. */
const SLOW = 600_000;
const FORMATS = ['docx', 'xlsx'] as const;
const forms = Object.values(FORMS) as readonly FormTemplate[];

const samples = samplePolicies(COUNT);

/** The form of a generated policy; one in four is empty. */
function laidOut(i: number): Form {
  const { policy, results } = samples[i] as (typeof samples)[number];
  const template = forms[i % forms.length] as FormTemplate;
  const evaluation = evaluate(policy, results, template.grades);
  return layOut(policy, template, i % 4 === 0 ? {} : { evaluation });
}

/** Every stretch of text that a form prints. */
function textsOf({ blocks }: Form): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value) => {
    if (key === 'value' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

describe.runIf(hasOffice)('every docx and xlsx', () => {
  const folder = workFolder();
  const real = join(folder, 'real');
  const generated = join(folder, 'generated');
  const files = (where: string) =>
    readdirSync(where)
      .filter((name) => /\.(docx|xlsx)$/.test(name))
      .map((name) => join(where, name));

  beforeAll(async () => {
    mkdirSync(generated);
    for (const { id } of forms) {
      const common = ['data/nishi-2023', '--form', id, '--format', 'docx,xlsx'];
      policy(['render', ...common, '-o', join(folder, 'blank/')]);
      policy([
        'render',
        ...common,
        '--actuals',
        'data/nishi-2023/results.csv',
        '-o',
        join(folder, 'filled/'),
      ]);
      mkdirSync(real, { recursive: true });
      for (const state of ['blank', 'filled']) {
        for (const file of files(join(folder, state))) {
          writeFileSync(join(real, `${id}-${state}-${basename(file)}`), readFileSync(file));
        }
      }
    }
    for (let i = 0; i < COUNT; i++) {
      for (const format of FORMATS) {
        writeFileSync(join(generated, `${i}.${format}`), await WRITERS[format](laidOut(i)));
      }
    }
  }, SLOW);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.runIf(hasSchemas)('of the real policy keeps the schemas and what Word and Excel ask beside them', () => {
    expect(files(real)).toHaveLength(forms.length * 4);
    expect(checkOfficeFiles(files(real))).toEqual([]);
  });

  it.runIf(hasSchemas)(`of ${COUNT} generated policies does so as well`, { timeout: SLOW }, () => {
    expect(files(generated)).toHaveLength(COUNT * 2);
    expect(checkOfficeFiles(files(generated))).toEqual([]);
  });

  it('opens in python-docx and openpyxl with every trap that is in it', () => {
    const read = python<Readonly<Record<string, string>>>('texts.py', generated);
    expect(Object.keys(read)).toHaveLength(COUNT * 2);
    const found = new Set<string>();
    for (const [name, text] of Object.entries(read)) {
      const printed = textsOf(laidOut(Number.parseInt(name, 10)));
      for (const trap of TRAPS.filter((each) => printed.some((words) => words.includes(each)))) {
        found.add(trap);
        expect(text.includes(trap), `${name}: ${trap}`).toBe(true);
      }
    }
    expect([...found].sort()).toEqual([...TRAPS].sort());
  });

  it('opens in mammoth', { timeout: SLOW }, async () => {
    for (const file of [...files(real), ...files(generated)].filter((name) => name.endsWith('.docx'))) {
      const { value, messages } = await mammoth.extractRawText({ path: file });
      expect(value.length, file).toBeGreaterThan(10);
      expect(
        messages.filter(({ type }) => type === 'error'),
        file,
      ).toEqual([]);
    }
  });

  it('opens in LibreOffice', { timeout: SLOW }, () => {
    const out = join(folder, 'opened');
    const all = [...files(real), ...files(generated)];
    for (const [ending, target] of [
      ['docx', 'txt:Text (encoded):UTF8'],
      ['xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'],
    ] as const) {
      const own = all.filter((name) => name.endsWith(ending));
      execFileSync(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          target,
          '--outdir',
          out,
          ...own,
        ],
        { stdio: 'ignore' },
      );
    }
    const opened = new Set(readdirSync(out).map((name) => name.replace(/(-[^-]*)?\.(txt|csv)$/, '')));
    expect(readdirSync(out).filter((name) => name.endsWith('.txt'))).toHaveLength(all.length / 2);
    expect(readdirSync(out).filter((name) => name.endsWith('.csv')).length).toBeGreaterThanOrEqual(
      all.length / 2,
    );
    expect(opened.size).toBeGreaterThan(0);
  });
});

describe.runIf(hasOffice && hasSchemas)('the check of Office files', () => {
  const folder = workFolder();
  const DAMAGES: readonly (readonly [string, string, RegExp, string])[] = [
    ['an element out of order', 'word/document.xml', /<w:tblGrid>/, '<w:tr/><w:tblGrid>'],
    ['a part that is not well-formed', 'word/document.xml', /<w:body>/, '<w:body'],
    ['an attribute of nowhere', 'word/document.xml', /<w:body>/, '<w:body w:nothing="1">'],
    ['a control twice', 'word/document.xml', /w:val="policy:1-1-b.actual"/, 'w:val="policy:1-1-a.actual"'],
    ['a style that is missing', 'word/document.xml', /w:pStyle w:val="[^"]*"/, 'w:pStyle w:val="none"'],
    ['an extension', 'word/document.xml', /<w:body>/, '<w:body xmlns:x="http://example.jp/x" x:a="1">'],
    ['a relationship to nothing', 'word/_rels/document.xml.rels', /Target="styles.xml"/, 'Target="gone.xml"'],
    ['a row that is too high', 'xl/worksheets/sheet1.xml', /<row ([^>]*)ht="[^"]*"/, '<row $1ht="500"'],
    [
      'a name that means nothing',
      'xl/workbook.xml',
      /<definedName name="policy[^>]*>[^<]*/,
      '<definedName name="A1">x',
    ],
    ['merged cells that overlap', 'xl/worksheets/sheet1.xml', /(<mergeCell ref="[^"]*"\/>)/, '$1$1'],
  ];

  beforeAll(() => policy(['render', 'data/nishi-2023', '--format', 'docx,xlsx', '-o', `${folder}/`]));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [what, part, from, to] of DAMAGES) {
    it(`finds ${what}`, () => {
      const ending = part.startsWith('word') ? 'docx' : 'xlsx';
      const parts = unzipSync(readFileSync(join(folder, `nishi-2023.${ending}`)));
      const xml = strFromU8(parts[part] as Uint8Array);
      const damaged = xml.replace(from, to);
      expect(damaged).not.toBe(xml);
      const file = join(folder, `damaged.${ending}`);
      writeFileSync(file, zipSync({ ...parts, [part]: strToU8(damaged) }));
      expect(checkOfficeFiles([file])).not.toEqual([]);
    });
  }
});
