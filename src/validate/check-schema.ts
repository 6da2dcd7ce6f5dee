import { type Diagnostic, diagnose, type Path } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import type { Wording } from '../diagnostic/wording.js';
import { child, keyRangeAt, type Node, nodeAt, type Tree, toData } from '../parse/tree.js';
import { nearestWord } from '../text/nearest-word.js';
import type { SchemaError, SchemaValidator } from './generated/schema-validator.js';
import { type SchemaDocument, schemaAt } from './schema-document.js';

/** A schema for messages and its compiled validator. */
export interface Schema {
  readonly document: SchemaDocument;
  readonly validate: SchemaValidator;
}

/** Departures of a document from its schema, each at its place, with the nearest key or value as a suggestion. */
export function checkSchema(tree: Tree, schema: Schema): readonly Diagnostic[] {
  if (schema.validate(toData(tree.root))) return [];
  const seen = new Set<string>();
  return (schema.validate.errors ?? []).flatMap((error) => {
    const path = pathOf(error.instancePath, tree.root);
    const diagnostic = describe(tree, schema.document, error, path);
    // An empty list item or a wrong type fails further keywords of the same place: the first says it all.
    const key = `${diagnostic.range.start} ${diagnostic.range.end} ${error.keyword === 'required' ? error.params.missingProperty : ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [diagnostic];
  });
}

function describe(tree: Tree, root: SchemaDocument, error: SchemaError, path: Path): Diagnostic {
  const schema = schemaAt(root, path);
  const node = nodeAt(tree.root, path);
  const term = schema.title ?? String(path.at(-1) ?? '');
  const found = spelling(node);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = Object.keys(schema.properties ?? {});
      const at = [...path, key];
      const data = {
        key,
        term: path.length === 0 ? null : term,
        suggestion: suggestKey(key, schema, node),
        known,
      };
      return diagnose(tree.source, keyRangeAt(tree.root, at), 'schema/unknown-key', data, at);
    }
    case 'required': {
      const key = String(error.params.missingProperty);
      const missing = schemaAt(root, [...path, key]);
      const data = { key, term: missing.title ?? key, example: oneLine(missing.examples?.[0]) };
      return diagnose(tree.source, headOf(tree, path, node), 'schema/required', data, path);
    }
    case 'enum':
    case 'const': {
      const allowed = (schema.enum ?? [schema.const]).map(String);
      const data = { term, found, allowed, suggestion: nearestWord(found, allowed) };
      return diagnose(tree.source, node.range, 'schema/value', data, path);
    }
    case 'minimum':
    case 'maximum': {
      const limit = `${error.params.comparison === '>=' ? '≧' : '≦'} ${error.params.limit}`;
      return diagnose(tree.source, node.range, 'schema/range', { term, found, limit }, path);
    }
    case 'type': {
      const expected = [schema.type ?? []].flat();
      // A bare number where money or a target belongs has a better explanation than its type.
      if (node.kind === 'scalar' && typeof node.value === 'number') {
        const rule = NUMBERS_THAT_NEED_WORDS[String(schema.definition)];
        if (rule) return diagnose(tree.source, node.range, rule, { text: node.spelling }, path);
      }
      const write = exampleOf(node, path, schema);
      const range = found === '' ? keyRangeAt(tree.root, path) : firstLine(tree, node.range);
      return diagnose(
        tree.source,
        range,
        'schema/type',
        { term, expected, found, write, hint: hintFor(node) },
        path,
      );
    }
    default: {
      const examples =
        found.trim() === '' ? [] : (schema.examples ?? []).map(oneLine).filter((text) => text !== null);
      const range =
        found.trim() === '' && node.range.end - node.range.start === 0
          ? keyRangeAt(tree.root, path)
          : node.range;
      return diagnose(tree.source, range, 'schema/pattern', { term, found, examples }, path);
    }
  }
}

const NUMBERS_THAT_NEED_WORDS: Readonly<Record<string, 'policy/amount-unit' | 'policy/target-number'>> = {
  amount: 'policy/amount-unit',
  target: 'policy/target-number',
};

/** The key that an unknown one stands for: a misspelling, or the Japanese term of a key. Keys already there are out. */
function suggestKey(key: string, schema: SchemaDocument, node: Node): string | null {
  const free = Object.entries(schema.properties ?? {}).filter(([name]) => !child(node, name));
  const plain = key.replace(/^[\s\u3000]+|[\s\u3000：:]+$/g, '');
  const byTerm = free.find(([name, { title }]) => title === plain || name === plain);
  return (
    byTerm?.[0] ??
    nearestWord(
      plain,
      free.map(([name]) => name),
    )
  );
}

/** The place where something is missing: the key of the map, or its first line. */
function headOf(tree: Tree, path: Path, node: Node): Range {
  const last = path.at(-1);
  if (typeof last === 'string') return keyRangeAt(tree.root, path);
  return node.kind === 'map' && node.entries[0] ? node.entries[0].keyRange : firstLine(tree, node.range);
}

function firstLine(tree: Tree, range: Range): Range {
  const lineEnd = tree.source.text.slice(range.start, range.end).search(/[\r\n]/);
  return lineEnd === -1 ? range : { start: range.start, end: range.start + lineEnd };
}

function spelling(node: Node): string {
  if (node.kind === 'scalar') return node.value === null ? '' : node.spelling;
  if (node.kind === 'sequence') return node.items.map(spelling).join(', ');
  return node.entries.map(({ key }) => `${key}:`).join(' ');
}

/** What to write where the type is wrong: the value in quotes, as a list, or the first example of the schema. */
function exampleOf(node: Node, path: Path, schema: SchemaDocument): string | null {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const takes = [schema.type ?? []].flat();
  if (node.kind === 'scalar' && node.value !== null && takes.includes('string'))
    return `${key}: "${node.spelling}"`;
  if (node.kind === 'scalar' && typeof node.value === 'number' && takes.includes('array'))
    return `${key}: [${node.spelling}]`;
  const example = oneLine(schema.examples?.[0]);
  return example === null ? null : `${key}: ${example}`;
}

/** A full-width colon turns a map into a sentence. */
function hintFor(node: Node): Wording | null {
  if (node.kind !== 'scalar' || node.style !== 'plain' || !/^[A-Za-z]\w*：/.test(node.spelling)) return null;
  return {
    ja: '全角のコロン「：」を、半角のコロンと空白「: 」にしてください。',
    en: 'Replace the full-width colon by an ASCII colon and a space.',
  };
}

/** An example as YAML on one line; `null` where there is none or it is long. */
function oneLine(example: unknown): string | null {
  if (example === undefined) return null;
  const text = flow(example);
  return text.length > 60 || text.includes('\n') ? null : text;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')} }`;
  }
  return String(value);
}

/** A JSON pointer as keys and positions; numbers are positions only where the document has a list. */
function pathOf(pointer: string, root: Node): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replace(/~1/g, '/').replace(/~0/g, '~');
    path.push(nodeAt(root, path).kind === 'sequence' ? Number(step) : step);
  }
  return path;
}
