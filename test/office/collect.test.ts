import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import type { FilledForm } from '../../src/collect/filled-form.js';
import { inspectCopy } from '../../src/collect/inspect-copy.js';
import { readFilledForm } from '../../src/collect/read-filled-form.js';
import { fillDocx, fillXlsx } from '../collect/fill.mjs';
import { hasOffice, policy, workFolder } from './tools.js';

const POLICY = 'data/nishi-2023/policy.yaml';

/**
 * What people write into the cells; of each line there is one file. LibreOffice writes `_x0041_` as `_x005F_x0041_` into
 * documents, which is a matter of its own.
 */
const FILLED: readonly (readonly string[])[] = [
  ['50.1%', '47.2%', '4', 'abc'],
  ['4団体', '延べ1,766世帯', '約50%', '５０．１％'],
  ['abc漢字def仮名123', '集計中', 'ＡＢＣ', '1 団体'],
  ['A&B<c>', '=1+1', '≧48% ～', '葛\u{e0100}𠮷😀'],
];
const IDS = ['1-1-a', '1-1-b', '1-1-c', '1-2-a'];

function valuesOf(column: number): Readonly<Record<string, string>> {
  const texts = FILLED[column] as readonly string[];
  return Object.fromEntries(
    IDS.flatMap((id, i) => [
      [`${id}.actual`, texts[i] as string],
      [`${id}.previous`, texts[(i + 1) % texts.length] as string],
      [`${id}.grade`, i % 2 === 0 ? 'A' : 'B'],
    ]),
  );
}

describe.runIf(hasOffice)('a filled form that LibreOffice has saved', () => {
  const folder = workFolder();
  const name = (column: number, format: string) => `filled-${column}.${format}`;

  const convert = (from: string, format: string, to: string) => {
    const files = FILLED.map((_, column) =>
      join(folder, from, name(column, from.split('-').at(-1) as string)),
    );
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--convert-to', format, '--outdir', join(folder, to), ...files],
      ],
      { stdio: 'ignore' },
    );
  };

  beforeAll(() => {
    policy(['render', POLICY, '--format', 'docx,xlsx', '-o', join(folder, 'blank/')]);
    for (const [format, fill] of [
      ['docx', fillDocx],
      ['xlsx', fillXlsx],
    ] as const) {
      const blank = new Uint8Array(readFileSync(join(folder, `blank/nishi-2023.${format}`)));
      mkdirSync(join(folder, format));
      for (const column of FILLED.keys())
        writeFileSync(join(folder, format, name(column, format)), fill(blank, valuesOf(column)));
    }
    convert('docx', 'docx', 'saved-docx');
    convert('xlsx', 'xlsx', 'saved-xlsx');
    convert('docx', 'odt', 'as-odt');
    convert('as-odt', 'docx', 'through-odt-docx');
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (path: string): FilledForm => {
    const answer = readFilledForm(basename(path), new Uint8Array(readFileSync(join(folder, path))), inflate);
    if ('diagnostic' in answer) throw new Error(answer.diagnostic.message.en);
    return answer.form;
  };
  const collected = (path: string) => {
    const { values, diagnostics } = inspectCopy(read(path), null, null);
    const filled = values.filter(({ value }) => value !== '');
    return {
      values: Object.fromEntries(filled.map(({ input, value }) => [input, value])),
      rules: diagnostics.map(({ rule }) => rule),
    };
  };

  it.each([...FILLED.keys()])('holds the values of the docx (%s)', (column) => {
    const { values, rules } = collected(`saved-docx/${name(column, 'docx')}`);
    expect(rules).toEqual([]);
    expect(values).toEqual(valuesOf(column));
  });

  it.each([...FILLED.keys()])('holds the values of the xlsx (%s)', (column) => {
    const { values, rules } = collected(`saved-xlsx/${name(column, 'xlsx')}`);
    expect(rules).toEqual([]);
    expect(values).toEqual(valuesOf(column));
  });

  it.each([...FILLED.keys()])('gives no wrong value by way of OpenDocument (%s)', (column) => {
    const { values, rules } = collected(`through-odt-docx/${name(column, 'docx')}`);
    const expected = valuesOf(column);
    expect(new Set(rules)).toEqual(new Set(rules.length > 0 ? ['collect/unclear'] : []));
    expect(expected).toMatchObject(values);
    expect(Object.keys(expected).length - Object.keys(values).length).toBe(rules.length);
  });

  it('keeps what it says of itself', () => {
    for (const path of [`saved-docx/${name(0, 'docx')}`, `saved-xlsx/${name(0, 'xlsx')}`])
      expect(read(path).properties).toMatchObject({
        form: 'osaka-2023',
        organization: '西区',
        fiscalYear: 2023,
      });
  });
});
