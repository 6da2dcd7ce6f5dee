import type { Language } from '../../diagnostic/wording.js';
import type { FiscalYear } from '../../model/fiscal-year.js';
import type { Organization } from '../../model/policy.js';
import { FISCAL_YEARS, parseFiscalYear } from '../../parse/parse-fiscal-year.js';
import { CannotRun } from '../cannot-run.js';

/** Whose policy of which year a starter is, and in which language its remarks are. */
export interface Starter {
  readonly year: FiscalYear;
  readonly organization: Organization;
  readonly language: Language;
}

/** The unit of the examples, which there is not. */
const EXAMPLE: Organization = { name: '見本区', kind: 'ward' };

/** Kinds of units by how their names end. */
const KINDS: Readonly<Record<string, Organization['kind']>> = { 区: 'ward', 局: 'bureau', 室: 'office' };

/** Starters show budgets from two years before. */
const FIRST_YEAR = FISCAL_YEARS.first + 2;

const JAPAN_FROM_UTC = 9 * 60 * 60 * 1000;

/** The fiscal year that begins on the next 1 April in Japan. */
export function comingYear(now: Date): FiscalYear {
  const there = new Date(now.getTime() + JAPAN_FROM_UTC);
  return there.getUTCFullYear() + (there.getUTCMonth() >= 3 ? 1 : 0);
}

/** The year of `--year`: `2027`, `令和9年度`, `R9`. @throws CannotRun */
export function yearOf(text: string): FiscalYear {
  const year = parseFiscalYear(text);
  if (typeof year === 'number' && year >= FIRST_YEAR) return year;
  return refuse(
    {
      ja: `--year に「${text}」は使えません。`,
      en: `--year cannot be “${text}”.`,
    },
    {
      ja: `${FIRST_YEAR} から ${FISCAL_YEARS.last} までの年度を書いてください。例: --year 2027、--year 令和9年度`,
      en: `Write a fiscal year from ${FIRST_YEAR} to ${FISCAL_YEARS.last}, for example --year 2027.`,
    },
  );
}

/** The unit, its kind as asked for or by how its name ends. @throws CannotRun where the name tells no kind. */
export function organizationOf(
  name: string | undefined,
  kind: Organization['kind'] | undefined,
): Organization {
  if (name === undefined) return kind === undefined ? EXAMPLE : { ...EXAMPLE, kind };
  const plain = name.trim();
  if (plain === '' || /[\p{C}\p{Zl}\p{Zp}]/u.test(plain))
    return refuse(
      { ja: `--organization に「${name}」は使えません。`, en: `--organization cannot be “${name}”.` },
      { ja: '例: --organization 西区', en: 'For example: --organization 西区' },
    );
  const known = kind ?? KINDS[plain.slice(-1)];
  if (known) return { name: plain, kind: known };
  return refuse(
    {
      ja: `「${plain}」が区、局、室のどれなのかが、名前からはわかりません。`,
      en: `The name “${plain}” does not tell whether it is a ward, a bureau or an office.`,
    },
    {
      ja: '--kind ward(区)、--kind bureau(局)、--kind office(室)のどれかを付けてください。',
      en: 'Add --kind ward, --kind bureau or --kind office.',
    },
  );
}

function refuse(...[wording, help]: ConstructorParameters<typeof CannotRun>): never {
  throw new CannotRun(wording, help);
}
