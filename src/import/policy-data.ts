import type { FormTemplate } from '../model/form-template.js';
import { foldWidth } from '../text/fold-width.js';
import type { ImportedIndicator, ImportedIssue, ImportedPolicy } from './imported-policy.js';
import { labelWordings } from './label-wordings.js';
import type { Ledger } from './ledger.js';
import { textValue } from './text-value.js';

/** A value of a YAML file. */
export type Data = string | number | readonly Data[] | { readonly [key: string]: Data | null | undefined };

/** The policy as the data of its file, as far as it is known; what is not known is left out. */
export function policyData(
  policy: ImportedPolicy,
  template: FormTemplate,
  formName: string,
  ledger: Ledger,
): { readonly [key: string]: Data | null | undefined } {
  const text = (key: string) => textValue(policy.texts.get(key) ?? [], [key], ledger);
  const labels = labelWordings(policy, template, ledger);
  const ids = new Set<string>();
  return {
    version: 1,
    fiscalYear: policy.fiscalYear,
    organization: policy.organization && { name: policy.organization.name, kind: policy.organization.kind },
    head: policy.head,
    stage: policy.stage,
    form: formName,
    goal: text('goal'),
    mission: text('mission'),
    basicPolicy: text('basicPolicy'),
    issues: policy.issues.map((issue, index) => issueData(issue, index, ids, ledger)),
    selfEvaluation: text('selfEvaluation'),
    futurePolicy: text('futurePolicy'),
    labels: labels.size > 0 ? Object.fromEntries(labels) : null,
  };
}

function issueData(issue: ImportedIssue, index: number, ids: Set<string>, ledger: Ledger): Data {
  const text = (key: string) => textValue(issue.texts.get(key) ?? [], ['issues', index, key], ledger);
  const { number, title, sdgs, budget, indicators } = issue;
  return {
    number,
    title: title === '' ? null : title,
    sdgs: sdgs.length > 0 ? sdgs : null,
    budget:
      budget.length > 0
        ? budget.map(({ fiscalYear, kind, amount }) => ({ fiscalYear, [kind]: amount }))
        : null,
    problems: text('problems'),
    strategies: text('strategies'),
    indicators:
      indicators.length > 0
        ? indicators.map((each, i) => indicatorData(each, idOf(each, number, i, ids)))
        : null,
    notes: text('notes'),
  };
}

function indicatorData({ name, target, group, note, result }: ImportedIndicator, id: string): Data {
  const results = {
    actual: result.get('actual'),
    previous: result.get('previous'),
    grade: result.get('grade'),
  };
  return { id, name, target, group, note, result: result.size > 0 ? results : null };
}

/**
 * The id of an indicator: this program's own where its form has it, else the digits of the issue's number and a letter by
 * position, `1-1-a` for the first of 1-(1). One that is taken gets a further number.
 */
function idOf({ id }: ImportedIndicator, number: string, position: number, ids: Set<string>): string {
  const stem =
    foldWidth(number)
      .normalize('NFKC')
      .match(/[0-9A-Za-z]+/g)
      ?.join('-') ?? 'x';
  const wanted = id ?? `${stem}-${letters(position)}`;
  let own = wanted;
  for (let count = 2; ids.has(own); count += 1) own = `${wanted}-${count}`;
  ids.add(own);
  return own;
}

/** `a` … `z`, then `aa`. */
function letters(position: number): string {
  const last = String.fromCharCode(97 + (position % 26));
  return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last;
}
