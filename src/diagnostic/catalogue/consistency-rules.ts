import { quote } from '../wording.js';
import { error, info, say, warning } from './rule-wording.js';

/** What a target says of one thing, in its words and in its keys. */
export interface TargetDifference {
  readonly text: string;
  /** The keys of the target as they are, `minimum: 50, unit: "%"`. */
  readonly keys: string;
  /** The keys that the words ask for; empty where the words alone say it. */
  readonly expected: string;
}

/** Rules of indicators, figures and phases within one document. */
export const CONSISTENCY_RULES = {
  'policy/survey-respondents': info(
    say(
      'アンケートで測る指標は、住民全体ではなく回答者の割合と書きます。',
      'An indicator measured by a survey speaks of its respondents, not of the whole public.',
    ),
    ({ found }: { found: string; write: string }) =>
      say(
        `アンケートで測る指標なのに「${found}」となっています。分かるのは、答えた人の中での割合です。`,
        `The indicator is measured by a survey but speaks of “${found}”; a survey tells of its respondents only.`,
      ),
    ({ write }) =>
      say(
        `「${quote(write)}」のように、誰に聞いた割合かを書いてください。`,
        `Say whose share it is: “${quote(write)}”.`,
      ),
  ),
  'policy/two-measures': info(
    say('一つの指標で測るものは一つです。', 'An indicator measures one thing.'),
    ({ found, target }: { found: string; target: string }) =>
      say(
        `指標名の「${quote(found)}」は二つのものを測りますが、目標値は「${quote(target)}」一つです。`,
        `“${quote(found)}” in the name is two measures, and there is one target, “${quote(target)}”.`,
      ),
    () =>
      say(
        '目標値の単位に合うほうだけを残すか、指標を二つに分けてください。',
        'Keep the one that the target counts, or make two indicators of it.',
      ),
  ),
  'policy/era-year': info(
    say('年は、その時の元号で書きます。', 'A year is written in the era it belongs to.'),
    ({ found, era }: { found: string; era: string; write: string; isKey: boolean }) =>
      say(`「${found}」は、${era}が終わった後の年です。`, `“${found}” is a year after the end of ${era}.`),
    ({ write, isKey }) =>
      isKey
        ? say(`西暦で ${write} と書いてください。`, `Write the Western year, ${write}.`)
        : say(
            `今の書き方は「${write}」です。計画の名称など、当時の書き方を残すものはこのままで構いません。`,
            `It is “${write}” now. The name of a plan from before the change may stay as it is.`,
          ),
  ),
  'policy/target-text': error(
    say(
      '項目に分けた目標値は、印刷する文言と同じことを表します。',
      'A target that is spelt out says what its printed words say.',
    ),
    ({ text, keys }: TargetDifference) =>
      say(
        `目標値の文言「${quote(text)}」と、項目の ${keys} が食い違っています。`,
        `The words of the target, “${quote(text)}”, and its keys, ${keys}, differ.`,
      ),
    ({ expected }) =>
      expected === ''
        ? say(
            '印刷されるのは文言、評価に使うのは項目です。文言が正しければ、text のほかの項目を消してください。',
            'The words are printed, the keys decide the grade. If the words are right, leave all keys but text out.',
          )
        : say(
            `印刷されるのは文言、評価に使うのは項目です。文言が正しければ ${expected} と書いてください。`,
            `The words are printed, the keys decide the grade. If the words are right, write ${expected}.`,
          ),
  ),
  'policy/target-year': warning(
    say(
      '年度ごとの目標値には、その運営方針の年度の目標があります。',
      'A target with a figure for each year has one for the year of the policy.',
    ),
    ({ text, year }: { text: string; year: string; years: readonly string[] }) =>
      say(
        `目標値「${quote(text)}」に、この運営方針の${year}の目標がありません。`,
        `The target “${quote(text)}” has nothing for ${year}, the year of the policy.`,
      ),
    ({ year, years }) =>
      say(
        `${year}の目標を書いてください(書かれている年度: ${years.join('、')})。書かなければ、人が評価します。`,
        `Write a target for ${year} (written: ${years.join(', ')}); without it a person has to grade.`,
      ),
  ),
  'policy/budget-unit': info(
    say(
      '予算欄の額は、様式の単位で割り切れます。',
      'An amount of the budget row is whole in the unit of the form.',
    ),
    ({ text, unit }: { text: string; unit: string; below: string; above: string }) =>
      say(
        `「${quote(text)}」は、様式の単位の${unit}で割り切れません。`,
        `“${quote(text)}” is not whole in the unit of the form, ${unit}.`,
      ),
    ({ unit, below, above }) =>
      say(
        `${unit}にそろえるなら「${below}」か「${above}」です。端数まで示すならこのままで構いません。`,
        `In that unit it is ${below} or ${above}. Leave it where the exact sum is meant to be shown.`,
      ),
  ),
  'policy/amount-jump': info(
    say(
      '予算欄の額は、前の年度と桁が違うほどには変わりません。',
      'An amount is of the same order as that of the year before.',
    ),
    ({
      text,
      before,
      year,
      isMore,
    }: {
      text: string;
      before: string;
      year: number;
      isMore: boolean;
      factor: number;
    }) =>
      say(
        `「${quote(text)}」は、${year}年度の「${quote(before)}」と比べて桁違いに${isMore ? '多' : '少な'}い額です。`,
        `“${quote(text)}” is far ${isMore ? 'above' : 'below'} the “${quote(before)}” of ${year}.`,
      ),
    ({ factor, isMore }) =>
      say(
        `${isMore ? `${factor}倍より多く` : `${factor}分の1より少なく`}なっています。百万円と千円などの単位の書き間違いでないか確かめてください。正しければこのままで構いません。`,
        `It is ${isMore ? `more than ${factor} times that` : `less than 1/${factor} of that`}. Check the unit (百万円, 千円). Leave it if it is right.`,
      ),
  ),
  'policy/indicators-missing': info(
    say(
      '確定した運営方針では、どの経営課題にもアウトカム指標があります。',
      'In a final policy every issue has indicators.',
    ),
    ({ number }: { number: string }) =>
      say(
        `確定した運営方針の経営課題「${quote(number)}」に、アウトカム指標がありません。`,
        `The issue “${quote(number)}” of a final policy has no indicators.`,
      ),
    () =>
      say(
        'indicators に指標を書いてください。まだ決まっていなければ、stage を outline(素案)か draft(案)にします。',
        'Write them in indicators, or set stage to outline or draft while they are undecided.',
      ),
  ),
  'policy/result-too-early': info(
    say(
      '実績と達成状況は、年度が終わってから書きます。',
      'Results and grades are written when the year is over.',
    ),
    ({ id, fiscalYear }: { id: string; fiscalYear: number; what: 'actual' | 'grade' }) =>
      say(
        `${fiscalYear}年度はまだ終わっていませんが、指標「${quote(id)}」に結果があります。`,
        `The year ${fiscalYear} is not over, and “${quote(id)}” has a result.`,
      ),
    ({ fiscalYear, what }) =>
      say(
        `年度(fiscalYear)を確かめてください。途中の値なら、${what === 'actual' ? '実績(actual)' : '達成状況(grade)'}は ${fiscalYear + 1}年4月1日以降に書きます。`,
        `Check fiscalYear. A figure of the running year is not the result; write ${what} from 1 April ${fiscalYear + 1} on.`,
      ),
  ),
  'policy/missed-without-plan': info(
    say(
      '未達成の指標には、理由か今後の方針があります。',
      'A missed target has its reason, or the policy says what follows from it.',
    ),
    ({ id, grade }: { id: string; grade: string }) =>
      say(
        `指標「${quote(id)}」は ${quote(grade)} ですが、理由も今後の方針もありません。`,
        `“${quote(id)}” is graded ${quote(grade)}, with neither a reason nor a future policy.`,
      ),
    () =>
      say(
        '指標の result の reason に理由を書くか、futurePolicy に今後の方針を書いてください。',
        'Write why in reason below result, or what will be done in futurePolicy.',
      ),
  ),
};
