import type { Edit } from '../diagnostic/diagnostic.js';
import { marksOf } from '../parse/comments-of.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { child, type MapEntry, type MapNode, type Node, toData } from '../parse/tree.js';
import { POLICY_SCHEMA } from '../validate/generated/schema-documents.js';
import { schemaAt } from '../validate/schema-document.js';
import { applyFixes } from './apply-fixes.js';
import { indentStep } from './entry-places.js';
import { appendItems, type NewEntry, type NewList, putEntries } from './put-entries.js';

/** One revision (改訂履歴) to be written. */
export interface NewRevision {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly kind: string;
  readonly summary: string;
  readonly changes: readonly NewChange[];
}

/** One change of it; `null` where nothing stood there. */
export interface NewChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const POLICY_KEYS: readonly string[] = Object.keys(schemaAt(POLICY_SCHEMA, []).properties ?? {});
const REVISION_KEYS = ['date', 'kind', 'summary', 'changes'];

/**
 * Puts a revision into the text of a policy file, and changes no other byte: order, comments, quotes and line ends stay. Changes that
 * a revision of the same day lists are not listed again; a revision of the same day, kind and summary takes those that are new.
 * The same text where nothing is left to write; `null` where the result would not say what it should: a bug of ours, or a
 * spelling that nobody foresaw, after which nothing may be written.
 */
export function writeRevision(text: string, revision: NewRevision): string | null {
  const { tree } = parseYaml({ name: '', text });
  if (tree?.root.kind !== 'map') return null;
  const entry = tree.root.entries.find(({ key }) => key === 'revisions');
  const revisions = entry?.value.kind === 'sequence' ? entry.value.items : [];
  const sameDay = revisions.filter((each) => stringAt(each, 'date') === revision.date);
  const listed = new Set(sameDay.flatMap((each) => changesOf(each).map(changeKey)));
  const changes = revision.changes.filter((change) => !listed.has(changeKey(change)));
  const own = sameDay.find(
    (each) => stringAt(each, 'kind') === revision.kind && stringAt(each, 'summary') === revision.summary,
  );
  if (changes.length === 0 && (own || revision.changes.length > 0)) return text;
  const step = indentStep(text, tree.root);
  const edits =
    own?.kind === 'map'
      ? editsOfChanges(text, own, changes, step)
      : editsOfRevision(text, tree.root, entry, { ...revision, changes }, step);
  const fixed = applyFixes(text, [edits]);
  const isWritten = edits.length > 0 && fixed.applied.length === 1;
  return isWritten && isAsAsked(text, fixed.text, tree.root) ? fixed.text : null;
}

function editsOfRevision(
  text: string,
  root: MapNode,
  entry: MapEntry | undefined,
  revision: NewRevision,
  step: number,
): readonly Edit[] {
  const { date, kind, summary, changes } = revision;
  const item: readonly NewEntry[] = [
    { key: 'date', value: date },
    { key: 'kind', value: kind },
    { key: 'summary', value: summary },
    ...(changes.length === 0 ? [] : [{ key: 'changes', value: listOf(changes) }]),
  ];
  if (!entry) {
    const added = { key: 'revisions', value: { items: [item] } };
    return putEntries(text, root, [added], { order: POLICY_KEYS, step });
  }
  const edit = appendItems(text, entry, [item], step);
  return edit ? [edit] : [];
}

function editsOfChanges(
  text: string,
  revision: MapNode,
  changes: readonly NewChange[],
  step: number,
): readonly Edit[] {
  const entry = revision.entries.find(({ key }) => key === 'changes');
  if (!entry) {
    const added = { key: 'changes', value: listOf(changes) };
    return putEntries(text, revision, [added], { order: REVISION_KEYS, step });
  }
  const edit = appendItems(text, entry, listOf(changes).items, step);
  return edit ? [edit] : [];
}

function listOf(changes: readonly NewChange[]): NewList {
  return {
    items: changes.map(({ path, before, after }) => [
      { key: 'path', value: path },
      ...(before === null ? [] : [{ key: 'before', value: before }]),
      ...(after === null ? [] : [{ key: 'after', value: after }]),
    ]),
  };
}

function changesOf(revision: Node): readonly NewChange[] {
  const changes = child(revision, 'changes');
  if (changes?.kind !== 'sequence') return [];
  return changes.items.map((change) => ({
    path: stringAt(change, 'path') ?? '',
    before: stringAt(change, 'before'),
    after: stringAt(change, 'after'),
  }));
}

function changeKey({ path, before, after }: NewChange): string {
  return JSON.stringify([path, before, after]);
}

function stringAt(node: Node, key: string): string | null {
  const value = child(node, key);
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : null;
}

/** Whether the new text is the old one but for its revisions, of which none went, with the same comments. */
function isAsAsked(before: string, after: string, old: MapNode): boolean {
  const { tree } = parseYaml({ name: '', text: after });
  if (tree?.root.kind !== 'map') return false;
  const restOf = ({ entries }: MapNode) =>
    JSON.stringify(
      entries.filter(({ key }) => key !== 'revisions').map(({ key, value }) => [key, toData(value)]),
    );
  const commentsOf = (text: string) => JSON.stringify(marksOf(text).comments.map((comment) => comment.text));
  const countOf = (root: MapNode) => {
    const list = child(root, 'revisions');
    return list?.kind === 'sequence' ? list.items.length : 0;
  };
  const more = countOf(tree.root) - countOf(old);
  return (
    restOf(old) === restOf(tree.root) &&
    commentsOf(before) === commentsOf(after) &&
    (more === 0 || more === 1)
  );
}
