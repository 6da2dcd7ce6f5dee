import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import { collectPolicy, groupCopies } from '../../src/collect/collected-policy.js';
import { collectionRecord } from '../../src/collect/collection-record.js';
import { readFilledForm } from '../../src/collect/read-filled-form.js';

const schema = JSON.parse(readFileSync('schema/collect.schema.json', 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
const validate = ajv.compile(schema);

function recordOf(...paths: readonly string[]) {
  const copies = paths.map((path) => {
    const read = readFilledForm(path, new Uint8Array(readFileSync(path)), inflate);
    if ('diagnostic' in read) throw new Error(read.diagnostic.message.en);
    return read.form;
  });
  const collected = groupCopies(copies).map((group) => collectPolicy(group, null, () => null).collected);
  return collectionRecord(collected, 'en');
}

describe('what policy collect tells programs', () => {
  const cases = 'test/cases/collect';

  it('keeps its schema, also for several policies and for forms that say nothing of themselves', () => {
    for (const paths of [
      ['one-form/filled.docx'],
      ['several-copies/returned/kikaku.docx', 'several-copies/returned/shimin.xlsx'],
      ['several-policies/returned/kita.xlsx', 'several-policies/returned/nishi.docx'],
      ['marks-that-programs-drop/bookmarks.docx'],
    ]) {
      const record = recordOf(...paths.map((path) => `${cases}/${path}`));
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('says where each value was read', () => {
    const { policies } = recordOf(`${cases}/one-form/filled.xlsx`);
    expect(policies[0]).toMatchObject({ organization: '西区', fiscalYear: 2023 });
    expect(policies[0]?.indicators[0]).toMatchObject({
      id: '1-1-a',
      actual: '50.1%',
      cells: { actual: { file: `${cases}/one-form/filled.xlsx`, cell: 'B16' } },
    });
  });

  it('has examples in the schema that keep it', () => {
    for (const example of schema.examples)
      expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });
});
