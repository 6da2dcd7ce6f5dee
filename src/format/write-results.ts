import type { Edit, Path } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import { marksOf } from '../parse/comments-of.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { child, type MapNode, type Node, type Tree, toData } from '../parse/tree.js';
import { POLICY_SCHEMA } from '../validate/generated/policy-document.js';
import { schemaAt } from '../validate/schema-document.js';
import { applyFixes } from './apply-fixes.js';
import { indentStep } from './entry-places.js';
import { putEntries } from './put-entries.js';
import { removeEntries } from './remove-entries.js';
import { RESULT_KEYS, type ResultFields } from './result-fields.js';

/** Keys of `result` that are written; all others are the file's own. */
const WRITTEN: ReadonlySet<string> = new Set(RESULT_KEYS);

/** The keys of an indicator in the order of the schema. */
const INDICATOR_KEYS: readonly string[] = Object.keys(
  schemaAt(POLICY_SCHEMA, ['issues', 0, 'indicators', 0]).properties ?? {},
);

/**
 * Puts results into the text of a policy file, by the id of the indicator, and changes no other byte: order, comments, quotes,
 * line ends and blank lines stay. `text` must be free of errors. `null` where the result would not say what it should: a bug
 * of ours, or a spelling that nobody foresaw, after which nothing may be written.
 */
export function writeResults(text: string, results: ReadonlyMap<string, ResultFields>): string | null {
  const put = edited(text, (tree) => putAll(tree, results));
  const written = put === null ? null : edited(put, (tree) => removeAll(tree, results));
  return written !== null && isAsAsked(text, written, results) ? written : null;
}

function edited(text: string, edit: (tree: Tree) => readonly Edit[]): string | null {
  const tree = treeOf(text);
  if (!tree) return null;
  // Edits of one text touch, but none overlaps another.
  const edits = edit(tree);
  const fixed = applyFixes(
    text,
    edits.map((each) => [each]),
  );
  return fixed.applied.length === edits.length ? fixed.text : null;
}

function treeOf(text: string): Tree | null {
  const { tree, diagnostics } = parseYaml({ name: '', text });
  return hasErrors(diagnostics) ? null : tree;
}

function putAll(
  { source: { text }, root }: Tree,
  results: ReadonlyMap<string, ResultFields>,
): readonly Edit[] {
  const step = indentStep(text, root);
  return indicatorsOf(root).flatMap((indicator) => {
    const entries = RESULT_KEYS.flatMap((key) => {
      const value = results.get(idOf(indicator))?.[key] ?? null;
      return value === null ? [] : [{ key, value }];
    });
    if (entries.length === 0) return [];
    const result = child(indicator, 'result');
    return result?.kind === 'map'
      ? putEntries(text, result, entries, { order: RESULT_KEYS, step })
      : putEntries(text, indicator, [{ key: 'result', value: entries }], { order: INDICATOR_KEYS, step });
  });
}

function removeAll(
  { source: { text }, root }: Tree,
  results: ReadonlyMap<string, ResultFields>,
): readonly Edit[] {
  const { comments } = marksOf(text);
  return indicatorsOf(root).flatMap((indicator) => {
    const fields = results.get(idOf(indicator));
    const result = child(indicator, 'result');
    if (!fields || result?.kind !== 'map') return [];
    const gone = new Set<string>(RESULT_KEYS.filter((key) => fields[key] === null));
    const isEmpty = result.entries.every(({ key }) => gone.has(key));
    return isEmpty
      ? removeEntries(text, indicator, new Set(['result']), comments)
      : removeEntries(text, result, gone, comments);
  });
}

function indicatorsOf(root: Node): readonly MapNode[] {
  return itemsAt(root, 'issues').flatMap((issue) =>
    itemsAt(issue, 'indicators').filter((indicator): indicator is MapNode => indicator.kind === 'map'),
  );
}

function itemsAt(node: Node, key: string): readonly Node[] {
  const list = child(node, key);
  return list?.kind === 'sequence' ? list.items : [];
}

function idOf(indicator: Node): string {
  const id = child(indicator, 'id');
  return id?.kind === 'scalar' ? id.spelling : '';
}

/** Whether the new text says the same but for the results, with the same comments, and its results are those that were asked for. */
function isAsAsked(before: string, after: string, results: ReadonlyMap<string, ResultFields>): boolean {
  const [old, now] = [before, after].map(treeOf);
  if (!old || !now) return false;
  if (restOf(old.root, []) !== restOf(now.root, [])) return false;
  if (commentsOf(before) !== commentsOf(after)) return false;
  return indicatorsOf(now.root).every((indicator) => {
    const result = child(indicator, 'result');
    const fields = Object.entries(results.get(idOf(indicator)) ?? {});
    return fields.every(([key, value]) => {
      const node = child(result, key);
      return (node?.kind === 'scalar' ? node.value : null) === value;
    });
  });
}

/** The document as text, without the keys of its results that are written. */
function restOf(node: Node, path: Path): string {
  if (node.kind === 'sequence')
    return `[${node.items.map((item, i) => restOf(item, [...path, i])).join(',')}]`;
  if (node.kind === 'scalar') return JSON.stringify(node.spelling);
  const isIndicator = path.length === 4 && path[0] === 'issues' && path[2] === 'indicators';
  const entries = node.entries.map(({ key, value }) => {
    if (!isIndicator || key !== 'result' || value.kind !== 'map')
      return `${JSON.stringify(key)}:${restOf(value, [...path, key])}`;
    const own = value.entries.filter((entry) => !WRITTEN.has(entry.key));
    return own.length === 0 ? '' : JSON.stringify(own.map((entry) => [entry.key, toData(entry.value)]));
  });
  return `{${entries.filter((entry) => entry !== '').join(',')}}`;
}

function commentsOf(text: string): string {
  return JSON.stringify(marksOf(text).comments.map((comment) => comment.text));
}
