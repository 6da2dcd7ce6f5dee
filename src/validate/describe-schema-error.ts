import { type Diagnostic, diagnose, type Path } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import { quote, type Wording } from '../diagnostic/wording.js';
import { keyRangeAt, type Node, nodeAt, type Tree } from '../parse/tree.js';
import { nearestWord } from '../text/nearest-word.js';
import type { SchemaError } from './generated/schema-validator.js';
import { type SchemaDocument, schemaAt } from './schema-document.js';
import { oneLine, spelling, typeHint, writtenAs } from './schema-example.js';
import { suggestKey } from './suggest-key.js';

/** One departure from a schema as a finding: its place, what the schema calls it, and what to write. */
export function describeSchemaError(
  tree: Tree,
  root: SchemaDocument,
  error: SchemaError,
  path: Path,
): Diagnostic {
  const schema = schemaAt(root, path);
  const node = nodeAt(tree.root, path);
  const term = termAt(root, path);
  const found = spelling(node);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = Object.keys(schema.properties ?? {});
      const at = [...path, key];
      const suggestion = suggestKey(key, schema, node);
      const data = { key, term: path.length === 0 ? null : term, suggestion, known };
      return diagnose(tree.source, keyRangeAt(tree.root, at), 'schema/unknown-key', data, at);
    }
    case 'required': {
      const key = String(error.params.missingProperty);
      const missing = schemaAt(root, [...path, key]);
      const data = { key, title: missing.title ?? key, example: oneLine(missing.examples?.[0]) };
      return diagnose(tree.source, headOf(tree, path, node), 'schema/required', data, path);
    }
    case 'enum':
    case 'const': {
      const allowed = (schema.enum ?? [schema.const]).map(String);
      const meaning = meaningOf(schema);
      const data = { term, found, allowed, suggestion: nearestWord(found, allowed), meaning };
      return diagnose(tree.source, node.range, 'schema/value', data, path);
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum': {
      const data = { term, found, end: error.keyword, limit: String(error.params.limit) } as const;
      return diagnose(tree.source, node.range, 'schema/range', data, path);
    }
    case 'type': {
      // A bare number where money or a target belongs has a better explanation than its type.
      if (node.kind === 'scalar' && typeof node.value === 'number') {
        const rule = NUMBERS_THAT_NEED_WORDS[String(schema.definition)];
        if (rule) return diagnose(tree.source, node.range, rule, { text: node.spelling }, path);
      }
      const isNothing = node.kind === 'scalar' && node.value === null;
      const range =
        isNothing && typeof path.at(-1) === 'string'
          ? keyRangeAt(tree.root, path)
          : firstLine(tree, node.range);
      const data = {
        term,
        expected: [schema.type ?? []].flat(),
        found: isNothing ? '' : writtenAs(node),
        ...typeHint(tree, node, path, schema),
      };
      return diagnose(tree.source, range, 'schema/type', data, path);
    }
    case 'pattern':
    case 'minItems': {
      const isEmpty = found.trim() === '';
      const examples = isEmpty ? [] : (schema.examples ?? []).map(oneLine).filter((text) => text !== null);
      const isRequired =
        typeof path.at(-1) === 'number' ||
        (schemaAt(root, path.slice(0, -1)).required ?? []).includes(String(path.at(-1)));
      const range = isEmpty && node.range.end === node.range.start ? keyRangeAt(tree.root, path) : node.range;
      const data = { term, found, examples, meaning: meaningOf(schema), isRequired };
      return diagnose(tree.source, range, 'schema/pattern', data, path);
    }
    default:
      throw new Error(`the schema uses a keyword without a sentence of its own: ${error.keyword}`);
  }
}

const NUMBERS_THAT_NEED_WORDS: Readonly<Record<string, 'policy/amount-unit' | 'policy/target-number'>> = {
  amount: 'policy/amount-unit',
  target: 'policy/target-number',
};

/** What messages call a place: 「目標」 and “goal”, 「主な戦略」の2番目 and item 2 of “strategies”. */
function termAt(root: SchemaDocument, path: Path): Wording {
  const last = path.at(-1);
  const schema = schemaAt(root, path);
  if (typeof last !== 'number') {
    const key = quote(String(last ?? ''));
    return { ja: `「${schema.title ?? key}」`, en: `“${key}”` };
  }
  const list = termAt(root, path.slice(0, -1));
  return { ja: `${list.ja}の${last + 1}番目`, en: `item ${last + 1} of ${list.en}` };
}

/** The schema's own explanation, whose halves are Japanese and English. */
function meaningOf({ description }: SchemaDocument): Wording | null {
  const [ja, en] = description?.split(' / ') ?? [];
  return ja && en ? { ja, en } : null;
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
