import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { describe, expect, it } from 'vitest';

interface ObjectSchema {
  readonly properties: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

interface Case {
  readonly name: string;
  readonly schema: object;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = JSON.parse(readFileSync(join(root, 'schema/policy.schema.json'), 'utf8'), withoutProse);

const OPTIONS =
  '--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck --module nodenext --pretty false';

/** Equal only when properties, optionality, readonly and types are the same, all the way down. */
const ASSERTION = `
import type { PolicyFile } from ${JSON.stringify(join(root, 'src/model/policy-file.js'))};
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const agree: Equal<DeepReadonly<Generated>, PolicyFile> = true;
`;

/** Drops titles, from which the generator would name types, and the rule for x- keys, which belong to no type. */
function withoutProse(key: string, value: unknown): unknown {
  if (key === 'patternProperties') return undefined;
  return ['title', 'description', '$id'].includes(key) && typeof value === 'string' ? undefined : value;
}

/** Names of those cases whose generated types differ from `PolicyFile`. */
async function differing(cases: readonly Case[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-file-'));
  try {
    const files = await Promise.all(
      cases.map(async (each, index) => {
        const types = await compile(each.schema as JSONSchema, 'Generated', {
          bannerComment: '',
          format: false,
          ignoreMinAndMaxItems: true,
        });
        writeFileSync(join(folder, `case-${index}.ts`), types + ASSERTION);
        return `case-${index}.ts`;
      }),
    );
    const errors = compilerErrors(folder, files);
    return cases
      .filter((_, index) => errors.some((error) => error.startsWith(`case-${index}.ts`)))
      .map(({ name }) => name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Complaints of tsc; anything but a failed assertion is a fault of this test. */
function compilerErrors(folder: string, files: readonly string[]): readonly string[] {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, ...OPTIONS.split(' '), '--types', '', ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = `${run.stdout}${run.stderr}`.split('\n').filter((line) => line !== '');
  const strange = lines.filter(
    (line) => !/error TS2322: Type '?true'? is not assignable to type '?false'?/.test(line),
  );
  if (strange.length > 0 || run.error) throw new Error(strange.join('\n'), { cause: run.error });
  return lines;
}

/** Every object of the schema with its name; `''` is the file itself. */
function objects(): readonly (readonly [string, ObjectSchema])[] {
  const definitions = Object.entries<Partial<ObjectSchema>>({ '': schema, ...schema.$defs });
  return definitions.filter((entry): entry is [string, ObjectSchema] => entry[1].properties !== undefined);
}

function replaced(name: string, changed: object): object {
  return name === '' ? { ...schema, ...changed } : { ...schema, $defs: { ...schema.$defs, [name]: changed } };
}

/** The schema with one property removed, made optional or required, or of another type; for each property. */
function mutations(): readonly Case[] {
  return objects().flatMap(([name, object]) =>
    Object.keys(object.properties).flatMap((key) => {
      const { [key]: _, ...others } = object.properties;
      const { required = [] } = object;
      const rest = required.filter((other) => other !== key);
      const flipped = required.includes(key) ? rest : [...required, key];
      const retyped = { ...object.properties, [key]: { type: 'boolean' } };
      const title = `${name}.${key}`;
      return [
        {
          name: `${title} removed`,
          schema: replaced(name, { ...object, properties: others, required: rest }),
        },
        { name: `${title} flipped`, schema: replaced(name, { ...object, required: flipped }) },
        { name: `${title} retyped`, schema: replaced(name, { ...object, properties: retyped }) },
      ];
    }),
  );
}

/** The schema with a property that no type has; for each object. */
function additions(): readonly Case[] {
  return objects().map(([name, object]) => ({
    name: `${name}.extra added`,
    schema: replaced(name, { ...object, properties: { ...object.properties, extra: { type: 'string' } } }),
  }));
}

describe('PolicyFile', () => {
  it('agrees with the schema', async () => {
    expect(await differing([{ name: 'schema', schema }])).toEqual([]);
  });

  it('would disagree if any property were missing, extra, or of other optionality or type', async () => {
    const cases = [...mutations(), ...additions()];
    expect(cases.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'issue.notes removed',
        '.head flipped',
        'budgetEntry.budget retyped',
        'target.extra added',
      ]),
    );
    expect(await differing(cases)).toEqual(cases.map(({ name }) => name));
  });
});
