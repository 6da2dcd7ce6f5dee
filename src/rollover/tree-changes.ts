import type { Path } from '../diagnostic/diagnostic.js';
import type {
  CommentedCollection,
  CommentedEntry,
  CommentedNode,
  CommentedScalar,
  LeadLine,
} from '../parse/commented-tree.js';
import { writeString } from '../parse/print-scalar.js';

/** What is to become of the places of a document. Places are those that it has before any change. */
export class TreeChanges {
  readonly #removed = new Map<string, string>();
  readonly #values = new Map<string, CommentedNode>();
  readonly #added = new Map<string, CommentedEntry[]>();
  readonly #leads = new Map<string, LeadLine[]>();
  readonly #tails = new Map<string, (text: string) => string>();
  readonly #movedTails = new Map<string, string>();

  /** Takes a place away. Its comments stay, behind `mark`, which says what they were about. */
  remove(path: Path, mark: string): void {
    this.#removed.set(keyOf(path), mark);
  }

  /** Puts a value in place of another. */
  replace(path: Path, value: CommentedNode): void {
    this.#values.set(keyOf(path), value);
  }

  /** Puts a key behind the others of a map. */
  add(path: Path, key: string, value: CommentedNode): void {
    const entry = { key: plainScalar(key), value, lead: [], tail: null };
    push(this.#added, keyOf(path), entry);
  }

  /** Puts a comment above a place, or, where the place is not on lines of its own, above what it is part of. */
  comment(path: Path, line: LeadLine): void {
    push(this.#leads, keyOf(path), line);
  }

  /** Words the comment behind a place anew. */
  rewordTail(path: Path, reword: (text: string) => string): void {
    this.#tails.set(keyOf(path), reword);
  }

  /** Puts the comment behind a place above it, behind `mark`: it was about what stood there before. */
  moveTail(path: Path, mark: string): void {
    this.#movedTails.set(keyOf(path), mark);
  }

  /** The document with all changes made. A list or map that loses everything it had goes as well. */
  apply(node: CommentedCollection, path: Path = []): CommentedCollection {
    const entries: CommentedEntry[] = [];
    let waiting: LeadLine[] = [];
    for (const [i, entry] of node.entries.entries()) {
      const at = [...path, entry.key === null ? i : String(entry.key.value)];
      const mark = this.#removed.get(keyOf(at));
      const own = node.isInline ? [] : this.#linesAt(entry, at);
      const value = mark === undefined ? this.#valueAt(entry.value, at) : entry.value;
      const isEmptied = value.kind !== 'scalar' && value.entries.length === 0 && value !== entry.value;
      if (mark !== undefined || isEmptied) {
        const around = isEmptied ? { ...entry, value: EMPTY } : entry;
        const about = mark ?? this.#movedTails.get(keyOf(at)) ?? String(at.at(-1));
        waiting.push(...commentsOf(around).map((text) => marked(text, about)));
        waiting.push(...(isEmptied ? value.end : []), ...own);
        continue;
      }
      const blanks = entry.lead.findIndex((line) => line !== '');
      const from = blanks === -1 ? entry.lead.length : blanks;
      const moved = this.#movedTails.get(keyOf(at));
      const above = entry.tail && moved !== undefined ? [marked(entry.tail.text, moved)] : [];
      const lead = [...entry.lead.slice(0, from), ...waiting, ...entry.lead.slice(from), ...above, ...own];
      entries.push({ ...entry, value, lead, tail: moved === undefined ? this.#tailAt(entry, at) : null });
      waiting = [];
    }
    return {
      ...node,
      entries: [...entries, ...(this.#added.get(keyOf(path)) ?? [])],
      end: [...waiting, ...node.end],
    };
  }

  #valueAt(node: CommentedNode, at: Path): CommentedNode {
    const replaced = this.#values.get(keyOf(at));
    if (replaced) return replaced;
    return node.kind === 'scalar' || node.entries.length === 0 ? node : this.apply(node, at);
  }

  #tailAt({ tail }: CommentedEntry, at: Path): CommentedEntry['tail'] {
    const reword = this.#tails.get(keyOf(at));
    return tail && reword ? { ...tail, text: reword(tail.text) } : tail;
  }

  /** The comments for a place, with those for places in it that have no lines of their own. */
  #linesAt({ value }: CommentedEntry, at: Path): readonly LeadLine[] {
    const own = this.#leads.get(keyOf(at)) ?? [];
    return value.kind !== 'scalar' && value.isInline ? [...own, ...this.#linesWithin(value, at)] : own;
  }

  #linesWithin(node: CommentedCollection, path: Path): readonly LeadLine[] {
    return node.entries.flatMap(({ key, value }, i) => {
      const at = [...path, key === null ? i : String(key.value)];
      const own = this.#leads.get(keyOf(at)) ?? [];
      return value.kind === 'scalar' ? own : [...own, ...this.#linesWithin(value, at)];
    });
  }
}

/** In place of a value whose comments are told by what became of it. */
const EMPTY: CommentedScalar = { kind: 'scalar', value: null, style: 'plain', spelling: '' };

/** A scalar on one line, quoted where it must be. */
export function plainScalar(value: string | number): CommentedScalar {
  if (typeof value === 'number') return { kind: 'scalar', value, style: 'plain', spelling: String(value) };
  return { kind: 'scalar', value, style: 'double', spelling: writeString(value, 'inline') };
}

/** A map on one line. */
export function inlineMap(entries: Readonly<Record<string, string>>): CommentedCollection {
  return {
    kind: 'map',
    isInline: true,
    entries: Object.entries(entries).map(([key, value]) => ({
      key: plainScalar(key),
      value: plainScalar(value),
      lead: [],
      tail: null,
    })),
    end: [],
  };
}

/** All comments at and in an entry, in their order. */
function commentsOf({ value, lead, tail }: CommentedEntry): readonly LeadLine[] {
  const inner = value.kind === 'scalar' ? [] : [...value.entries.flatMap(commentsOf), ...value.end];
  const isAbove = value.kind !== 'scalar' && !value.isInline;
  const behind = tail ? [tail.text] : [];
  return [...lead, ...(isAbove ? [...behind, ...inner] : [...inner, ...behind])].filter(
    (line) => line !== '',
  );
}

/** A comment on something that is gone, with a word of what that was. */
function marked(comment: string, about: string): LeadLine {
  return `# (${about}) ${comment.replace(/^#+\s*/, '')}`.trimEnd();
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
