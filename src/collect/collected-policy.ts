import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { InputChoice } from '../layout/form.js';
import type { ExpectedForm } from './expected-form.js';
import type { FilledForm } from './filled-form.js';
import { POLICY_TEXTS, purposeOf, type ResultColumn } from './input-value.js';
import { type CollectedValue, inspectCopy } from './inspect-copy.js';
import { mergeCopies } from './merge-copies.js';

/** The copies of one policy's form. `null` where they do not say whose they are. */
export interface CopiesOfPolicy {
  readonly organization: string | null;
  readonly fiscalYear: number | null;
  readonly copies: readonly FilledForm[];
}

/** What the copies of one policy's form say together. */
export interface CollectedPolicy extends CopiesOfPolicy {
  /** One an indicator, in the order of the form. */
  readonly indicators: readonly CollectedIndicator[];
  /** 自己評価 and 今後の方針, those that are filled in. */
  readonly texts: ReadonlyMap<string, CollectedValue>;
}

/** The fields of one indicator; those that are empty are left out. */
export interface CollectedIndicator {
  readonly id: string;
  readonly fields: Readonly<Partial<Record<ResultColumn, CollectedValue>>>;
}

/** Copies by the policy that they say they belong to; a copy that says nothing goes with the others where all are of one. */
export function groupCopies(copies: readonly FilledForm[]): readonly CopiesOfPolicy[] {
  const named = new Map<string, FilledForm[]>();
  const unnamed: FilledForm[] = [];
  for (const copy of copies) {
    const { organization, fiscalYear } = copy.properties;
    if (organization === null && fiscalYear === null) unnamed.push(copy);
    else {
      const key = JSON.stringify([organization, fiscalYear]);
      named.set(key, [...(named.get(key) ?? []), copy]);
    }
  }
  const groups = [...named.values()];
  if (unnamed.length > 0 && groups.length === 1) groups[0]?.push(...unnamed);
  else if (unnamed.length > 0) groups.push(unnamed);
  return groups.map((own) => {
    const { organization = null, fiscalYear = null } = own[0]?.properties ?? {};
    return { organization, fiscalYear, copies: own };
  });
}

/**
 * Reads and merges the copies of one policy's form. `form` is what the policy gives now, `null` where it is not known;
 * `grades` are those of the form by its id.
 */
export function collectPolicy(
  group: CopiesOfPolicy,
  form: ExpectedForm | null,
  grades: (template: string | null) => readonly InputChoice[] | null,
): { readonly collected: CollectedPolicy; readonly diagnostics: readonly Diagnostic[] } {
  const inspected = group.copies.map((copy) => inspectCopy(copy, form, grades(copy.properties.form)));
  const { values, diagnostics } = mergeCopies(inspected.map((each) => each.values));
  const indicators = new Map<string, Partial<Record<ResultColumn, CollectedValue>>>();
  const texts = new Map<string, CollectedValue>();
  const names = [...new Set([...(form?.inputs.keys() ?? []), ...values.keys()])];
  for (const name of names) {
    const purpose = purposeOf(name);
    const value = values.get(name);
    const isFilled = value !== undefined && value.value !== '';
    if (purpose === null) continue;
    if ('text' in purpose) {
      if (isFilled) texts.set(purpose.text, value);
      continue;
    }
    const fields = indicators.get(purpose.id) ?? {};
    if (isFilled) fields[purpose.column] = value;
    indicators.set(purpose.id, fields);
  }
  return {
    collected: {
      organization: form?.organization ?? group.organization,
      fiscalYear: form?.fiscalYear ?? group.fiscalYear,
      copies: group.copies,
      indicators: [...indicators].map(([id, fields]) => ({ id, fields })),
      texts: new Map(
        POLICY_TEXTS.flatMap((name) => {
          const text = texts.get(name);
          return text ? [[name, text] as const] : [];
        }),
      ),
    },
    diagnostics: [...inspected.flatMap((each) => each.diagnostics), ...diagnostics],
  };
}
