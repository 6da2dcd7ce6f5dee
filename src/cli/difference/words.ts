import type { Language, Wording } from '../../diagnostic/wording.js';
import { kindOfPath, stepsOf } from '../../diff/policy-path.js';
import { CHANGE_CLASSES, type ChangeClass, type PolicyDifference } from '../../model/policy-change.js';

/** What each class of change is called. */
export const CLASS_WORDS: Readonly<Record<ChangeClass, Wording>> = {
  'target-raised': { ja: '目標値の引上げ', en: 'target raised' },
  'target-lowered': { ja: '目標値の引下げ', en: 'target lowered' },
  'target-changed': { ja: '目標値の変更', en: 'target changed in kind' },
  'indicator-added': { ja: '指標の追加', en: 'indicator added' },
  'indicator-removed': { ja: '指標の削除', en: 'indicator removed' },
  'indicator-renamed': { ja: '指標名の変更', en: 'indicator renamed' },
  'indicator-replaced': { ja: '指標の差替え', en: 'indicator replaced' },
  'issue-added': { ja: '経営課題の追加', en: 'issue added' },
  'issue-removed': { ja: '経営課題の削除', en: 'issue removed' },
  'budget-changed': { ja: '予算・決算の変更', en: 'budget changed' },
  'result-changed': { ja: '結果の変更', en: 'result changed' },
  'wording-substantive': { ja: '内容の変更', en: 'wording, substantive' },
  'wording-editorial': { ja: '表記の修正', en: 'wording, editorial' },
  order: { ja: '順序・番号の変更', en: 'order' },
  metadata: { ja: 'その他の項目の変更', en: 'metadata' },
};

const KEY_WORDS: Readonly<Record<string, Wording>> = {
  fiscalYear: { ja: '年度', en: 'fiscal year' },
  organization: { ja: '所属', en: 'organization' },
  head: { ja: '所属長', en: 'head' },
  stage: { ja: '段階', en: 'stage' },
  form: { ja: '様式', en: 'form' },
  labels: { ja: '見出しの文言', en: 'labels' },
  goal: { ja: '目標', en: 'goal' },
  mission: { ja: '使命', en: 'mission' },
  basicPolicy: { ja: '所属運営の基本的な考え方', en: 'basic policy' },
  selfEvaluation: { ja: '自己評価', en: 'self-evaluation' },
  futurePolicy: { ja: '今後の方針', en: 'future policy' },
  revisions: { ja: '改訂履歴', en: 'revisions' },
  issues: { ja: '経営課題', en: 'issues' },
  indicators: { ja: 'アウトカム指標', en: 'indicators' },
  budget: { ja: '予算', en: 'budget' },
  settlement: { ja: '決算額', en: 'settlement' },
  number: { ja: '番号', en: 'number' },
  title: { ja: '経営課題名', en: 'title' },
  sdgs: { ja: 'SDGs', en: 'SDGs' },
  problems: { ja: '課題認識', en: 'problems' },
  strategies: { ja: '主な戦略', en: 'strategies' },
  notes: { ja: '補足', en: 'notes' },
  id: { ja: '指標ID', en: 'id' },
  name: { ja: '名称', en: 'name' },
  target: { ja: '目標値', en: 'target' },
  survey: { ja: 'アンケート', en: 'survey' },
  group: { ja: '小見出し', en: 'group' },
  note: { ja: '注記', en: 'note' },
  result: { ja: '結果', en: 'result' },
  actual: { ja: '実績', en: 'actual' },
  text: { ja: '表示', en: 'text' },
  previous: { ja: '前年度実績', en: 'previous' },
  grade: { ja: '達成状況', en: 'grade' },
  reason: { ja: '理由', en: 'reason' },
  source: { ja: '出典', en: 'source' },
};

const ITEM_WORDS = {
  issues: { ja: '経営課題', en: 'issue ' },
  indicators: { ja: 'アウトカム指標 ', en: 'indicator ' },
  budget: { ja: '予算・決算 ', en: 'budget ' },
  revisions: { ja: '改訂 ', en: 'revision ' },
} as const;

/** The place of a change in words: 経営課題1-(1) › アウトカム指標 1-1-a › 目標値. */
export function placeWords(path: string, language: Language): string {
  const steps = stepsOf(path);
  const words: string[] = [];
  steps.forEach((step, i) => {
    const { kind, ...rest } = kindOfPath(pathOf(steps.slice(0, i + 1)));
    const list = 'list' in rest ? rest.list : null;
    if (kind === 'item' && list) words.push(ITEM_WORDS[list][language] + step);
    else if (kind !== 'list' || i === steps.length - 1) {
      const known = Object.hasOwn(KEY_WORDS, step) ? KEY_WORDS[step] : undefined;
      words.push(known?.[language] ?? step);
    }
  });
  return words.length === 0 ? { ja: '全体', en: 'everything' }[language] : words.join(' › ');
}

function pathOf(steps: readonly string[]): string {
  return steps.map((step) => step.replace(/[%/]/g, encodeURIComponent)).join('/');
}

/** How many changes there are of each class that occurs, in the order of the classes. */
export function countClasses(
  differences: readonly PolicyDifference[],
): readonly (readonly [ChangeClass, number])[] {
  const counts = new Map<ChangeClass, number>();
  for (const { changes } of differences) {
    for (const change of changes) counts.set(change.class, (counts.get(change.class) ?? 0) + 1);
  }
  return CHANGE_CLASSES.flatMap((each) => {
    const count = counts.get(each);
    return count === undefined ? [] : [[each, count] as const];
  });
}

/** 変更 3 件(目標値の引上げ 1、指標名の変更 2) */
export function summaryWords(differences: readonly PolicyDifference[], language: Language): string {
  const classes = countClasses(differences);
  const total = classes.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return { ja: '変更はありません。', en: 'No changes.' }[language];
  const list = classes.map(([each, count]) => `${CLASS_WORDS[each][language]} ${count}`);
  return language === 'ja'
    ? `変更 ${total} 件(${list.join('、')})`
    : `${total} change${total === 1 ? '' : 's'} (${list.join('; ')})`;
}

/** What a policy of the comparison is called: 西区 2023年度, with its files. */
export function differenceTitle(difference: PolicyDifference, language: Language): string {
  const { fileBefore, fileAfter, organization, fiscalYear } = difference;
  const year = fiscalYear === 0 ? '' : { ja: `${fiscalYear}年度`, en: String(fiscalYear) }[language];
  const files =
    fileBefore === null
      ? { ja: `${fileAfter} は新しいファイル`, en: `${fileAfter}, a new file` }[language]
      : fileAfter === null
        ? { ja: `${fileBefore} はなくなったファイル`, en: `${fileBefore}, which is gone` }[language]
        : `${fileBefore} → ${fileAfter}`;
  return [organization, year, `(${files})`].filter((part) => part !== '').join(' ');
}

/** In place of texts that are the same although the file spells them otherwise. */
export const SAME_TEXT: Wording = {
  ja: '(文言は同じで、ファイルでの書き方だけが違う)',
  en: '(the same words, written otherwise in the file)',
};

/** In front of the reason of a change. */
export const REASON: Wording = { ja: '理由: ', en: 'Reason: ' };

/** Where something is moved or gone from. */
export const FORMERLY: Wording = { ja: '変更前: ', en: 'formerly ' };
