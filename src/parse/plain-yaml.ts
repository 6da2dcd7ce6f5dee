import { readPlainLiteral } from './plain-yaml-literal.js';
import { isKeyUnit, isPlainWord, resolvePlain } from './plain-yaml-words.js';
import type { MapEntry, MapNode, Node, ScalarNode, SequenceNode } from './tree.js';

/** Says that a file is not plain. */
const DECLINED = Symbol('declined');

/**
 * Reads a YAML text that is plain: maps and lists in blocks or in brackets on one line, scalars on one line, and literal
 * blocks, with keys of letters. @returns the same nodes as the library, of a text of which it would say nothing at all, some ten
 * times faster; `null` for everything unusual, which is the library's to judge. `depth` is how many levels are read.
 */
export function readPlainYaml(text: string, depth: number): Node | null {
  try {
    return new PlainReader(text, depth).document();
  } catch (error) {
    if (error !== DECLINED) throw error;
    return null;
  }
}

/** What begins a value that is no plain scalar. */
const OPENING: ReadonlySet<number> = new Set(Array.from('"\'{[|', (character) => character.charCodeAt(0)));

/** Where a plain scalar in brackets ends at the latest. */
const END_IN_BRACKETS = /[,[\]{}\n]/g;

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const HASH = 0x23;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;

/**
 * A walk through the text. `#at` stands on the first character of what comes next; whatever ends with its line leaves it on the
 * next line with content, whose indentation is `#indent`, -1 at the end of the text.
 */
