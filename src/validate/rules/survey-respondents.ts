import { foldWidth } from '../../text/fold-width.js';
import { finding, type Rule } from '../rule.js';

/** The share of a whole public. 保護者, 来庁者 and the like may be asked one and all, and are left alone. */
const WHOLE_PUBLIC = /(区民|市民|府民|都民|道民|県民|町民|村民|国民|住民)の(割合|比率)/g;

/** What people think, know or do by themselves: only asking them can tell. */
const ONLY_ASKING_TELLS = new RegExp(
  [
    '感じ|実感|思う|思って|思った|考える|考えて|満足|不満|関心|興味|期待|信頼して|愛着|誇り|希望する',
    '知って|知る|認知|認識して|理解して|意識して|講じて|心がけ|心掛け|努めて|備蓄して|話し合って|習慣',
    'たことの?が?(?:ある|あり)|経験[がの]ある',
  ].join('|'),
);

/** Words that say that only those who answered are counted. */
const RESPONDENTS = /アンケート|回答|答えた|モニター/;

/** policy/survey-respondents: an indicator that a survey measures speaks of its respondents, not of the whole public. */
export const surveyRespondents: Rule = (policy) =>
  policy.issues.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ name, survey }, j) => {
      const words = foldWidth(name);
      const found = [...words.matchAll(WHOLE_PUBLIC)].at(-1);
      if (!found || RESPONDENTS.test(words) || !(survey || ONLY_ASKING_TELLS.test(words))) return [];
      const [part, people, share] = found as unknown as [string, string, string];
      const data = { found: part, write: `${survey ?? `${people}アンケート`}回答者の${share}` };
      const span = { start: found.index, end: found.index + part.length };
      return [finding('policy/survey-respondents', data, ['issues', i, 'indicators', j, 'name'], { span })];
    }),
  );
