import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { FurtherResult } from '../model/history.js';
import type { Policy } from '../model/policy.js';
import { parseFiscalYear } from '../parse/parse-fiscal-year.js';
import { originIn } from './read/origin-in.js';
import { measurementOf } from './read/read-result.js';
import type { ResultsRow, ResultsSheet } from './read/read-results-sheet.js';

/** The unit and year of a policy. */
type WhosePolicy = Pick<Policy, 'organization' | 'fiscalYear'>;

/**
 * The rows of a results file that belong to the units of these policies but to years for which there is none. Rows whose year
 * cannot be read are reported with the policies. Of two rows for one id and year the second is reported.
 */
export function furtherResults(
  sheet: ResultsSheet,
  policies: readonly WhosePolicy[],
): { readonly results: readonly FurtherResult[]; readonly diagnostics: readonly Diagnostic[] } {
  const organizations = new Set(policies.map(({ organization }) => organization.name));
  const known = new Set(policies.map(({ organization, fiscalYear }) => keyOf(organization.name, fiscalYear)));
  // The year before a policy is checked for rows that stand twice when the policy is graded.
  const checked = new Set(
    policies.map(({ organization, fiscalYear }) => keyOf(organization.name, fiscalYear - 1)),
  );
  const found = new Map<string, FurtherResult>();
  const diagnostics: Diagnostic[] = [];
  for (const row of sheet.rows) {
    const result = resultOf(sheet, row, organizations);
    if (!result || known.has(keyOf(result.organization, result.fiscalYear))) continue;
    const key = `${keyOf(result.organization, result.fiscalYear)}\n${result.id}`;
    const first = found.get(key);
    if (!first) found.set(key, result);
    else if (!checked.has(keyOf(result.organization, result.fiscalYear))) {
      const place = first.origin.cell;
      const data = {
        id: result.id,
        first:
          place === undefined
            ? { ja: `${first.origin.line} 行目`, en: `on line ${first.origin.line}` }
            : { ja: `セル ${place}`, en: `in cell ${place}` },
        fiscalYear: result.fiscalYear,
      };
      diagnostics.push(diagnose(sheet.source, row.fields.id?.range ?? row.range, 'results/id-twice', data));
    }
  }
  return { results: [...found.values()], diagnostics };
}

/** Says which column is missing where one file serves several policies: without it each would have the same results. */
export function checkSharedFile(
  sheet: ResultsSheet,
  policies: readonly WhosePolicy[],
): readonly Diagnostic[] {
  const several = (values: readonly unknown[]) => new Set(values).size > 1;
  const missing = [
    ...(several(policies.map(({ fiscalYear }) => fiscalYear)) ? (['fiscal_year'] as const) : []),
    ...(several(policies.map(({ organization }) => organization.name)) ? (['organization'] as const) : []),
  ].filter((column) => !sheet.columns.has(column));
  const end = sheet.source.text.search(/[\r\n]|$/);
  return missing.map((column) =>
    diagnose(sheet.source, { start: 0, end }, 'results/shared-file', { column }),
  );
}

function resultOf(
  sheet: ResultsSheet,
  { fields, range }: ResultsRow,
  organizations: ReadonlySet<string>,
): FurtherResult | null {
  const fiscalYear = parseFiscalYear(fields.fiscal_year?.text.trim() ?? '');
  const [only] = organizations;
  const organization = sheet.columns.has('organization') ? fields.organization?.text.trim() : only;
  if (typeof fiscalYear !== 'number' || organization === undefined || !organizations.has(organization))
    return null;
  const at = (fields.actual ?? fields.text ?? fields.id)?.range ?? range;
  return {
    organization,
    fiscalYear,
    id: fields.id?.text.trim() ?? '',
    actual: measurementOf(fields.actual?.text ?? ''),
    text: fields.text?.text.trim() || null,
    source: fields.source?.text.trim() || null,
    origin: originIn(sheet.source, at.start),
  };
}

function keyOf(organization: string, fiscalYear: number): string {
  return `${fiscalYear} ${organization}`;
}
