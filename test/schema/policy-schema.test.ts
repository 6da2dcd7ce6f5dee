import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Schema {
  readonly [keyword: string]: unknown;
}

interface Place {
  readonly pointer: string;
  readonly schema: Schema;
}

const NAMES = ['policy', 'results', 'form'] as const;
const FORBIDDEN = [
  ...['oneOf', 'anyOf', 'allOf', 'not', 'if', 'then', 'else', 'unevaluatedProperties', 'unevaluatedItems'],
  ...['$dynamicRef', '$dynamicAnchor', 'minLength', 'maxLength', 'format', 'uniqueItems'],
];

const root = new URL('../../', import.meta.url);
const schemas = new Map(NAMES.map((name) => [name, readSchema(name)]));
const policySchema = schemas.get('policy') ?? {};
const ajv = validator();

function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

function readSchema(name: string): Schema {
  return JSON.parse(readText(`schema/${name}.schema.json`)) as Schema;
}

function validator(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    ownProperties: true,
  });
  ajv.addVocabulary(['x-header']);
  return ajv.addSchema([...schemas.values()]);
}

/** Violations of a document, as `pointer keyword`. */
function violations(schema: Schema, data: unknown, pointer = ''): readonly string[] {
  ajv.validate(`${schema.$id}#${pointer}`, data);
  return (ajv.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** The schema and all schemas inside it. */
function places(schema: Schema, pointer = ''): readonly Place[] {
  const inside = Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'items' || keyword === 'additionalProperties')
      return within(value, `${pointer}/${keyword}`);
    if (!['properties', 'patternProperties', '$defs'].includes(keyword)) return [];
    return Object.entries(value as Schema).flatMap(([key, part]) =>
      within(part, `${pointer}/${keyword}/${key}`),
    );
  });
  return [{ pointer, schema }, ...inside];
}

function within(value: unknown, pointer: string): readonly Place[] {
  return typeof value === 'object' && value !== null ? places(value as Schema, pointer) : [];
}

describe.each(NAMES)('schema/%s.schema.json', (name) => {
  const schema = schemas.get(name) ?? {};
  const all = places(schema);

  it('compiles in strict mode', () => {
    expect(ajv.getSchema(String(schema.$id))).toBeTypeOf('function');
  });

  it('gives every property a Japanese title, a description in both languages and examples', () => {
    const properties = all.filter(({ pointer }) => /\/properties\/[^/]+$/.test(pointer));
    expect(properties.length).toBeGreaterThan(0);
    const bare = properties.filter(
      ({ schema: { title, description, examples } }) =>
        !(
          title === 'SDGs' || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(String(title))
        ) ||
        !/。 \/ [A-Za-z`].*\.$/.test(String(description)) ||
        !Array.isArray(examples) ||
        examples.length === 0,
    );
    expect(bare.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('accepts each of its examples', () => {
    const wrong = all.flatMap(({ pointer, schema: part }) =>
      ((part.examples as readonly unknown[] | undefined) ?? []).flatMap((example) =>
        violations(schema, example, pointer).map((violation) => `${pointer}: ${violation}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('uses none of the forbidden keywords', () => {
    const used = all.filter(({ schema: part }) => FORBIDDEN.some((keyword) => keyword in part));
    expect(used.map(({ pointer }) => pointer)).toEqual([]);
  });

  it('closes every object', () => {
    const open = all.filter(
      ({ schema: part }) =>
        'properties' in part &&
        part.additionalProperties !== false &&
        typeof part.additionalProperties !== 'object',
    );
    expect(open.map(({ pointer }) => pointer)).toEqual([]);
  });
});

describe('the policy schema', () => {
  const example = () => parse(readText('test/schema/contract-example.yaml')) as Record<string, unknown>;

  it.each(['data/nishi-2023/policy.yaml', 'test/schema/contract-example.yaml'])('accepts %s', (path) => {
    expect(violations(policySchema, parse(readText(path)))).toEqual([]);
  });

  it.each([
    ['an unknown key', { 目標: '…' }, ' additionalProperties'],
    ['a blank text', { goal: ' \u3000' }, '/goal pattern'],
    ['an empty list', { mission: [] }, '/mission minItems'],
    ['a nested list', { mission: [['…']] }, '/mission/0 type'],
    ['a bare year out of range', { fiscalYear: 5 }, '/fiscalYear minimum'],
    ['another version', { version: 2 }, '/version const'],
    ['an unknown stage', { stage: '案' }, '/stage enum'],
    ['a label that is no string', { labels: { goal: 1 } }, '/labels/goal type'],
    [
      'a date without zeros',
      { revisions: [{ date: '2024-8-12', kind: '…', summary: '…' }] },
      '/revisions/0/date pattern',
    ],
  ])('refuses %s', (_, change, violation) => {
    expect(violations(policySchema, { ...example(), ...change })).toEqual([violation]);
  });

  it('refuses a bare number as an amount and a target without its words', () => {
    const issue = {
      ...{ number: '1', title: '…', problems: '…', strategies: '…' },
      budget: [{ fiscalYear: 2023, budget: 92 }],
      indicators: [{ id: '1-a', name: '…', target: { minimum: 48 } }],
    };
    expect(violations(policySchema, { ...example(), issues: [issue] })).toEqual([
      '/issues/0/budget/0/budget type',
      '/issues/0/indicators/0/target required',
    ]);
  });

  const required = 'version fiscalYear organization head stage goal mission basicPolicy issues';

  it.each(required.split(' '))('requires %s', (key) => {
    const { [key]: _, ...rest } = example();
    expect(violations(policySchema, rest)).toEqual([' required']);
  });
});
