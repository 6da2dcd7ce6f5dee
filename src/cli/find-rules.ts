import { areaOf, type ListedRule, RULE_LIST } from '../diagnostic/catalogue/list-rules.js';
import { quote } from '../diagnostic/wording.js';
import { nearestWord } from '../text/nearest-word.js';
import { CannotRun } from './cannot-run.js';

/** The rule of an id, or the rules of an area. @throws CannotRun when there is neither. */
export function findRules(asked: string): ListedRule | readonly ListedRule[] {
  const rule = RULE_LIST.find(({ id }) => id === asked);
  if (rule) return rule;
  const ofArea = RULE_LIST.filter((each) => areaOf(each) === asked.replace(/\/$/, ''));
  if (ofArea.length > 0) return ofArea;
  throw unknownRule(asked);
}

function unknownRule(asked: string): CannotRun {
  const suggestion = nearest(asked);
  return new CannotRun(
    { ja: `「${quote(asked)}」という規則はありません。`, en: `There is no rule “${quote(asked)}”.` },
    suggestion
      ? { ja: `「${suggestion}」ではありませんか。`, en: `Did you mean “${suggestion}”?` }
      : { ja: '規則の一覧は「policy rules」で見られます。', en: 'See “policy rules” for the rules.' },
  );
}

/** The rule that was most likely meant; its area may be left out or wrong. */
function nearest(asked: string): string | null {
  const ids = RULE_LIST.map(({ id }) => id);
  const name = asked.slice(asked.indexOf('/') + 1);
  const near =
    nearestWord(asked, [...ids, ...new Set(RULE_LIST.map(areaOf))]) ?? nearestWord(name, ids.map(nameOf));
  return ids.find((id) => id === near || nameOf(id) === near) ?? near;
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
