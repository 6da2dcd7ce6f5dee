import { child, type Node, toData } from '../parse/tree.js';

/** Japanese terms of the form for what an indicator or an issue holds, as the schema of policies has them. */
const TERMS: readonly (readonly [key: string, term: string])[] = [
  ['target', '目標値'],
  ['survey', 'アンケート'],
  ['group', '小見出し'],
  ['note', '注記'],
];

const RESULT_TERMS: readonly (readonly [key: string, term: string])[] = [
  ['actual', '実績'],
  ['text', '表示'],
  ['previous', '前年度実績'],
  ['grade', '達成状況'],
  ['reason', '理由'],
  ['source', '出典'],
];

/** A text (Markdown in a string, or a list of bullets) as people read it; anything else as JSON. */
export function readableText(node: Node): string {
  if (node.kind === 'scalar') return readableScalar(node.value, node.spelling);
  if (node.kind === 'sequence' && node.items.every(({ kind }) => kind === 'scalar')) {
    return node.items.map((item) => `- ${readableText(item)}`).join('\n');
  }
  return JSON.stringify(toData(node));
}

/** The trimmed end is the file's: a text behind `|` ends with a line end that nobody sees. */
function readableScalar(value: unknown, spelling: string): string {
  return (typeof value === 'string' ? value : spelling).trimEnd();
}

/** A list of words on one line: 11、3. */
export function readableList(node: Node): string {
  return node.kind === 'sequence' ? node.items.map(readableText).join('、') : readableText(node);
}

/** A target: its words, and what is spelt out beside them. */
export function readableTarget(node: Node): string {
  if (node.kind !== 'map') return readableText(node);
  const words = child(node, 'text');
  const others = node.entries.filter(({ key }) => key !== 'text');
  const spelt = others.map(({ key, value }) => `${key}: ${readableText(value)}`).join(', ');
  return `${words ? readableText(words) : ''}${spelt === '' ? '' : ` {${spelt}}`}`;
}

/** A whole result: 実績：50.1%、前年度実績：47.2%. */
export function readableResult(node: Node): string {
  return terms(node, RESULT_TERMS).join('、') || readableText(node);
}

/** A whole indicator, a line for each thing that it holds. */
export function readableIndicator(node: Node): string {
  const name = child(node, 'name');
  const result = child(node, 'result');
  return [
    name ? readableText(name) : '',
    ...terms(node, TERMS),
    ...(result ? [readableResult(result)] : []),
  ].join('\n');
}

/** One figure of the budget row: 2023年度 予算額：92百万円. */
export function readableBudget(node: Node): string {
  const year = child(node, 'fiscalYear');
  const figures = terms(node, [
    ['settlement', '決算額'],
    ['budget', '予算額'],
  ]);
  const spelt = year ? readableText(year) : '';
  return [/^\d+$/.test(spelt) ? `${spelt}年度` : spelt, ...figures].join(' ').trim();
}

/** A whole issue: number and title, then its texts and indicators. */
export function readableIssue(node: Node, indicators: readonly Node[]): string {
  const [number, title] = ['number', 'title'].map((key) => child(node, key));
  const budget = child(node, 'budget');
  const head = [number, title].flatMap((each) => (each ? [readableText(each)] : [])).join(' ');
  const figures = budget?.kind === 'sequence' ? budget.items.map(readableBudget) : [];
  const texts = (
    [
      ['problems', '課題認識'],
      ['strategies', '主な戦略'],
      ['notes', '補足'],
    ] as const
  ).flatMap(([key, term]) => {
    const value = child(node, key);
    return value ? [`${term}\n${readableText(value)}`] : [];
  });
  const measured = indicators.map((each) => `アウトカム指標\n${readableIndicator(each)}`);
  return [head, ...figures, ...texts, ...measured].join('\n');
}

/** One revision: its day and its summary. */
export function readableRevision(node: Node): string {
  return ['date', 'summary']
    .flatMap((key) => {
      const value = child(node, key);
      return value ? [readableText(value)] : [];
    })
    .join(' ');
}

function terms(node: Node, words: readonly (readonly [string, string])[]): readonly string[] {
  return words.flatMap(([key, term]) => {
    const value = child(node, key);
    if (!value || (value.kind === 'scalar' && value.value === null)) return [];
    return [`${term}：${key === 'target' ? readableTarget(value) : readableText(value)}`];
  });
}
