import { allMatches } from '../../text/all-matches.js';
import { foldWidth } from '../../text/fold-width.js';
import { finding, type Rule, type Span } from '../rule.js';

/** What joins two measures. */
const JOINT = /・|、|,|\/|及び|および|並びに|ならびに|と/g;

/** Counters that stand for a count even without 数: 団体・件数, 参加団体・人数. Not the 人 of 法人 or the 台 of 舞台. */
const COUNT = '(?:延べ|参加|実施|開催|利用|受講|相談)?(?:件|回|人|名|団体|世帯|箇所|か所|カ所|ヶ所|時間)';

/** Words that name a measure. 複数, 年度, 効率 and their like end in the same characters and name none. */
const MEASURE = [
  '(?<![複多少半算手端無])数',
  '(?<![効能])率',
  '割合|額|量|得点|評点|スコア',
  '(?:満足|認知|理解|達成|到達|参加|関心|浸透|信頼|利用|重要|充足)度',
].join('|');

/** A character of a compound such as 開催回数. */
const KANJI = '[\\p{Script=Han}\\p{Script=Katakana}ー]';

const FIRST = new RegExp(`${KANJI}{0,20}?(?:${MEASURE})$|(?<!${KANJI})(?<count>${COUNT})$`, 'u');
const SECOND = new RegExp(`^(?<of>(?:${KANJI}|の){0,30}?)(?:${MEASURE})(?=$|[()])`, 'u');
const ONLY_COUNT = new RegExp(`^(?:${COUNT})?$`);

/** policy/two-measures: under one target an indicator's name holds one measure, not two such as 団体・件数. */
export const twoMeasures: Rule = (policy) =>
  policy.issues.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ name, target }, j) => {
      // A person who grades can hold two measures against the words of a target.
      const span = target.criterion.kind === 'manual' ? null : spanOfTwo(foldWidth(name));
      if (!span) return [];
      const data = { found: name.slice(span.start, span.end), target: target.text };
      return [finding('policy/two-measures', data, ['issues', i, 'indicators', j, 'name'], { span })];
    }),
  );

function spanOfTwo(name: string): Span | null {
  for (const { 0: joint, index } of allMatches(JOINT, name)) {
    const first = FIRST.exec(name.slice(Math.max(0, index - 24), index));
    const behind = index + joint.length;
    const second = SECOND.exec(name.slice(behind, behind + 40));
    if (!first || !second) continue;
    // 団体・件数 is two counts; 団体・企業数 counts organisations.
    if (first.groups?.count && !ONLY_COUNT.test(second.groups?.of ?? '')) continue;
    return { start: index - first[0].length, end: behind + second[0].length };
  }
  return null;
}
