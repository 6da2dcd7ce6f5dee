import { foldWidth } from '../text/fold-width.js';

/** What a heading of the form announces. Most are names of labels of the form template. */
export type LabelName =
  | 'principles'
  | 'goal'
  | 'mission'
  | 'basicPolicy'
  | 'issues'
  | 'problems'
  | 'strategies'
  | 'indicators'
  | 'results'
  | 'notes'
  | 'sdgs'
  | 'selfEvaluation'
  | 'futurePolicy'
  | 'revisions';

/** Headings without white space and width, glosses in brackets behind them left out. Source: published forms. */
const PATTERNS: readonly (readonly [LabelName, RegExp])[] = [
  ['principles', /^「?目標」?[、,・]?「?使命」?(?:及び|および|と|[、,・])?「?[^」]{0,24}基本的な考え方?」?$/],
  ['goal', /^目標$/],
  ['mission', /^使命$/],
  ['basicPolicy', /^(?:(?:令和|平成)?(?:\d{1,4}|元)年度)?の?[^、。]{0,24}運営の基本的な考え方?$/],
  ['issues', /^重点的に取り?組む(?:主な)?経営課題$/],
  ['problems', /^(?:課題認識|現状[と・]課題)$/],
  ['strategies', /^(?:主な)?戦略$/],
  ['indicators', /^アウトカム(?:指標|指数)$/],
  ['results', /^アウトカム(?:指標|指数)の達成状況$/],
  ['notes', /^(?:補足|備考)$/],
  ['sdgs', /^SDGs?(?:の?(?:ゴール|目標))?$/i],
  ['selfEvaluation', /^自己評価$/],
  ['futurePolicy', /^今後の(?:方針|取組方針)$/],
  ['revisions', /^改[訂定]履歴$/],
];

/** No heading is longer, with its gloss. */
const LONGEST = 80;

/** Words as headings are compared by: narrow, without white space. */
export function squeezed(text: string): string {
  return foldWidth(text).replace(/\s+/g, '');
}

/** What a text is the heading of; `null` for any other. */
export function labelOf(text: string): LabelName | null {
  if (text.length > LONGEST) return null;
  const words = withoutFrame(squeezed(text));
  const plain = words.replace(/\([^()]*\)$/, '');
  return PATTERNS.find(([, pattern]) => pattern.test(words) || pattern.test(plain))?.[0] ?? null;
}

/** Marks and brackets that set a heading off. */
function withoutFrame(words: string): string {
  return words.replace(/^[【〔<■◆●○◎]+/, '').replace(/[】〕>::]+$/, '');
}

/** Headings of the two halves of アウトカム指標の達成状況. */
export function resultHeading(text: string): 'actual' | 'previous' | null {
  if (text.length > LONGEST) return null;
  const words = squeezed(text);
  if (/^(?:前年度|昨年度|前回)の?実績$/.test(words)) return 'previous';
  if (
    /^(?:(?:令和|平成)?(?:\d{1,4}|元)年度)?の?実績(?:[と・及び]+達成状況)?※?(?:[A-Z]:[達成未一部概ね]+[、・,]?)*$/.test(
      words,
    )
  )
    return 'actual';
  return null;
}

/** Whether two texts differ by one character that is missing, added or another. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = long.slice(start + 1);
  return short.slice(start) === rest || short.slice(start + 1) === rest;
}
