import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostic/diagnostic.js';
import { lineIndex, type Range, type Source } from '../diagnostic/source.js';
import { checkCharacters, checkNesting, NESTING_LIMIT } from './check-yaml-source.js';
import { composeYaml } from './compose-yaml.js';
import { explainSyntax } from './explain-syntax.js';
import { indentFix } from './full-width-fix.js';
import type { ParsedYaml } from './parse-yaml.js';
import { exactRangeInScalar } from './scalar-places.js';
import type { MapEntry, Node, ScalarNode } from './tree.js';

/**
 * Parses a text by the library, as {@link parseYaml} says; the library judges whatever is not plain, with what was found `before` it runs. Its settings are those that
 * hold against hostile files.
 */
export function judgeYaml(
  source: Source,
  depth: number = NESTING_LIMIT,
  before: readonly Diagnostic[] = [...checkCharacters(source), ...checkNesting(source, depth)],
): ParsedYaml {
  if (before.some(({ rule }) => rule === 'yaml/too-deep' || rule === 'yaml/line-end')) {
    return { tree: null, diagnostics: before };
  }
  const { documents, brokenOff } = composeYaml(source.text);
  const reader = new TreeReader(source, depth);
  for (const diagnostic of before) reader.diagnostics.push(diagnostic);
  if (brokenOff) {
    reader.directives();
    reader.diagnostics.push(...explainSyntax(source, brokenOff, null));
    return { tree: null, diagnostics: reader.diagnostics };
  }
  const [document, second] = documents;
  if (!document)
    return { tree: null, diagnostics: [...before, diagnose(source, { start: 0, end: 0 }, 'yaml/empty', {})] };
  reader.directives();
  reader.diagnostics.push(...explainSyntax(source, [...document.errors, ...document.warnings], document));
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

/** Turns the library's nodes into ours and collects what is wrong on the way. */
class TreeReader {
  readonly diagnostics: Diagnostic[] = [];

  constructor(
    readonly source: Source,
    readonly depth: number,
  ) {}

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
        const end = match.index + match[0].trimEnd().length;
        const behind = match.index + match[0].length;
        const lineEnd = /^\r?\n?/.exec(this.source.text.slice(behind, behind + 2))?.[0].length ?? 0;
        const line = { start: match.index, end: behind + lineEnd };
        const found = diagnose(this.source, { start: match.index, end }, 'yaml/version', { found: match[0] });
        this.diagnostics.push({ ...found, fix: [{ range: line, text: '' }] });
      }
    }
  }

  node(node: ParsedNode | null, depth: number): Node {
    const at = node?.range?.[0] ?? 0;
    const range = { start: at, end: node?.range?.[1] ?? at };
    if (node === null) return this.#nothing(range);
    if (depth > this.depth) {
      this.report({ start: at, end: at + 1 }, 'yaml/too-deep', { limit: this.depth });
      return this.#refused(range);
    }
    if (isAlias(node)) {
      this.report(range, 'yaml/alias', { found: `*${node.source}` });
      return this.#refused(range);
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
      const whole = value === null ? this.#figureCutAtComma(entries.at(-1), keyRange) : null;
      if (whole) {
        entries.push({ ...(entries.pop() as MapEntry), value: whole });
        continue;
      }
      if (isAlias(keyNode) || key === '<<') {
        this.report(keyRange, 'yaml/alias', { found: isAlias(keyNode) ? `*${keyNode.source}` : key });
        continue;
      }
      if (/^[\u3000\u00a0]/.test(key)) {
        const fix = indentFix(this.source, keyRange);
        const found = diagnose(this.source, keyRange, 'yaml/full-width-indent', { key });
        this.diagnostics.push(fix ? { ...found, fix } : found);
      }
      const first = seen.get(key.normalize('NFC'));
      if (first) {
        this.report(keyRange, 'yaml/duplicate-key', {
          key,
          line: lineIndex(this.source).lineAt(first.start),
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
    const scalar: ScalarNode = { kind: 'scalar', value, spelling, style, range };
    if (style === 'double' && typeof value === 'string') this.#escapedCharacters(scalar, value);
    return scalar;
  }

  /** Characters that stand in double quotes as escapes; those that stand there as themselves are found in the source. */
  #escapedCharacters(scalar: ScalarNode, value: string) {
    for (const found of checkCharacters({ name: this.source.name, text: value })) {
      const { start, end } = found.range;
      const exact = exactRangeInScalar(this.source, scalar, start, end);
      const { start: at } = exact ?? scalar.range;
      const isItself = exact
        ? this.source.text[at] !== '\\'
        : this.source.text.slice(at, scalar.range.end).includes(value.slice(start, end));
      if (isItself) continue;
      const { fix, ...rest } = found;
      const diagnostic = { ...rest, source: this.source, range: exact ?? scalar.range };
      this.diagnostics.push(fix && exact ? { ...diagnostic, fix: [{ range: exact, text: '' }] } : diagnostic);
    }
  }

  /** `{ budget: 29,474千円 }`: the comma ends the value inside braces. Reported, and read as it was meant. */
  #figureCutAtComma(before: MapEntry | undefined, rest: Range): ScalarNode | null {
    if (before?.value.kind !== 'scalar' || before.value.style !== 'plain') return null;
    const range = { start: before.value.range.start, end: rest.end };
    const figure = this.source.text.slice(range.start, range.end);
    if (!/^[-▲△]?\d{1,3}(,\d{3})+(?!\d)/.test(figure)) return null;
    const last = this.diagnostics.at(-1);
    if (last?.rule === 'yaml/comma-in-braces' && last.range.start === range.start) this.diagnostics.pop();
    const found = diagnose(this.source, range, 'yaml/comma-in-braces', { key: before.key, figure });
    const fix = [{ range, text: `"${figure}"` }];
    this.diagnostics.push(/["\\\n]/.test(figure) ? found : { ...found, fix });
    return { kind: 'scalar', value: figure, spelling: figure, style: 'plain', range };
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

  /** A place of which nothing more can be said. */
  #refused(range: Range): ScalarNode {
    return { ...this.#nothing(range), isRefused: true };
  }

  /** The library keeps a tag only where the file writes one, in front of its node. */
  #tag(range: Range) {
    const { text } = this.source;
    const last = text.lastIndexOf('!', range.start);
    const start = text[last - 1] === '!' ? last - 1 : last;
    const found = /^!*\S*/.exec(text.slice(start))?.[0] ?? '!';
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
