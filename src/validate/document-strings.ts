import type { Path } from '../diagnostic/diagnostic.js';
import type { Node, Tree } from '../parse/tree.js';
import { kindsIn } from './character-kinds.js';

/** A string of the document that people write and read. */
export interface DocumentString {
  readonly path: Path;
  /** The string itself; offsets of findings are offsets into it. */
  readonly value: string;
  /**
   * `text`: Markdown of several lines; `line`: a name, title or sentence; `figure`: an amount, target or result. Ids,
   * years, enumerations, paths and keys of a person's own are no strings in this sense.
   */
  readonly kind: 'text' | 'line' | 'figure';
  /** Whether it is an item of a YAML list, which is printed as a bullet. */
  readonly isItem: boolean;
  /** The kinds of characters in it, a union of {@link KIND}: most rules need not look further. */
  readonly kinds: number;
  /** Its lines, without those that are blank: split once for all rules. */
  readonly lines: readonly StringLine[];
}

/** One line of a string. */
export interface StringLine {
  /** The words behind indentation and list marker. */
  readonly words: string;
  /** Offset of `words` in the string. */
  readonly start: number;
  /** Whether it begins an item of a list, in Markdown or in YAML. */
  readonly isItem: boolean;
}

type Kind = DocumentString['kind'];

/** Key → kind. Keys with a map or a list of maps are walked through. */
const KINDS: Readonly<Record<string, Kind>> = {
  goal: 'text',
  mission: 'text',
  basicPolicy: 'text',
  problems: 'text',
  strategies: 'text',
  notes: 'text',
  selfEvaluation: 'text',
  futurePolicy: 'text',
  head: 'line',
  name: 'line',
  title: 'line',
  survey: 'line',
  group: 'line',
  note: 'line',
  summary: 'line',
  reason: 'line',
  source: 'line',
  before: 'line',
  after: 'line',
  text: 'line',
  target: 'figure',
  settlement: 'figure',
  budget: 'figure',
  actual: 'figure',
  previous: 'figure',
};

/** Maps and lists of maps that hold such strings. */
const WALKED: ReadonlySet<string> = new Set([
  'organization',
  'issues',
  'budget',
  'indicators',
  'target',
  'result',
  'revisions',
  'changes',
]);

/** Every string of a document that people write and read, in the order of the file. */
export function documentStrings(tree: Tree): readonly DocumentString[] {
  const found: DocumentString[] = [];
  const put = (node: Node, path: Path, kind: Kind, isItem: boolean) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
    const { value } = node;
    found.push({ path, value, kind, isItem, kinds: kindsIn(value), lines: split(value, kind, isItem) });
  };
  const walk = (node: Node, path: Path): void => {
    if (node.kind === 'sequence') for (const [i, item] of node.items.entries()) walk(item, [...path, i]);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries) {
      const at = [...path, key];
      const kind = KINDS[key];
      if (key === 'labels' && path.length === 0 && value.kind === 'map') {
        for (const label of value.entries) put(label.value, [...at, label.key], 'line', false);
      } else if (value.kind === 'scalar') {
        if (kind) put(value, at, kind, false);
      } else if (kind === 'text' && value.kind === 'sequence') {
        for (const [i, item] of value.items.entries()) put(item, [...at, i], 'text', true);
      } else if (WALKED.has(key)) walk(value, at);
    }
  };
  walk(tree.root, []);
  return found;
}

function split(value: string, kind: Kind, isItem: boolean): readonly StringLine[] {
  const lines: StringLine[] = [];
  let offset = 0;
  let i = -1;
  for (const line of value.split('\n')) {
    i += 1;
    // Nothing behind the ideographic space is a blank or a marker, but for the byte order mark.
    const hasMarker = kind === 'text' && (line.charCodeAt(0) <= 0x3000 || line.startsWith('\ufeff'));
    const marker = hasMarker ? (/^\s*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(line)?.[0] ?? '') : '';
    const words = line.slice(marker.length).trimEnd();
    const begins = marker.trim() !== '' || (isItem && i === 0);
    if (words !== '') lines.push({ words, start: offset + marker.length, isItem: begins });
    offset += line.length + 1;
  }
  return lines;
}