class PlainReader {
  readonly #text: string;
  readonly #depth: number;
  #at = 0;
  #indent = -1;
  /** Whether comments on lines of their own stand in front of `#at`. */
  #isBehindComment = false;
  /** The end of the last node with the rest of its last line, as the library counts it to the collection around. */
  #end = 0;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  document(): Node {
    // Without a line end at the end, or with others in between, places are counted otherwise.
    if (!this.#text.endsWith('\n') || /[\t\r\u0085\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)/m.test(this.#text))
      decline();
    this.#toContent();
    if (this.#indent !== 0 || this.#isDash()) decline();
    const root = this.#map(0, 0);
    return this.#at < this.#text.length ? decline() : root;
  }

  #map(indent: number, depth: number): MapNode {
    if (depth > this.#depth) decline();
    const start = this.#at;
    const entries: MapEntry[] = [];
    const seen = new Set<string>();
    do {
      const keyRange = this.#key(seen);
      const key = this.#text.slice(keyRange.start, keyRange.end);
      entries.push({ key, keyRange, value: this.#valueOf(indent, depth + 1) });
    } while (this.#indent === indent);
    if (this.#indent > indent) decline();
    return { kind: 'map', entries, range: { start, end: this.#end } };
  }

  /** Reads a key with its colon. */
  #key(seen: Set<string>): { readonly start: number; readonly end: number } {
    const start = this.#at;
    let end = start;
    while (isKeyUnit(this.#text.charCodeAt(end))) end += 1;
    if (end === start || end - start > 200 || this.#text.charCodeAt(start) === DASH) decline();
    if (this.#text.charCodeAt(end) !== COLON) decline();
    const key = this.#text.slice(start, end).normalize('NFC');
    if (seen.has(key)) decline();
    seen.add(key);
    this.#at = end + 1;
    return { start, end };
  }

  /** The value behind the colon of a key of a block, which begins on the same line or below. */
  #valueOf(indent: number, depth: number): Node {
    const behind = this.#at;
    this.#skipSpaces();
    const unit = this.#text.charCodeAt(this.#at);
    if (unit === LINE_FEED || (unit === HASH && this.#at > behind)) {
      this.#nextLine();
      if (this.#indent === indent && this.#isDash()) return this.#sequence(indent, depth, true);
      if (this.#indent <= indent) decline();
      return this.#isDash() ? this.#sequence(this.#indent, depth, false) : this.#map(this.#indent, depth);
    }
    if (this.#at === behind) decline();
    return this.#inline(indent, depth);
  }

  #sequence(indent: number, depth: number, isAtKey: boolean): SequenceNode {
    if (depth > this.#depth) decline();
    const start = this.#at;
    const items: Node[] = [];
    do {
      const dash = this.#at;
      this.#at += 1;
      this.#skipSpaces();
      if (this.#isDash()) decline();
      const column = indent + this.#at - dash;
      items.push(
        this.#beginsKey() ? this.#map(this.#onColumn(column), depth + 1) : this.#inline(indent, depth + 1),
      );
    } while (this.#indent === indent && this.#isDash());
    // The library takes comments behind a list that stands below its key without indentation for the list's.
    if (this.#indent > indent || (this.#indent === indent && (!isAtKey || this.#isBehindComment))) decline();
    return { kind: 'sequence', items, range: { start, end: this.#end } };
  }

  #onColumn(column: number): number {
    this.#indent = column;
    return column;
  }

  /** Whether the rest of the line begins with a key. Where something only looks so, reading the key declines. */
  #beginsKey(): boolean {
    const first = this.#text.charCodeAt(this.#at);
    if (OPENING.has(first)) return false;
    const line = this.#restOfLine();
    return line.includes(': ') || line.endsWith(':');
  }

  /** The rest of the line without a comment and blanks behind it. */
  #restOfLine(): string {
    let line = this.#text.slice(this.#at, this.#text.indexOf('\n', this.#at));
    const comment = line.indexOf(' #');
    if (comment !== -1) line = line.slice(0, comment);
    let end = line.length;
    while (end > 0 && line.charCodeAt(end - 1) === SPACE) end -= 1;
    return line.slice(0, end);
  }

  /** A value that begins on the line; only a literal goes on behind it. */
  #inline(indent: number, depth: number): Node {
    if (depth > this.#depth) decline();
    if (this.#text[this.#at] === '|') return this.#literal(indent);
    const node = this.#bracketed(depth) ?? this.#quoted() ?? this.#plain(this.#restOfLine());
    const behind = this.#at;
    this.#skipSpaces();
    const unit = this.#text.charCodeAt(this.#at);
    if (unit !== LINE_FEED && (unit !== HASH || this.#at === behind)) decline();
    this.#nextLine();
    return node;
  }

  #plain(spelling: string): ScalarNode {
    if (!isPlainWord(spelling)) decline();
    const value = resolvePlain(spelling);
    if (value === undefined) decline();
    const start = this.#at;
    this.#at += spelling.length;
    const range = { start, end: this.#at };
    return { kind: 'scalar', value, spelling, style: 'plain', range };
  }

  /** A scalar in quotes without escapes, other than `''`; `null` where none begins. */
  #quoted(): ScalarNode | null {
    const quote = this.#text[this.#at];
    if (quote !== '"' && quote !== "'") return null;
    const start = this.#at;
    let closing = this.#text.indexOf(quote, start + 1);
    while (quote === "'" && this.#text[closing + 1] === "'" && closing !== -1)
      closing = this.#text.indexOf(quote, closing + 2);
    const inside = this.#text.slice(start + 1, closing);
    if (closing === -1 || inside.includes('\n') || (quote === '"' && inside.includes('\\'))) decline();
    const value = quote === "'" ? inside.replaceAll("''", "'") : inside;
    this.#at = closing + 1;
    const style = quote === "'" ? 'single' : 'double';
    return { kind: 'scalar', value, spelling: value, style, range: { start, end: this.#at } };
  }

  /** A map or list in brackets on one line; `null` where none begins. */
  #bracketed(depth: number): Node | null {
    const opening = this.#text[this.#at];
    if (opening !== '{' && opening !== '[') return null;
    const closing = opening === '{' ? '}' : ']';
    const start = this.#at;
    const entries: MapEntry[] = [];
    const items: Node[] = [];
    const seen = new Set<string>();
    this.#at += 1;
    this.#skipSpaces();
    while (this.#text[this.#at] !== closing) {
      if (opening === '[') items.push(this.#valueInBrackets(depth + 1));
      else {
        const keyRange = this.#key(seen);
        if (this.#text.charCodeAt(this.#at) !== SPACE) decline();
        this.#skipSpaces();
        const key = this.#text.slice(keyRange.start, keyRange.end);
        entries.push({ key, keyRange, value: this.#valueInBrackets(depth + 1) });
      }
      this.#skipSpaces();
      if (this.#text[this.#at] === closing) break;
      if (this.#text.charCodeAt(this.#at) !== COMMA) decline();
      this.#at += 1;
      this.#skipSpaces();
      if (this.#text[this.#at] === closing) decline();
    }
    this.#at += 1;
    const range = { start, end: this.#at };
    return opening === '{' ? { kind: 'map', entries, range } : { kind: 'sequence', items, range };
  }

  #valueInBrackets(depth: number): Node {
    if (depth > this.#depth) decline();
    const node = this.#bracketed(depth) ?? this.#quoted();
    if (node) return node;
    END_IN_BRACKETS.lastIndex = this.#at;
    let end = END_IN_BRACKETS.exec(this.#text)?.index ?? this.#at;
    while (end > this.#at && this.#text.charCodeAt(end - 1) === SPACE) end -= 1;
    const spelling = this.#text.slice(this.#at, end);
    if (spelling.includes(' #') || spelling.endsWith(':')) decline();
    return this.#plain(spelling);
  }

  #literal(parent: number): ScalarNode {
    const start = this.#at;
    const literal = readPlainLiteral(this.#text, start, parent);
    if (!literal) return decline();
    const { value, end } = literal;
    this.#at = end;
    this.#toContent();
    this.#end = end;
    return { kind: 'scalar', value, spelling: value, style: 'literal', range: { start, end } };
  }

  #skipSpaces() {
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at += 1;
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  /** Goes behind the line, which holds nothing more but a comment, and on to content. */
  #nextLine() {
    this.#at = this.#text.indexOf('\n', this.#at) + 1;
    this.#end = this.#at;
    this.#toContent();
  }

  /** Goes over blank lines and comments. Comments further in than what follows belong to what is above, so they are unusual. */
  #toContent() {
    let deepest = -1;
    for (;;) {
      const lineStart = this.#at;
      this.#skipSpaces();
      const unit = this.#text.charCodeAt(this.#at);
      const isEnd = this.#at >= this.#text.length;
      const indent = isEnd ? 0 : this.#at - lineStart;
      if (!isEnd && unit === HASH) deepest = Math.max(deepest, indent);
      if (isEnd || (unit !== HASH && unit !== LINE_FEED)) {
        if (deepest > indent) decline();
        this.#isBehindComment = deepest !== -1;
        this.#indent = isEnd ? -1 : indent;
        return;
      }
      this.#at = this.#text.indexOf('\n', this.#at) + 1;
    }
  }
}

function decline(): never {
  throw DECLINED;
}
