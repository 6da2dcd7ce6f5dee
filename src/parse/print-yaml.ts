import type {
  CommentedCollection,
  CommentedEntry,
  CommentedNode,
  CommentedScalar,
  CommentedTree,
  LeadLine,
} from './commented-tree.js';
import { scalarLines, writeString } from './print-scalar.js';

/** Columns by which each level is indented; items of a list are indented below their key. */
const STEP = 2;

/** A line of the result. Blank lines between entries may be dropped, those inside a text may not. */
interface Line {
  readonly text: string;
  readonly isBlank?: true;
  /** Set on the last line of a text to which blank lines behind it would belong. */
  readonly isOpen?: true;
}

/**
 * Writes a document in the one way this program writes YAML: block style with two spaces, brackets where they were on one
 * line, one space behind colons, quotes where they are needed, no more than one blank line, LF at the end. Comments stay.
 */
export function printYaml({ head, root, end }: CommentedTree): string {
  const body = isBlock(root) ? collectionLines(root, 0) : [{ text: inline(root) }, ...leadLines(root.end, 0)];
  const lines: Line[] = [];
  for (const line of [...leadLines(head, 0), ...body, ...leadLines(end, 0)]) {
    const before = lines.at(-1);
    if (line.isBlank && (!before || before.isBlank || before.isOpen)) continue;
    lines.push(line);
  }
  while (lines.at(-1)?.isBlank) lines.pop();
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** A map or list that is written on lines of its own. */
type Block = CommentedCollection & { readonly isInline: false };

function isBlock(node: CommentedNode): node is Block {
  return node.kind !== 'scalar' && !node.isInline && node.entries.length > 0;
}

function collectionLines({ entries, end }: CommentedCollection, indent: number): readonly Line[] {
  return [...entries.flatMap((entry) => entryLines(entry, indent)), ...leadLines(end, indent)];
}

function leadLines(lead: readonly LeadLine[], indent: number): readonly Line[] {
  return lead.map((text) => (text === '' ? { text, isBlank: true } : { text: ' '.repeat(indent) + text }));
}

function entryLines(entry: CommentedEntry, indent: number): readonly Line[] {
  const { key, value, lead, tail } = entry;
  const above = leadLines(lead, indent);
  if (key === null && isBlock(value)) return [...above, ...itemLines(entry, value, indent)];
  const pad = ' '.repeat(indent);
  const behind = tail ? tail.gap + tail.text : '';
  const head = key === null ? '-' : keyHead(key, pad);
  if (isBlock(value)) {
    return [
      ...above,
      { text: pad + head + behind },
      ...collectionLines(withoutFirstBlank(value), indent + STEP),
    ];
  }
  if (value.kind !== 'scalar') return [...above, { text: `${pad}${head} ${inline(value)}${behind}` }];
  const [first = '', ...rest] = scalarLines(value, indent + STEP, 'block');
  const isText = value.style === 'literal' || value.style === 'folded';
  const opening = `${pad}${head}${first === '' ? '' : ' '}${first}`;
  const texts = isText ? [opening + behind, ...rest] : [opening, ...rest];
  const last = texts.length - 1;
  return [
    ...above,
    ...texts.map((text, i) => ({
      text: i === last && !isText ? text + behind : text,
      ...(i === last && isText && /^[|>]\d?\+/.test(first) ? { isOpen: true as const } : {}),
    })),
  ];
}

/** A map or list that is an item begins on the line of its `-`; comments in between go above. */
function itemLines({ tail }: CommentedEntry, value: CommentedCollection, indent: number): readonly Line[] {
  const [first, ...others] = withoutFirstBlank(value).entries;
  if (!first) return [];
  const inner = indent + STEP;
  const own = entryLines({ ...first, lead: [] }, inner);
  // The first line that is no comment of a deeper item.
  const at = own.findIndex(({ text, isBlank }) => !isBlank && !text.trimStart().startsWith('#'));
  const opened = own.map((line, i) =>
    i < at && !line.isBlank
      ? { ...line, text: ' '.repeat(indent) + line.text.trimStart() }
      : i === at
        ? { ...line, text: `${' '.repeat(indent)}- ${line.text.slice(inner)}` }
        : line,
  );
  return [
    ...leadLines(tail ? [tail.text] : [], indent),
    ...leadLines(first.lead, indent),
    ...opened,
    ...others.flatMap((entry) => entryLines(entry, inner)),
    ...leadLines(value.end, inner),
  ];
}

/** Nothing parts a key from what is below it. */
function withoutFirstBlank(node: CommentedCollection): CommentedCollection {
  const [first, ...others] = node.entries;
  if (first?.lead[0] !== '') return node;
  const comment = first.lead.findIndex((text) => text !== '');
  const lead = comment === -1 ? [] : first.lead.slice(comment);
  return { ...node, entries: [{ ...first, lead }, ...others] };
}

/** A key on one line. One that is longer than YAML allows in front of a colon is announced by `?`. */
function keyHead(node: CommentedScalar, pad: string): string {
  const isOneLine = node.style !== 'literal' && node.style !== 'folded' && !node.spelling.includes('\n');
  const key = isOneLine ? inline(node) : writeString(String(node.value), 'inline');
  return key.length > 1000 ? `? ${key}\n${pad}:` : `${key}:`;
}

/** Everything on one line, between brackets. */
function inline(node: CommentedNode): string {
  if (node.kind === 'scalar') return scalarLines(node, 0, 'inline').join('');
  const parts = node.entries.map(({ key, value }) =>
    key === null ? inline(value) : `${keyHead(key, '')} ${inline(value)}`.replace('\n', ' '),
  );
  if (node.kind === 'sequence') return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
