import type { Edit } from '../diagnostic/diagnostic.js';
import type { Comment } from '../parse/comments-of.js';
import type { MapEntry, MapNode } from '../parse/tree.js';
import { columnOf, entryLineEnd, isBracketed, lineBreakAt, lineEnd, lineStart } from './entry-places.js';

/**
 * The edits that remove entries of a map, and change no other byte. Comments that stand in them stay, on lines of their own;
 * `comments` are those of the whole text.
 */
export function removeEntries(
  text: string,
  map: MapNode,
  keys: ReadonlySet<string>,
  comments: readonly Comment[],
): readonly Edit[] {
  const remove = isBracketed(text, map) ? removeInline : removeLines;
  return map.entries.flatMap((entry, i) =>
    keys.has(entry.key) ? [remove(text, map, i, keys, comments)] : [],
  );
}

type Remove = (
  text: string,
  map: MapNode,
  index: number,
  keys: ReadonlySet<string>,
  comments: readonly Comment[],
) => Edit;

/** With the comma in front of it, or behind it where nothing that stays stands in front. */
const removeInline: Remove = (text, { entries, range }, index, keys, comments) => {
  const entry = entries[index] as MapEntry;
  const before = entries[index - 1];
  const isFirst = entries.slice(0, index).every(({ key }) => keys.has(key));
  const start = isFirst || !before ? entry.keyRange.start : before.value.range.end;
  const end = isFirst ? (entries[index + 1]?.keyRange.start ?? range.end - 1) : entry.value.range.end;
  const kept = commentsIn(comments, start, end);
  const indent = /^[ \t]*/.exec(text.slice(lineStart(text, end)))?.[0] ?? '';
  const words = kept.map(
    (comment) => ` ${comment.text}${lineBreakAt(text, lineEnd(text, comment.at))}${indent}`,
  );
  return { range: { start, end }, text: words.join('') };
};

/** With its whole lines; behind a `-` up to the next key. */
const removeLines: Remove = (text, { entries }, index, _keys, comments) => {
  const entry = entries[index] as MapEntry;
  const next = entries[index + 1];
  const start = entry.keyRange.start;
  const end = entryLineEnd(text, entry, false);
  const kept = commentsIn(comments, start, end);
  const lineBreak = lineBreakAt(text, end);
  const head = lineStart(text, start);
  const indent = ' '.repeat(columnOf(text, start));
  if (text.slice(head, start).trim() !== '') {
    const words = kept.map((comment) => `${comment.text}${lineBreak}${indent}`).join('');
    const gap = next ? text.slice(end, next.keyRange.start) : '';
    if (next && /^\r?\n *$/.test(gap)) return { range: { start, end: next.keyRange.start }, text: words };
    return { range: { start, end }, text: words.trimEnd() };
  }
  const lines = kept.map((comment) => indent + comment.text);
  if (end < text.length) {
    const behind = end + lineBreak.length;
    const below = deeperComments(text, behind, indent.length);
    const rest = text.slice(behind, below).replace(/^[ \t]+(?=#)/gm, indent);
    return {
      range: { start: head, end: below },
      text: lines.map((line) => line + lineBreak).join('') + rest,
    };
  }
  const above = head === 0 ? 0 : lineEnd(text, lineStart(text, head - 1));
  return { range: { start: above, end }, text: lines.map((line) => lineBreak + line).join('') };
};

/**
 * Behind the comments that stand from an offset on, further to the right than `column`. They were the entry's own, and would
 * become part of a text behind `|` that stands in front of it.
 */
function deeperComments(text: string, from: number, column: number): number {
  let end = from;
  for (let at = from; at < text.length; ) {
    const line = text.slice(at, lineEnd(text, at));
    const content = line.trimStart();
    if (content !== '' && (!content.startsWith('#') || line.length - content.length <= column)) break;
    const next = text.indexOf('\n', at) + 1;
    at = next === 0 ? text.length : next;
    if (content !== '') end = at;
  }
  return end;
}

function commentsIn(comments: readonly Comment[], start: number, end: number): readonly Comment[] {
  return comments.filter(({ at }) => at >= start && at < end);
}
