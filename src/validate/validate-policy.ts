import { type Diagnostic, diagnose, hasErrors, inOrder, type Path } from '../diagnostic/diagnostic.js';
import { lineIndex } from '../diagnostic/source.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import { DEFAULT_OPTIONS, type RuleOptions } from '../model/rule-options.js';
import { exactRangeInScalar } from '../parse/scalar-places.js';
import { keyRangeAt, type Node, nodeAt, type Tree } from '../parse/tree.js';
import { nearestWord } from '../text/nearest-word.js';
import { type DocumentIgnores, documentIgnores } from './apply-configuration.js';
import { checkOwnGrades } from './check-grades.js';
import { checkLengths } from './check-lengths.js';
import { checkSchema } from './check-schema.js';
import { checkTodos } from './check-todos.js';
import { documentStrings } from './document-strings.js';
import { POLICY_SCHEMA } from './generated/policy-document.js';
import { validate } from './generated/policy-schema.js';
import { readPolicy } from './read/read-policy.js';
import { Reading } from './read/reading.js';
import type { Finding, RuleContext } from './rule.js';
import { RULES } from './rules/index.js';

/** Findings of one rule's file that are reported for a document, so that a hostile one does not give a million. */
const MOST = 1000;

/** A policy and all that is wrong with it. */
export interface ValidatedPolicy {
  /** `null` when there is an error. */
  readonly policy: Policy | null;
  /** The same in spite of errors, with gaps where something could not be understood; `null` when it is no policy at all. */
  readonly asFarAsRead: Policy | null;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the document says of findings to be ignored, for `applyConfiguration`. */
  readonly ignores: DocumentIgnores | null;
}

/** What beside the document decides which findings there are. */
export interface ValidateSettings {
  /** `YYYY-MM-DD`; without it no rule knows whether a year is over. */
  readonly today?: string;
  readonly options?: RuleOptions | undefined;
}

/**
 * Checks a document against the schema and the rules of the field, all of it in one go, and understands it.
 * `template` is the form it will be printed in: its labels and grades are what the document may name.
 */
export function validatePolicy(
  tree: Tree,
  template: FormTemplate,
  settings: ValidateSettings = {},
): ValidatedPolicy {
  if (tree.root.kind !== 'map') {
    const found = tree.source.text.slice(tree.root.range.start, tree.root.range.end).split('\n')[0] ?? '';
    const range = { start: tree.root.range.start, end: tree.root.range.start + found.length };
    return {
      policy: null,
      asFarAsRead: null,
      diagnostics: [diagnose(tree.source, range, 'yaml/not-a-policy', { found })],
      ignores: null,
    };
  }
  const reading = new Reading(tree);
  const policy = readPolicy(reading, template.grades);
  const context = contextOf(tree, template, settings);
  const diagnostics = inOrder([
    ...checkSchema(tree, { document: POLICY_SCHEMA, validate }),
    ...reading.diagnostics,
    ...RULES.flatMap((rule) => [...rule(policy, context)].slice(0, MOST)).map((found) => locate(tree, found)),
    ...checkLengths(tree),
    ...checkTodos(tree).slice(0, MOST),
    ...checkLabels(tree, template),
    ...checkOwnGrades(tree, policy, template.grades),
  ]);
  return {
    policy: hasErrors(diagnostics) ? null : policy,
    asFarAsRead: policy,
    diagnostics,
    ignores: documentIgnores(tree, policy),
  };
}

function contextOf(tree: Tree, template: FormTemplate, settings: ValidateSettings): RuleContext {
  return {
    strings: documentStrings(tree),
    template,
    options: settings.options ?? DEFAULT_OPTIONS,
    today: settings.today ?? null,
    lineOf: (path, offset) => {
      const node = nodeAt(tree.root, path);
      const part =
        offset !== undefined && node.kind === 'scalar'
          ? exactRangeInScalar(tree.source, node, offset, offset)
          : null;
      return lineIndex(tree.source).lineAt((part ?? node.range).start);
    },
    has: (path) => existsAt(tree.root, path),
    stringAt: (path) => {
      const node = existsAt(tree.root, path) ? nodeAt(tree.root, path) : null;
      return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
    },
  };
}

function existsAt(root: Node, path: Path): boolean {
  const parent = nodeAt(root, path, path.length - 1);
  return parent.kind === 'map' && parent.entries.some(({ key }) => key === path.at(-1));
}

/** The one place where the paths of rules become places in the file. */
function locate(tree: Tree, { rule, data, path, span, replacement }: Finding): Diagnostic {
  const node = nodeAt(tree.root, path);
  const part =
    span && node.kind === 'scalar' ? exactRangeInScalar(tree.source, node, span.start, span.end) : null;
  const range = part ?? (node.kind === 'scalar' && node.value !== null ? node.range : firstKey(node));
  const diagnostic = diagnose(tree.source, range, rule, data as never, path);
  return part && replacement !== undefined
    ? { ...diagnostic, fix: [{ range: part, text: replacement }] }
    : diagnostic;
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
