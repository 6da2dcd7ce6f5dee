import type { CopiesOfPolicy } from '../collect/collected-policy.js';
import { type ExpectedForm, expectedForm } from '../collect/expected-form.js';
import type { FilledForm } from '../collect/filled-form.js';
import type { InputChoice } from '../layout/form.js';
import { FORMS } from '../layout/generated/forms.js';
import { layOut } from '../layout/lay-out.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { report } from './evaluate-file.js';
import { findPolicies } from './find-policies.js';
import { loadPolicy } from './load-policy.js';

/** The forms that policies give, for comparison with copies of them. */
export interface FormsOfPolicies {
  /** The form of the policy that copies belong to, `null` where there is none. */
  readonly of: (copies: CopiesOfPolicy) => ExpectedForm | null;
}

/** What decides which policies are looked at. */
interface Asked {
  /** Those that `--policy` means, `null` when it was left out. */
  readonly policies: readonly string[] | null;
  readonly form: string | undefined;
}

/**
 * The form of the one policy that was named, or those among several, or among all here, that the copies name by unit and year.
 * A policy with errors is reported when it alone was asked for, and passed over when it was found. @returns `null` in the first case. @throws CannotRun
 */
export async function formsOfPolicies(
  copies: readonly FilledForm[],
  { policies, form }: Asked,
  console: Console,
): Promise<FormsOfPolicies | null> {
  const [named, ...others] = policies ?? [];
  if (named !== undefined && others.length === 0) {
    const loaded = await loadPolicy(named, form, console);
    if (!loaded.policy || !loaded.template) {
      await report(loaded.reports, console);
      return null;
    }
    const expected = expectedForm(layOut(loaded.policy, loaded.template));
    return { of: () => expected };
  }
  const found = await findForms(copies, policies, form, console);
  const unknown = copies.some(({ properties }) => !found.has(keyOf(properties)));
  if (unknown) await console.note(NOT_COMPARED);
  return { of: (group) => found.get(keyOf(group)) ?? null };
}

/** The grades of a form that comes with the program; `null` for any other. */
export function formGrades(template: string | null): readonly InputChoice[] | null {
  const form = template !== null && Object.hasOwn(FORMS, template) ? FORMS[template] : undefined;
  return (
    form?.grades.grades.map(({ grade, label, fill }) => ({ value: grade, label, fill: fill ?? null })) ?? null
  );
}

type Unit = Pick<CopiesOfPolicy, 'organization' | 'fiscalYear'>;

function keyOf({ organization, fiscalYear }: Unit): string {
  return JSON.stringify([organization, fiscalYear]);
}

async function findForms(
  copies: readonly FilledForm[],
  policies: readonly string[] | null,
  form: string | undefined,
  console: Console,
): Promise<ReadonlyMap<string, ExpectedForm>> {
  const wanted = new Set(
    copies
      .map(({ properties }) => properties)
      .filter(({ organization }) => organization !== null)
      .map(keyOf),
  );
  const found = new Map<string, ExpectedForm>();
  for (const path of wanted.size > 0 ? (policies ?? (await policiesHere(console))) : []) {
    if ([...wanted].every((key) => found.has(key))) break;
    const { policy, template } = await loadPolicy(path, form, console);
    if (!policy || !template) continue;
    const key = keyOf({ organization: policy.organization.name, fiscalYear: policy.fiscalYear });
    if (!wanted.has(key) || found.has(key)) continue;
    found.set(key, expectedForm(layOut(policy, template)));
    await console.detail({ ja: `${path} と照合します。`, en: `Comparing with ${path}.` });
  }
  return found;
}

async function policiesHere(console: Console): Promise<readonly string[]> {
  try {
    return await findPolicies([], console);
  } catch (error) {
    if (error instanceof CannotRun) return [];
    throw error;
  }
}

const NOT_COMPARED = {
  ja: '照合する運営方針が見つからないので、指標と様式の文言は確かめていません。--policy FILE で指定できます。',
  en: 'No policy was found to compare with, so indicators and wording were not checked. Name one with --policy FILE.',
};
