import { isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type {
  CommentedCollection,
  CommentedEntry,
  CommentedNode,
  CommentedScalar,
  CommentedTree,
  LeadLine,
} from './commented-tree.js';
import { marksOf, type YamlMarks } from './comments-of.js';
import type { DraftCollection, DraftEntry, DraftNode, DraftScalar, LeadItem } from './draft-tree.js';
import { lastNotBehind } from './last-not-behind.js';
import { placeComments } from './place-comments.js';
import { TextLines } from './text-lines.js';
import { YAML_SETTINGS } from './yaml-settings.js';

/**
 * Reads a YAML text in which `parseYaml` found no error, with its comments and blank lines.
 * `null` where the document is neither a map nor a list.
 */
export function readCommentedTree(text: string): CommentedTree | null {
  const contents = parseDocument(text, YAML_SETTINGS).contents as ParsedNode | null;
  const marks = marksOf(text);
  const lines = new TextLines(text);
  const root = contents === null ? null : new DraftReader(lines, marks).node(contents);
  if (root === null || root.kind === 'scalar') return null;
  const around = placeComments(lines, root, marks.comments);
  const finish = new Finisher(lines, keptRanges(root));
  return {
    root: finish.collection(root),
    head: finish.lines(around.head),
    end: finish.lines(around.end),
  };
}

/** Turns the library's nodes into entries with their places. */
class DraftReader {
  readonly #dashes = new Map<number, number[]>();

  constructor(
    readonly lines: TextLines,
    readonly marks: YamlMarks,
  ) {
    for (const at of marks.dashes) {
      const column = lines.columnOf(at);
      const known = this.#dashes.get(column);
      if (known) known.push(at);
      else this.#dashes.set(column, [at]);
    }
  }

  node(node: ParsedNode | null): DraftNode {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      let before = node.range[0];
      const entries = node.items.map(({ key, value }) => {
        const keyAt = key.range[0];
        const question = this.marks.questions[lastNotBehind(this.marks.questions, keyAt, (at) => at)] ?? -1;
        const start = question >= before ? question : keyAt;
        before = value?.range?.[1] ?? key.range[1];
        return this.#entry(this.#scalar(key, key.range[1]), value, start, key.range[1]);
      });
      return this.#collection('map', node, entries);
    }
    if (isSeq<ParsedNode>(node)) {
      const from = node.range[0];
      const dashes = node.flow ? [] : (this.#dashes.get(this.lines.columnOf(from)) ?? []);
      const first = lastNotBehind(dashes, from, (at) => at);
      const entries = node.items.map((item, i) => {
        const start = dashes[first + i] ?? item.range[0];
        return this.#entry(null, item, start, start + 1);
      });
      return this.#collection('sequence', node, entries);
    }
    return this.#scalar(node, 0);
  }

  #entry(key: DraftScalar | null, value: ParsedNode | null, start: number, end: number): DraftEntry {
    const isEmpty = value === null || (isScalar(value) && value.value === null && !value.source);
    const draft = isEmpty ? this.#scalar(null, end) : this.node(value);
    return { key, value: draft, start, isOwnLine: this.#isOwnLine(start), lead: [], tails: [] };
  }

  #collection(
    kind: DraftCollection['kind'],
    node: ParsedNode & { flow?: boolean },
    entries: readonly DraftEntry[],
  ) {
    const [start, end] = node.range;
    const isFlow = node.flow === true && kind === (this.lines.text[start] === '[' ? 'sequence' : 'map');
    // A single pair in a list, `[a: 1]`, has no braces of its own.
    const isPair = node.flow === true && this.lines.text[start] !== '[' && this.lines.text[start] !== '{';
    const isInline =
      (isFlow || isPair) && (entries.length === 0 || !this.lines.text.slice(start, end).includes('\n'));
    const column = this.lines.columnOf(entries[0]?.start ?? start);
    return {
      kind,
      start,
      end,
      isFlow: isFlow || isPair,
      isInline,
      column,
      entries,
      trailing: [] as LeadItem[],
    };
  }

  #scalar(node: ParsedNode | null, at: number): DraftScalar {
    if (!isScalar(node)) return { ...NOTHING, start: at, end: at };
    const [start, end] = node.range;
    return {
      kind: 'scalar',
      value: node.value as CommentedScalar['value'],
      style: STYLES[node.type ?? 'PLAIN'] ?? 'plain',
      spelling: this.lines.text.slice(start, end).replace(/\r\n/g, '\n'),
      start,
      end,
    };
  }

  #isOwnLine(at: number): boolean {
    return /^[ 	]*$/.test(this.lines.before(at));
  }
}

const NOTHING = { kind: 'scalar', value: null, style: 'plain', spelling: '' } as const;

const STYLES: Readonly<Record<string, CommentedScalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Block texts of which blank lines at the end are a part (`|+`). */
function keptRanges(node: DraftNode): readonly DraftScalar[] {
  if (node.kind !== 'scalar') return node.entries.flatMap(({ value }) => keptRanges(value));
  return /^[|>]\d?\+/.test(node.spelling) ? [node] : [];
}

/** Turns places into lines. */
class Finisher {
  constructor(
    readonly text: TextLines,
    readonly kept: readonly DraftScalar[],
  ) {}

  collection({ kind, isInline, entries, trailing }: DraftCollection): CommentedCollection {
    return { kind, isInline, entries: entries.map((entry) => this.#entry(entry)), end: this.lines(trailing) };
  }

  lines(items: readonly LeadItem[]): readonly LeadLine[] {
    return items.flatMap(({ at, text, isOwnLine }) => {
      const blank = isOwnLine && this.#isBlankBefore(at) ? [''] : [];
      return text === null ? blank : [...blank, text];
    });
  }

  #entry({ key, value, start, isOwnLine, lead, tails }: DraftEntry): CommentedEntry {
    const [tail = null, ...earlier] = [...tails].reverse();
    const items = [
      ...lead,
      ...earlier.map(({ at, text }) => ({ at, text, isOwnLine: false })),
      { at: start, text: null, isOwnLine },
    ].sort((a, b) => a.at - b.at);
    return {
      key: key && scalar(key),
      value: this.#node(value),
      lead: this.lines(items),
      tail: tail && { gap: tail.gap, text: tail.text },
    };
  }

  #node(node: DraftNode): CommentedNode {
    return node.kind === 'scalar' ? scalar(node) : this.collection(node);
  }

  #isBlankBefore(at: number): boolean {
    const end = this.text.startOf(at) - 1;
    if (end < 0 || !/^[ \t\r]*$/.test(this.text.before(end))) return false;
    const kept = this.kept[lastNotBehind(this.kept, end, ({ start }) => start)];
    return !kept || end > kept.end;
  }
}

function scalar({ kind, value, style, spelling }: DraftScalar): CommentedScalar {
  return { kind, value, style, spelling };
}
