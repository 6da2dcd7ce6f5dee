import type { CommentedEntry, CommentedNode, CommentedScalar } from '../parse/commented-tree.js';
import { writeString } from '../parse/print-scalar.js';
import { printYaml } from '../parse/print-yaml.js';
import type { Data } from './policy-data.js';

/** Keys whose maps are written on one line. */
const INLINE: ReadonlySet<string> = new Set(['organization', 'budget', 'sdgs']);

/** Keys in front of which a blank line stands. */
const APART: ReadonlySet<string> = new Set(['goal', 'issues', 'selfEvaluation', 'labels', 'x-unplaced']);

/** Data as a new policy file; keys without a value are left out. `modeline` is the line by which editors find the schema. */
export function draftYaml(
  data: { readonly [key: string]: Data | null | undefined },
  modeline: string | null,
): string {
  const root = node(data, '', false);
  if (root.kind === 'scalar') return '';
  const [first, ...others] = root.entries;
  const headed = first && modeline !== null ? [{ ...first, lead: [modeline] }, ...others] : root.entries;
  return printYaml({ root: { ...root, entries: headed }, head: [], end: [] });
}

function node(data: Data, key: string, isInside: boolean): CommentedNode {
  if (typeof data === 'string' || typeof data === 'number') return scalar(data, isInside);
  if (Array.isArray(data)) {
    const isInline = key === 'sdgs';
    const entries = (data as readonly Data[]).map((item, i) => {
      const value = node(item, key === 'budget' ? 'organization' : '', isInline);
      return entry(null, value, key === 'issues' && i > 0);
    });
    return { kind: 'sequence', isInline, entries, end: [] };
  }
  const isInline = INLINE.has(key) || isInside;
  const entries = Object.entries(data).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    return [
      entry(
        scalar(name, false),
        node(value, name, isInline),
        key === '' && APART.has(name) && 'version' in data,
      ),
    ];
  });
  return { kind: 'map', isInline: isInline || entries.length === 0, entries, end: [] };
}

function entry(key: CommentedScalar | null, value: CommentedNode, isApart: boolean): CommentedEntry {
  return { key, value, lead: isApart ? [''] : [], tail: null };
}

function scalar(value: string | number, isInside: boolean): CommentedScalar {
  if (typeof value === 'number') return { kind: 'scalar', value, style: 'plain', spelling: String(value) };
  // What cannot be seen is spelt out, which only quotes can.
  const isText = !isInside && value.includes('\n') && !/[^\P{C}\n\u{e000}-\u{f8ff}]/u.test(value);
  if (isText) return { kind: 'scalar', value, style: 'literal', spelling: '|' };
  return {
    kind: 'scalar',
    value,
    style: 'double',
    spelling: writeString(value, isInside ? 'inline' : 'block'),
  };
}
