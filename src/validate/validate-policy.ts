import { type Diagnostic, diagnose, hasErrors, inOrder, type Path } from '../diagnostic/diagnostic.js';
import { lineIndex } from '../diagnostic/source.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import { keyRangeAt, type Node, nodeAt, type Tree } from '../parse/tree.js';
import { nearestWord } from '../text/nearest-word.js';
import { checkOwnGrades } from './check-grades.js';
import { checkLengths } from './check-lengths.js';
import { checkSchema } from './check-schema.js';
import { validate } from './generated/policy-schema.js';
import { POLICY_SCHEMA } from './generated/schema-documents.js';
import { readPolicy } from './read/read-policy.js';
import { Reading } from './read/reading.js';
import type { Finding, RuleContext } from './rule.js';
import { RULES } from './rules/index.js';

/** A policy and all that is wrong with it. */
export interface ValidatedPolicy {
  /** `null` when there is an error. */
  readonly policy: Policy | null;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a document against the schema and the rules of the field, all of it in one go, and understands it.
 * `template` is the form it will be printed in: its labels and grades are what the document may name.
 */
export function validatePolicy(tree: Tree, template: FormTemplate): ValidatedPolicy {
  if (tree.root.kind !== 'map') {
    const found = tree.source.text.slice(tree.root.range.start, tree.root.range.end).split('\n')[0] ?? '';
    const range = { start: tree.root.range.start, end: tree.root.range.start + found.length };
    return { policy: null, diagnostics: [diagnose(tree.source, range, 'yaml/not-a-policy', { found })] };
  }
  const reading = new Reading(tree);
  const policy = readPolicy(reading, template.grades);
  const diagnostics = inOrder([
    ...checkSchema(tree, { document: POLICY_SCHEMA, validate }),
    ...reading.diagnostics,
    ...RULES.flatMap((rule) => [...rule(policy, contextOf(tree))]).map((found) => locate(tree, found)),
    ...checkLengths(tree),
    ...checkLabels(tree, template),
    ...checkOwnGrades(tree, policy, template.grades),
  ]);
  return { policy: hasErrors(diagnostics) ? null : policy, diagnostics };
}

function contextOf(tree: Tree): RuleContext {
  return {
    lineOf: (path) => lineIndex(tree.source).point(nodeAt(tree.root, path).range.start).line,
    has: (path) => existsAt(tree.root, path),
  };
}

function existsAt(root: Node, path: Path): boolean {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent.kind === 'map' && parent.entries.some(({ key }) => key === path.at(-1));
}

/** The one place where the paths of rules become places in the file. */
function locate(tree: Tree, { rule, data, path }: Finding): Diagnostic {
  const node = nodeAt(tree.root, path);
  const range = node.kind === 'scalar' && node.value !== null ? node.range : firstKey(node);
  return diagnose(tree.source, range, rule, data as never, path);
}

function firstKey(node: Node) {
  return node.kind === 'map' ? (node.entries[0]?.keyRange ?? node.range) : node.range;
}

function checkLabels(tree: Tree, template: FormTemplate): readonly Diagnostic[] {
  const labels = nodeAt(tree.root, ['labels']);
  if (labels === tree.root || labels.kind !== 'map') return [];
  const known = Object.keys(template.labels);
  return labels.entries.flatMap(({ key }) => {
    if (known.includes(key) || key.startsWith('x-')) return [];
    const path = ['labels', key];
    const worded = known.find((label) => template.labels[label] === key);
    const data = { label: key, suggestion: worded ?? nearestWord(key, known), known };
    return [diagnose(tree.source, keyRangeAt(tree.root, path), 'form/unknown-label', data, path)];
  });
}
