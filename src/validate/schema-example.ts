import type { Path } from '../diagnostic/diagnostic.js';
import type { Wording } from '../diagnostic/wording.js';
import { keyRangeAt, type MapNode, type Node, type Tree } from '../parse/tree.js';
import type { SchemaDocument } from './schema-document.js';

/** Entries of a list or map that are spelt: messages quote 40 characters. */
const SPELT = 40;

/** A value on one line as messages quote it: what a scalar reads, the contents of a list, the keys of a map. */
export function spelling(node: Node): string {
  if (node.kind === 'scalar') return node.value === null ? '' : node.spelling;
  if (node.kind === 'sequence') return node.items.slice(0, SPELT).map(spelling).join(', ');
  return keysOf(node)
    .map((key) => `${key}:`)
    .join(' ');
}

function keysOf({ entries }: MapNode): readonly string[] {
  return entries.slice(0, SPELT).map(({ key }) => key);
}

/** The same with the marks that make its type: `"1"`, `[2023]`, `{ a: … }`. */
export function writtenAs(node: Node): string {
  if (node.kind === 'sequence') return `[${spelling(node)}]`;
  if (node.kind === 'map')
    return `{ ${keysOf(node)
      .map((key) => `${key}: …`)
      .join(', ')} }`;
  return node.style === 'double' || node.style === 'single' ? `"${node.spelling}"` : node.spelling;
}

/** What to write where the type is wrong: the value in quotes, as a list, or the first example; and what went wrong. */
export function typeHint(
  tree: Tree,
  node: Node,
  path: Path,
  schema: SchemaDocument,
): { readonly write: string | null; readonly hint: Wording | null } {
  const value = exampleOf(node, schema);
  const last = path.at(-1);
  const write = value === null ? null : typeof last === 'number' ? `- ${value}` : `${last}: ${value}`;
  return { write, hint: hintFor(tree, node, path) };
}

function exampleOf(node: Node, schema: SchemaDocument): string | null {
  const takes = [schema.type ?? []].flat();
  const isScalar = node.kind === 'scalar' && node.value !== null;
  if (isScalar && takes.includes('string') && !schema.enum) return `"${node.spelling}"`;
  if (isScalar && typeof node.value === 'number' && takes.includes('array')) return `[${node.spelling}]`;
  return oneLine(schema.examples?.[0]);
}

/** A full-width colon turns a map into a sentence, and a # makes a comment of one. */
function hintFor({ source, root }: Tree, node: Node, path: Path): Wording | null {
  if (node.kind !== 'scalar' || node.style !== 'plain') return null;
  if (/^[A-Za-z]\w*：/.test(node.spelling)) {
    return {
      ja: '全角のコロン「：」を、半角のコロンと空白「: 」にしてください。',
      en: 'Replace the full-width colon by an ASCII colon and a space.',
    };
  }
  if (node.value === null && /^:[ \t]+#/.test(source.text.slice(keyRangeAt(root, path).end))) {
    return {
      ja: '「#」から後ろは注釈になります。「#」で始まる文章は全体を " " で囲んでください。',
      en: 'What follows # is a comment. Quote a text that begins with #.',
    };
  }
  return null;
}

/** An example as YAML on one line; `null` where there is none or it is long. */
export function oneLine(example: unknown): string | null {
  if (example === undefined) return null;
  const text = flow(example);
  return text.length > 60 || text.includes('\n') ? null : text;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`);
    return `{ ${entries.join(', ')} }`;
  }
  // What YAML would read as something else needs its quotes.
  return value === '' || (typeof value === 'string' && /^[{[%@`*&!|>#"']/.test(value))
    ? JSON.stringify(value)
    : String(value);
}
