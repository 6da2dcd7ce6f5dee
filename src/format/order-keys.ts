import type { CommentedEntry, LeadLine } from '../parse/commented-tree.js';
import type { SchemaDocument } from '../validate/schema-document.js';

/**
 * The entries of a map in the order of the schema. A key that the schema does not name (`x-…`) stays behind the known key
 * that it follows; in front of all of them, it stays first.
 */
export function orderKeys(
  entries: readonly CommentedEntry[],
  { properties = {} }: SchemaDocument,
): readonly CommentedEntry[] {
  const order = Object.keys(properties);
  const groups: { readonly rank: number; readonly entries: CommentedEntry[] }[] = [{ rank: -1, entries: [] }];
  for (const entry of entries) {
    const rank = order.indexOf(String(entry.key?.value));
    if (rank === -1) groups.at(-1)?.entries.push(entry);
    else groups.push({ rank, entries: [entry] });
  }
  return groups.sort((a, b) => a.rank - b.rank).flatMap((group) => group.entries);
}

/**
 * The same for the root, whose first comments are about the file: those up to the last blank line, and the line by which
 * editors find the schema, stay at the head.
 */
export function orderRootKeys(
  entries: readonly CommentedEntry[],
  schema: SchemaDocument,
): readonly CommentedEntry[] {
  const [first, ...others] = entries;
  if (!first) return entries;
  const end = headEnd(first.lead);
  const [now, ...rest] = orderKeys([{ ...first, lead: first.lead.slice(end) }, ...others], schema);
  return now ? [{ ...now, lead: [...first.lead.slice(0, end), ...now.lead] }, ...rest] : entries;
}

function headEnd(lead: readonly LeadLine[]): number {
  const blank = lead.lastIndexOf('');
  const modeline = lead.findLastIndex((line) => /^#\s*yaml-language-server:/.test(line));
  return Math.max(blank, modeline) + 1;
}
