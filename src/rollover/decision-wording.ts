import { quote, type Wording } from '../diagnostic/wording.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import type { Outcome, Question } from './decision.js';

/** A question on one line, for the list and for the comment in the new file. */
export function decisionWording(question: Question): Wording {
  switch (question.kind) {
    case 'head':
      return {
        ja: `所属長が「${quote(question.head)}」のままかどうか確かめる。`,
        en: `Check whether the head is still “${quote(question.head)}”.`,
      };
    case 'basicPolicy':
      return basicPolicy(question.year, question.futurePolicy);
    case 'issue':
      return {
        ja: `この経営課題を続けるか決める。続けるなら課題認識と主な戦略${question.hasSdgs ? 'と SDGs ' : ''}を見直す。`,
        en: `Decide whether this issue goes on; if so, revise its problems${question.hasSdgs ? ', strategies and SDGs' : ' and strategies'}.`,
      };
    case 'settlement':
      return settlement(question.year, question.budgeted);
    case 'budget':
      return {
        ja: `${fiscalYearLabel(question.year)}の予算額を書く。budget の一覧に { fiscalYear: ${question.year}, budget: … } と加える。`,
        en: `State the budget of fiscal year ${question.year}: add { fiscalYear: ${question.year}, budget: … } to the list of budget.`,
      };
    case 'targetYear':
      return {
        ja: `目標「${quote(question.target)}」の年度は${fiscalYearLabel(question.year)}で終わり。新しい目標を決める。`,
        en: `The years of the target “${quote(question.target)}” end with ${question.year}; set a new target.`,
      };
    case 'yearInText':
      return {
        ja: `年を書いた言葉(${question.words.map(quote).join('、')})を、このままでよいか確かめる。`,
        en: `Check whether the text may still name ${question.words.map((word) => `“${quote(word)}”`).join(', ')}.`,
      };
    default:
      return outcome(question);
  }
}

function basicPolicy(year: number, futurePolicy: string | null): Wording {
  const before = fiscalYearLabel(year - 1);
  return futurePolicy === null
    ? {
        ja: `目標・使命・基本的な考え方を${fiscalYearLabel(year)}に合わせて見直す。`,
        en: `Revise goal, mission and basic policy for fiscal year ${year}.`,
      }
    : {
        ja: `目標・使命・基本的な考え方を${fiscalYearLabel(year)}に合わせて見直す。${before}の今後の方針は「${quote(futurePolicy)}」。`,
        en: `Revise goal, mission and basic policy for fiscal year ${year}. The future policy of ${year - 1} was “${quote(futurePolicy)}”.`,
      };
}

function settlement(year: number, budgeted: string | null): Wording {
  return {
    ja: `${fiscalYearLabel(year)}の決算額を書く${budgeted === null ? '' : `(予算額は ${quote(budgeted)})`}。budget の一覧に { fiscalYear: ${year}, settlement: … } と加える。`,
    en: `State the settlement of fiscal year ${year}${budgeted === null ? '' : ` (the budget was ${quote(budgeted)})`}: add { fiscalYear: ${year}, settlement: … } to the list of budget.`,
  };
}

function outcome({ kind, year, outcome: known }: Extract<Question, { readonly outcome: Outcome }>): Wording {
  const target = quote(known.target);
  switch (kind) {
    case 'targetMet':
      return {
        ja: `目標「${target}」は達成${detailsInJapanese(known)}。引き上げるか、据え置くか決める。`,
        en: `The target “${target}” was reached${detailsInEnglish(known)}. Decide whether to raise or keep it.`,
      };
    case 'targetMissed':
      return {
        ja: `目標「${target}」は未達成${detailsInJapanese(known)}。据え置くか、改めるか決める。`,
        en: `The target “${target}” was missed${detailsInEnglish(known)}. Decide whether to keep or change it.`,
      };
    case 'judgedByPerson':
      return known.grade === null
        ? {
            ja: `目標「${target}」は数値だけでは判定できない${detailsInJapanese(known)}。${fiscalYearLabel(year)}の評価を決め、据え置くか、数値で判定できる目標に改めるか決める。`,
            en: `Figures alone cannot decide the target “${target}”${detailsInEnglish(known)}. Grade ${year}, and decide whether to keep the target or to set one that figures can decide.`,
          }
        : {
            ja: `目標「${target}」は人が評価した${detailsInJapanese(known)}。据え置くか、改めるか決める。`,
            en: `The target “${target}” was graded by a person${detailsInEnglish(known)}. Decide whether to keep or change it.`,
          };
    case 'resultPending':
      return {
        ja: `${fiscalYearLabel(year)}の実績がまだない。分かったら result の previous に書き、目標「${target}」を据え置くか決める。`,
        en: `There is no result of fiscal year ${year} yet. Write it as previous of result when it is known, and decide whether to keep the target “${target}”.`,
      };
    case 'notMeasurable':
      return {
        ja: `${fiscalYearLabel(year)}は測定不能とされた。測り方と目標「${target}」を見直す。`,
        en: `Fiscal year ${year} is stated as not measurable. Reconsider how it is measured, and the target “${target}”.`,
      };
  }
}

function detailsInJapanese({ actual, grade }: Outcome): string {
  const parts = [
    ...(actual === null ? [] : [`実績 ${quote(actual)}`]),
    ...(grade === null ? [] : [`評価 ${quote(grade)}`]),
  ];
  return parts.length === 0 ? '' : `(${parts.join('、')})`;
}

function detailsInEnglish({ actual, grade }: Outcome): string {
  const parts = [
    ...(actual === null ? [] : [`result ${quote(actual)}`]),
    ...(grade === null ? [] : [`grade ${quote(grade)}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
