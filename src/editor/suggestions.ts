import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';
import { nodeAt } from '../parse/tree.js';
import { nearestWord } from '../text/nearest-word.js';
import { POLICY_SCHEMA } from '../validate/generated/policy-document.js';
import { schemaAt } from '../validate/schema-document.js';
import { suggestKey } from '../validate/suggest-key.js';
import type { EditorDocument } from './editor-document.js';
import { valuesOf } from './schema-words.js';

/** Most values that are offered one by one. */
const MOST_VALUES = 5;

/** What the writer of an unknown key or value may have meant, the nearest first. A person has to choose. */
export function suggestions(
  { tree, template }: EditorDocument,
  { rule, path, range }: Diagnostic,
): readonly Edit[] {
  if (!tree) return [];
  const key = String(path.at(-1));
  if (rule === 'schema/unknown-key') {
    const parent = path.slice(0, -1);
    const known = suggestKey(key, schemaAt(POLICY_SCHEMA, parent), nodeAt(tree.root, parent));
    return known === null ? [] : [{ range, text: known }];
  }
  if (rule === 'form/unknown-label' && template) {
    const labels = Object.keys(template.labels);
    const meant = labels.find((label) => template.labels[label] === key) ?? nearestWord(key, labels);
    return meant === null ? [] : [{ range, text: meant }];
  }
  if (rule !== 'schema/value') return [];
  const node = nodeAt(tree.root, path);
  const values = valuesOf(schemaAt(POLICY_SCHEMA, path));
  const nearest = node.kind === 'scalar' ? nearestWord(node.spelling, values) : null;
  return values
    .toSorted((a, b) => Number(b === nearest) - Number(a === nearest))
    .slice(0, MOST_VALUES)
    .map((text) => ({ range, text }));
}
