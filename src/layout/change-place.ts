import type { FormTemplate } from '../model/form-template.js';
import type { Issue, Policy } from '../model/policy.js';
import { fillSentence } from './fill-sentence.js';
import { documentScope, issueScope, type Scope, within } from './scope.js';

/** What the place of a change is called with: the policy, its scope, and the form's labels. */
export interface Naming {
  readonly policy: Policy;
  readonly scope: Scope;
  readonly labels: Readonly<Record<string, string>>;
}

/** How a policy calls its places in a form. */
export function namingOf(policy: Policy, template: FormTemplate): Naming {
  const labels = { ...template.labels, ...policy.labels };
  return { policy, scope: documentScope(policy, template), labels };
}

/**
 * The place of a change in the words of the form: `issues/1-(1)/indicators/1-1-a/target` is
 * 経営課題1-(1) 地域コミュニティの活性化 アウトカム指標1 目標値. What leads nowhere is given as written.
 */
export function changePlace(path: string, naming: Naming): string {
  const { policy } = naming;
  if (!path.startsWith('issues/')) return fieldName(path, naming) ?? path;
  const rest = path.slice('issues/'.length);
  const issue = policy.issues.find(({ number }) => rest === number || rest.startsWith(`${number}/`));
  if (!issue) return path;
  const inside = rest.slice(issue.number.length + 1);
  const words = inside === '' ? [] : placeInIssue(inside, issue, naming);
  const title = firstLine(
    fillSentence('{label.issue}', within(naming.scope, issueScope(issue)), naming.labels),
  );
  return words === null ? path : [title.trim(), ...words].join(' ');
}

/** Words of a label or of a field, `null` where the form has none for it. */
function fieldName(key: string, { scope, labels }: Naming): string | null {
  const own = labels[`field${key.charAt(0).toUpperCase()}${key.slice(1)}`] ?? labels[key];
  return own === undefined ? null : firstLine(fillSentence(own, scope, labels));
}

function placeInIssue(inside: string, issue: Issue, naming: Naming): readonly string[] | null {
  const [key = '', id, field] = inside.split('/');
  const name = fieldName(key, naming);
  if (name === null) return null;
  if (id === undefined) return [name];
  const position = issue.indicators.findIndex((indicator) => indicator.id === id);
  if (key !== 'indicators' || position === -1) return [name, inside.slice(key.length + 1)];
  return [`${name}${position + 1}`, ...(field === undefined ? [] : [fieldName(field, naming) ?? field])];
}

/** Labels may have a gloss below them: アウトカム指標, (経営課題の進捗度合を示した指標). */
function firstLine(label: string): string {
  return label.split('\n')[0] ?? '';
}
