import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseAllDocuments,
  type Scalar,
  visit,
} from 'yaml';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostic/diagnostic.js';
import { lineIndex, type Range, type Source } from '../diagnostic/source.js';
import { checkCharacters, checkNesting, NESTING_LIMIT } from './check-yaml-source.js';
import type { MapEntry, Node, ScalarNode, Tree } from './tree.js';

/** What became of a YAML text: its tree, unless errors hid it, and all that is wrong with it as YAML. */
export interface ParsedYaml {
  readonly tree: Tree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses one YAML 1.2 document (core schema). Aliases, anchors, merge keys, tags, further documents and other versions
 * are errors. Never throws. The settings of the library are those that hold against hostile files.
 */
export function parseYaml(source: Source): ParsedYaml {
  const before = [...checkCharacters(source), ...checkNesting(source)];
  if (before.some(({ rule }) => rule === 'yaml/too-deep' || rule === 'yaml/line-end')) {
    return { tree: null, diagnostics: before };
  }
  const documents = parseAllDocuments(source.text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  const reader = new TreeReader(source);
  for (const diagnostic of before) reader.diagnostics.push(diagnostic);
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (!document)
    return { tree: null, diagnostics: [...before, diagnose(source, { start: 0, end: 0 }, 'yaml/empty', {})] };
  reader.directives();
  for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
    const isUnclosed = code === 'MISSING_CHAR' || message.startsWith('Flow ');
    reader.syntax(isUnclosed ? 'MISSING_CHAR' : code, isUnclosed ? openingOf(document, pos) : pos);
  }
  if (second) {
    const at = second.range[0];
    reader.report({ start: at, end: Math.min(at + 3, source.text.length) }, 'yaml/multiple-documents', {});
  }
  const hasContent =
    document.contents !== null && !(isScalar(document.contents) && document.contents.value === null);
  if (!hasContent) {
    if (!hasErrors(reader.diagnostics)) reader.report({ start: 0, end: 0 }, 'yaml/empty', {});
    return { tree: null, diagnostics: reader.diagnostics };
  }
  // Behind a syntax error the structure is a guess of the parser's: findings about it would mislead.
  if (document.errors.length > 0) return { tree: null, diagnostics: reader.diagnostics };
  const root = reader.node(document.contents as ParsedNode, 0);
  return { tree: { source, root }, diagnostics: reader.diagnostics };
}

/** The library notices an unclosed quote or bracket where the file ends; people look for it where it opens. */
function openingOf(document: Document.Parsed, pos: readonly [number, number]): readonly [number, number] {
  let opening = pos;
  visit(document, {
    Node(_, node) {
      const [start, end] = (node as ParsedNode).range ?? [0, 0];
      const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      const isFlow = isCollection(node) && node.flow === true;
      if ((isQuoted || isFlow) && start < pos[0] && end >= pos[0]) opening = [start, start + 1];
    },
  });
  return opening;
}

/** Turns the library's nodes into ours and collects what is wrong on the way. */
class TreeReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #syntaxLines = new Set<number>();

  constructor(readonly source: Source) {}

  report(
    range: Range,
    ...[rule, data]: Parameters<typeof diagnose> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) {
    this.diagnostics.push(diagnose(this.source, range, rule, data));
  }

