import type { GradeScale } from '../../model/grade-scale.js';
import type { Organization, Policy, Revision, Stage } from '../../model/policy.js';
import { child, type Node } from '../../parse/tree.js';
import { readFiscalYear } from './read-fiscal-year.js';
import { readIssue } from './read-issue.js';
import { readOptionalText, readText } from './read-text.js';
import { itemsAt, optionalStringAt, type Reading, stringAt } from './reading.js';

/**
 * The policy that a document describes. What is absent or of a wrong type is left empty, positions in lists stay as they
 * are, so that rules can look at the rest of a document with errors.
 */
export function readPolicy(reading: Reading, scale: GradeScale): Policy {
  const { root } = reading.tree;
  const fiscalYear = readFiscalYear(reading, root, [], 'fiscalYear');
  const organization = child(root, 'organization');
  return {
    version: 1,
    fiscalYear,
    organization: {
      name: stringAt(organization, 'name'),
      kind: (stringAt(organization, 'kind') || 'ward') as Organization['kind'],
    },
    head: stringAt(root, 'head'),
    stage: (stringAt(root, 'stage') || 'final') as Stage,
    goal: readText(reading, root, [], 'goal'),
    mission: readText(reading, root, [], 'mission'),
    basicPolicy: readText(reading, root, [], 'basicPolicy'),
    issues: itemsAt(root, 'issues').map((item, i) =>
      readIssue(reading, item, ['issues', i], { fiscalYear, scale }),
    ),
    selfEvaluation: readOptionalText(reading, root, [], 'selfEvaluation'),
    futurePolicy: readOptionalText(reading, root, [], 'futurePolicy'),
    revisions: itemsAt(root, 'revisions').map(readRevision),
    form: optionalStringAt(root, 'form'),
    labels: readLabels(child(root, 'labels')),
  };
}

function readRevision(node: Node): Revision {
  return {
    date: stringAt(node, 'date'),
    kind: stringAt(node, 'kind'),
    summary: stringAt(node, 'summary'),
    changes: itemsAt(node, 'changes').map((change) => ({
      path: stringAt(change, 'path'),
      before: optionalStringAt(change, 'before'),
      after: optionalStringAt(change, 'after'),
      reason: optionalStringAt(change, 'reason'),
    })),
  };
}

function readLabels(node: Node | undefined): Readonly<Record<string, string>> {
  if (node?.kind !== 'map') return {};
  return Object.fromEntries(node.entries.map(({ key }) => [key, stringAt(node, key)]));
}
