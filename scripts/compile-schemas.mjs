// node scripts/compile-schemas.mjs: turns the JSON Schemas into plain TypeScript under src/validate/generated,
// so that validation needs no schema library at run time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const ANNOTATIONS = ['title', 'description', 'examples'];
const MAPS_OF_SCHEMAS = ['properties', 'patternProperties', '$defs'];
const SCHEMAS = ['items', 'additionalProperties'];

const VALIDATOR_TYPES = `/** One violation as ajv reports it; \`instancePath\` is a JSON pointer into the document. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A compiled schema. \`errors\` holds all violations of the latest call, \`null\` when there was none. */
export interface SchemaValidator {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
`;

const folder = new URL('../src/validate/generated/', import.meta.url);
const schemas = ['policy', 'form', 'config'].map((name) => ({ name, schema: readSchema(name) }));

mkdirSync(folder, { recursive: true });
save('schema-validator.ts', VALIDATOR_TYPES);
for (const { name, schema } of schemas) {
  save(`${name}-schema.ts`, validatorModule(schema));
  save(`${name}-document.ts`, documentModule(name, schema));
}

function readSchema(name) {
  return JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8'));
}

function save(name, content) {
  writeFileSync(new URL(name, folder), content);
}

/** The validator as a module that imports nothing but its type. */
function validatorModule(schema) {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    ownProperties: true,
    verbose: false,
    code: { source: true, esm: true },
  });
  const code = standaloneCode.default(ajv, ajv.compile(withoutAnnotations(schema)));
  const exported = /export const validate = (\w+);export default \1;/;
  if (!exported.test(code)) throw new Error('ajv emits its export in another shape than this script knows');
  const body = code.replace(
    exported,
    'export const validate: SchemaValidator = $1 as unknown as SchemaValidator;',
  );
  if (/\brequire\(|\bimport\b|\bexport default\b/.test(body)) {
    throw new Error(`the validator of ${schema.$id} would need ajv at run time`);
  }
  return `// @ts-nocheck
import type { SchemaValidator } from './schema-validator.js';
${body}
`;
}

/** The schema without what only people and editors read. */
function withoutAnnotations(schema) {
  if (typeof schema !== 'object') return schema;
  return mapSubschemas(
    Object.fromEntries(Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.includes(keyword))),
    withoutAnnotations,
  );
}

function mapSubschemas(schema, change) {
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (SCHEMAS.includes(keyword)) return [keyword, change(value)];
    if (!MAPS_OF_SCHEMAS.includes(keyword)) return [keyword, value];
    return [keyword, Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]))];
  });
  return Object.fromEntries(entries);
}

/** The schema itself, for titles, examples and known keys in messages. As JSON, which is read faster than program text. */
function documentModule(name, schema) {
  const json = JSON.stringify(JSON.stringify(schema));
  return `import type { SchemaDocument } from '../schema-document.js';

export const ${name.toUpperCase()}_SCHEMA: SchemaDocument = JSON.parse(${json});
`;
}
