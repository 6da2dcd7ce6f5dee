import type { Path } from '../diagnostic/diagnostic.js';

/** The part of JSON Schema that the schemas of this project use: no combinators, so each place has one schema. */
export interface SchemaDocument {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaDocument>>;
  readonly additionalProperties?: boolean | SchemaDocument;
  readonly required?: readonly string[];
  readonly items?: SchemaDocument;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaDocument>>;
  readonly [keyword: string]: unknown;
}

/** What the schema says of one place: its own words first, those of the definition it refers to behind. */
export function schemaAt(root: SchemaDocument, path: Path): SchemaDocument {
  let schema = resolve(root, root);
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? schema.items
        : (schema.properties?.[step] ??
          (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined));
    if (!next) return {};
    schema = resolve(root, next);
  }
  return schema;
}

/** A schema with the definition it refers to merged in; what stands beside `$ref` wins. */
function resolve(root: SchemaDocument, schema: SchemaDocument): SchemaDocument {
  const name = schema.$ref?.replace('#/$defs/', '');
  const definition = name === undefined ? undefined : root.$defs?.[name];
  if (!definition) return schema;
  const { $ref: _, ...own } = schema;
  return { ...resolve(root, definition), ...own, definition: name };
}
