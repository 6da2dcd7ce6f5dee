import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { forms, parsePolicy, validatePolicy } from '../../src/index.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { POLICY_SCHEMA } from '../../src/validate/generated/policy-document.js';
import { type SchemaDocument, schemaAt } from '../../src/validate/schema-document.js';

const FORM = forms['osaka-2023'] as FormTemplate;
const EXAMPLE = parse(readFileSync('test/schema/contract-example.yaml', 'utf8')) as Record<string, unknown>;

type Path = readonly (string | number)[];

/** A mistake made at one place of the contract's example. */
interface Mistake {
  readonly name: string;
  readonly path: Path;
  readonly document: unknown;
}

/** Every map, list and value of the example. */
function places(value: unknown, path: Path = []): readonly { path: Path; value: unknown }[] {
  const inner =
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, each]) =>
          key.startsWith('x-') ? [] : places(each, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [{ path, value }, ...inner];
}

function changed(path: Path, change: (value: unknown) => unknown): unknown {
  const copy = structuredClone(EXAMPLE);
  if (path.length === 0) return change(copy);
  let parent: Record<string | number, unknown> = copy;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  parent[last] = change(parent[last]);
  return copy;
}

function mistakes(): readonly Mistake[] {
  return places(EXAMPLE).flatMap(({ path, value }): readonly Mistake[] => {
    const schema = schemaAt(POLICY_SCHEMA, path);
    const types = [schema.type ?? []].flat();
    const make = (name: string, change: (value: unknown) => unknown): Mistake => ({
      name: `${name} at ${path.join('/')}`,
      path,
      document: changed(path, change),
    });
    const isMap = value !== null && typeof value === 'object' && !Array.isArray(value);
    return [
      ...(path.length > 0 && !types.includes('boolean') ? [make('a boolean', () => true)] : []),
      ...(types.includes('object') ? [] : [make('a map', () => ({ a: 1 }))]),
      ...(types.includes('array') || path.length === 0 ? [] : [make('a list', () => ['a', 'b'])]),
      ...(path.length > 0 ? [make('nothing', () => null)] : []),
      ...(typeof value === 'string' && schema.pattern ? [make('blanks', () => ' ')] : []),
      ...(schema.enum ? [make('a wrong value', () => 'wrong')] : []),
      ...(schema.minItems ? [make('an empty list', () => [])] : []),
      ...(schema.minimum === undefined ? [] : [make('a number too small', () => Number(schema.minimum) - 1)]),
      ...(schema.maximum === undefined ? [] : [make('a number too large', () => Number(schema.maximum) + 1)]),
      ...(isMap && schema.additionalProperties === false
        ? [make('a key of somebody else’s', (map) => ({ ...(map as object), somebody: 1 }))]
        : []),
      ...(isMap
        ? (schema.required ?? []).map((key) =>
            make(`no ${key}`, (map) =>
              Object.fromEntries(Object.entries(map as object).filter(([each]) => each !== key)),
            ),
          )
        : []),
    ];
  });
}

const all = mistakes();

describe('one mistake', () => {
  it('is made at many places, against every keyword of the schema', () => {
    expect(all.length).toBeGreaterThan(300);
  });

  it.each(all)('$name gives one finding', ({ document, path }) => {
    const { tree, diagnostics } = parsePolicy({ name: 'policy.yaml', text: stringify(document) });
    expect(diagnostics).toEqual([]);
    if (!tree) throw new Error('no tree');
    const found = validatePolicy(tree, FORM).diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map(({ rule, message }) => `${rule} ${message.en}`)).toHaveLength(1);
    const [only] = found;
    expect(only?.path.slice(0, path.length).join('/')).toBe(path.join('/'));
    for (const { ja, en } of [only?.message, only?.help].flatMap((wording) => wording ?? [])) {
      expect(ja).toMatch(/[ぁ-んァ-ン一-龠]/);
      expect(en).toMatch(/[A-Za-z]/);
      expect(en).not.toBe(ja);
    }
  });
});

/** Keywords that say nothing of a document. */
const ANNOTATIONS = new Set([
  ...['$schema', '$id', '$defs', '$ref', 'title', 'description', 'examples', 'patternProperties'],
  ...['properties', 'items'],
]);

function keywords(schema: SchemaDocument): readonly string[] {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  return [...Object.keys(schema), ...inner.flatMap(keywords)].filter((key) => !ANNOTATIONS.has(key));
}

describe('keywords of the schemas', () => {
  it.each(['policy', 'form', 'config', 'results'])('schema/%s.schema.json uses known ones only', (name) => {
    const schema = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')) as SchemaDocument;
    const known = [
      ...['type', 'required', 'additionalProperties', 'enum', 'const'],
      ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'pattern', 'minItems'],
    ];
    const used = new Set(keywords(schema).filter((key) => !key.startsWith('x-')));
    expect([...used].filter((key) => !known.includes(key))).toEqual([]);
  });
});