  /** A `%YAML` or `%TAG` line; the file is read as YAML 1.2 whatever it says. */
  directives() {
    const match = /^%.*$/m.exec(this.source.text);
    if (match && /^(?:[ \t]*(?:#.*)?\r?\n)*$/.test(this.source.text.slice(0, match.index))) {
      if (!/^%YAML\s+1\.2\s*$/.test(match[0])) {
        this.report({ start: match.index, end: match.index + match[0].trimEnd().length }, 'yaml/version', {
          found: match[0],
        });
      }
    }
  }

  /** An error of the library's; one a line, because one mistake often gives several. */
  syntax(code: string, [start, end]: readonly [number, number]) {
    const range = { start, end: Math.max(end, Math.min(start + 1, this.source.text.length)) };
    const { line } = lineIndex(this.source).point(start);
    if (code === 'TAG_RESOLVE_FAILED' || code === 'BAD_DIRECTIVE') return; // reported with its node, or by directives()
    if (this.#syntaxLines.has(line)) return;
    this.#syntaxLines.add(line);
    const colon = this.#fullWidthColon(line);
    if (colon) return this.report(colon.range, 'yaml/full-width-colon', { key: colon.key });
    if (code === 'NON_STRING_KEY')
      return this.report(range, 'yaml/key', { found: this.source.text.slice(start, end) });
    if (code === 'BAD_ALIAS')
      return this.report(range, 'yaml/alias', { found: this.source.text.slice(start, end) });
    if (code === 'RESOURCE_EXHAUSTION') return this.report(range, 'yaml/too-deep', { limit: NESTING_LIMIT });
    this.report(range, 'yaml/syntax', { code });
  }

  /** `項目：値` on the line of an error or on the one before, where the parser noticed too late. */
  #fullWidthColon(line: number): { key: string; range: Range } | null {
    for (const number of [line, line - 1]) {
      const text = number > 0 ? lineIndex(this.source).line(number) : '';
      const match = /^(\s*(?:- +)*)([A-Za-z][\w-]*)：/u.exec(text);
      if (!match) continue;
      const lineStart =
        this.source.text
          .split('\n')
          .slice(0, number - 1)
          .join('\n').length + (number > 1 ? 1 : 0);
      const at = lineStart + (match[1] as string).length + (match[2] as string).length;
      return { key: match[2] as string, range: { start: at, end: at + 1 } };
    }
    return null;
  }

  node(node: ParsedNode | null, depth: number): Node {
    const at = node?.range?.[0] ?? 0;
    const range = { start: at, end: node?.range?.[1] ?? at };
    if (node === null) return this.#nothing(range);
    if (depth > NESTING_LIMIT) {
      this.report({ start: at, end: at + 1 }, 'yaml/too-deep', { limit: NESTING_LIMIT });
      return this.#nothing(range);
    }
    if (isAlias(node)) {
      this.report(range, 'yaml/alias', { found: `*${node.source}` });
      return this.#nothing(range);
    }
    if (node.anchor) this.#anchor(node.anchor, range);
    if (node.tag) this.#tag(range);
    if (isMap<ParsedNode, ParsedNode | null>(node)) return this.#map(node.items, range, depth);
    if (isSeq<ParsedNode>(node)) {
      return { kind: 'sequence', items: node.items.map((item) => this.node(item, depth + 1)), range };
    }
    return this.#scalar(node as Scalar, range);
  }

  #map(pairs: readonly { key: ParsedNode; value: ParsedNode | null }[], range: Range, depth: number): Node {
    const entries: MapEntry[] = [];
    const seen = new Map<string, Range>();
    for (const { key: keyNode, value } of pairs) {
      const key = isScalar(keyNode) ? String(keyNode.value) : '';
      const keyRange = { start: keyNode.range[0], end: keyNode.range[1] };
      if (keyNode.anchor) this.#anchor(keyNode.anchor, keyRange);
      if (isAlias(keyNode) || key === '<<') {
        this.report(keyRange, 'yaml/alias', { found: isAlias(keyNode) ? `*${keyNode.source}` : key });
        continue;
      }
      if (/^[\u3000\u00a0]/.test(key)) this.report(keyRange, 'yaml/full-width-indent', { key });
      const first = seen.get(key.normalize('NFC'));
      if (first) {
        this.report(keyRange, 'yaml/duplicate-key', {
          key,
          line: lineIndex(this.source).point(first.start).line,
        });
        continue;
      }
      seen.set(key.normalize('NFC'), keyRange);
      const empty = { start: keyRange.end, end: keyRange.end };
      entries.push({
        key,
        keyRange,
        value: value === null ? this.#nothing(empty) : this.node(value, depth + 1),
      });
    }
    return { kind: 'map', entries, range };
  }

  #scalar(node: Scalar, range: Range): ScalarNode {
    const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
    const value = node.value as ScalarNode['value'];
    const spelling =
      typeof value === 'string' ? value : (node.source ?? this.source.text.slice(range.start, range.end));
    if (style === 'double' && typeof value === 'string') {
      for (const finding of checkCharacters({ name: this.source.name, text: value })) {
        this.diagnostics.push({ ...finding, source: this.source, range });
      }
    }
    return { kind: 'scalar', value, spelling, style, range };
  }

  #anchor(name: string, range: Range) {
    const at = this.source.text.lastIndexOf(`&${name}`, range.start);
    this.report(at === -1 ? range : { start: at, end: at + name.length + 1 }, 'yaml/alias', {
      found: `&${name}`,
    });
  }

  #nothing(range: Range): ScalarNode {
    return { kind: 'scalar', value: null, spelling: '', style: 'plain', range };
  }

  /** The library keeps a tag only where the file writes one, in front of its node. */
  #tag(range: Range) {
    const at = this.source.text.lastIndexOf('!', range.start);
    const found =
      /^!*\S*/.exec(this.source.text.slice(this.source.text[at - 1] === '!' ? at - 1 : at))?.[0] ?? '!';
    const start = this.source.text[at - 1] === '!' ? at - 1 : at;
    this.report({ start, end: start + found.length }, 'yaml/tag', { found });
  }
}

const STYLES: Readonly<Record<string, ScalarNode['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};
