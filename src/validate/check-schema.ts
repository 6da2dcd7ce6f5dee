import type { Diagnostic, Path } from '../diagnostic/diagnostic.js';
import { nodeAt, type Tree, toData } from '../parse/tree.js';
import { describeSchemaError } from './describe-schema-error.js';
import type { SchemaError, SchemaValidator } from './generated/schema-validator.js';
import { type SchemaDocument, schemaAt } from './schema-document.js';
import { suggestKey } from './suggest-key.js';

/** A schema for messages and its compiled validator. */
export interface Schema {
  readonly document: SchemaDocument;
  readonly validate: SchemaValidator;
}

/** Departures of a document from its schema, each at its place, with the nearest key or value as a suggestion. */
export function checkSchema(tree: Tree, schema: Schema): readonly Diagnostic[] {
  if (schema.validate(toData(tree.root))) return [];
  const seen = new Set<string>();
  const errors = (schema.validate.errors ?? []).map((error) => ({
    error,
    path: pathOf(error.instancePath, tree),
  }));
  const misspelt = misspeltKeys(tree, schema.document, errors);
  return errors.flatMap(({ error, path }) => {
    const node = nodeAt(tree.root, path);
    if (node.kind === 'scalar' && node.isRefused) return [];
    // That nothing is there is said once, as its type.
    if (node.kind === 'scalar' && node.value === null && ['enum', 'const'].includes(error.keyword)) return [];
    const missing = error.keyword === 'required' ? String(error.params.missingProperty) : '';
    if (missing && misspelt.has(pointer([...path, missing]))) return [];
    const diagnostic = describeSchemaError(tree, schema.document, error, path);
    // A wrong type fails further keywords of the same place: the first says it all.
    const key = pointer([...diagnostic.path, missing]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...diagnostic, detail: `${error.message ?? error.keyword} (${error.schemaPath})` }];
  });
}

/** Keys that are there under another spelling: the unknown key says so, and that they are missing would say it twice. */
function misspeltKeys(
  tree: Tree,
  root: SchemaDocument,
  errors: readonly { readonly error: SchemaError; readonly path: Path }[],
): ReadonlySet<string> {
  return new Set(
    errors.flatMap(({ error: { keyword, params }, path }) => {
      if (keyword !== 'additionalProperties') return [];
      const key = suggestKey(
        String(params.additionalProperty),
        schemaAt(root, path),
        nodeAt(tree.root, path),
      );
      return key === null ? [] : [pointer([...path, key])];
    }),
  );
}

function pointer(path: Path): string {
  return JSON.stringify(path);
}

/** A JSON pointer as keys and positions; numbers are positions only where the document has a list. */
function pathOf(instancePath: string, { root }: Tree): Path {
  const path: (string | number)[] = [];
  for (const part of instancePath.split('/').slice(1)) {
    const step = part.replace(/~1/g, '/').replace(/~0/g, '~');
    path.push(nodeAt(root, path).kind === 'sequence' ? Number(step) : step);
  }
  return path;
}
