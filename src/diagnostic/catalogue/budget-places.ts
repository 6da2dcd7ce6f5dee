import type { Wording } from '../wording.js';
import { say } from './rule-wording.js';

/** 決算 or 予算. */
export type BudgetKind = 'settlement' | 'budget';

/** A figure that the budget row has a place for. */
export interface BudgetPlace {
  readonly year: number;
  readonly kind: BudgetKind;
}

/** What messages call the kinds of an amount. */
export const BUDGET_WORDS: Readonly<Record<BudgetKind, Wording>> = {
  settlement: say('決算額(settlement)', 'settlement'),
  budget: say('予算額(budget)', 'budget'),
};

/** `2021年度の決算額、2022年度の予算額`, `the settlement of 2021 and the budgets of 2022 and 2023`. */
export function budgetPlaces(places: readonly BudgetPlace[]): Wording {
  const ja = places.map(({ year, kind }) => `${year}年度の${kind === 'settlement' ? '決算額' : '予算額'}`);
  const en = (['settlement', 'budget'] as const).flatMap((kind) => {
    const years = places.filter((place) => place.kind === kind).map(({ year }) => String(year));
    return years.length === 0 ? [] : `the ${kind}${years.length > 1 ? 's' : ''} of ${years.join(' and ')}`;
  });
  return say(ja.join('、'), en.join(' and '));
}
