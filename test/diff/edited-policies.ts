import fc, { type GeneratorValue } from 'fast-check';

/** A policy as plain data. */
export type PolicyData = Record<string, unknown>;

const TITLES = [
  '地域コミュニティの活性化',
  '安全・安心で快適なまちづくり',
  '子育てや教育ができる環境づくり',
  '区役所づくり',
];
const NAMES = [
  '地域活動協議会を知っている区民の割合',
  '防災対策を講じている区民の割合',
  '連携・協働が図られた団体・件数',
  '窓口サービスに満足した来庁者の割合',
  '広報紙を読んでいる区民アンケート回答者の割合',
];
const TARGETS: readonly unknown[] = [
  '48%以上',
  '４８％以上',
  '50%以上',
  '3団体以上',
  '前年度実績以上',
  '実施',
  '令和7年度末までに80%以上',
  { text: '５０', minimum: 50, unit: '%' },
  '？',
];
const TEXTS: readonly unknown[] = [
  '防災訓練に取り組む。',
  '防災訓練に取組む。',
  ['区民の声を聞く。', 'ICT の活用'],
  '区民の声\n\n- 防災\n',
  5,
];
const IDS = ['a', 'b', 'c', 'd/e', 'a#2', ''];

/** A policy and what somebody made of it: sometimes both without any rule kept. */
export function editedPolicies(g: GeneratorValue): {
  readonly before: PolicyData;
  readonly after: PolicyData;
} {
  const before = anyPolicy(g);
  if (g(fc.integer, { min: 0, max: 4 }) === 0) return { before, after: anyPolicy(g) };
  const after = structuredClone(before);
  const count = g(fc.integer, { min: 0, max: 8 });
  for (let i = 0; i < count; i += 1) edit(g, after);
  return { before, after };
}

function one<Value>(g: GeneratorValue, values: readonly Value[]): Value {
  return structuredClone(values[g(fc.nat, values.length - 1)] as Value);
}

function times<Value>(g: GeneratorValue, most: number, make: () => Value): Value[] {
  return Array.from({ length: g(fc.integer, { min: 0, max: most }) }, make);
}

function anyIndicator(g: GeneratorValue): PolicyData {
  return {
    id: one(g, IDS),
    name: one(g, NAMES),
    target: one(g, TARGETS),
    ...(g(fc.boolean)
      ? { result: one<unknown>(g, [{ actual: '50.1%' }, { actual: '50.1％', grade: 'A' }, 'x']) }
      : {}),
    ...(g(fc.boolean) ? { note: one(g, TEXTS) } : {}),
  };
}

function anyBudget(g: GeneratorValue): PolicyData {
  return {
    fiscalYear: one<unknown>(g, [2021, 2022, 'R5', 2023]),
    [one(g, ['budget', 'settlement'])]: one(g, ['73百万円', '73,000千円', '80百万円', '？']),
  };
}

function anyIssue(g: GeneratorValue): PolicyData {
  return {
    number: one<unknown>(g, ['1-(1)', '1-(2)', '2/3', 4]),
    title: one(g, TITLES),
    problems: one(g, TEXTS),
    ...(g(fc.boolean) ? { indicators: times(g, 4, () => anyIndicator(g)) } : {}),
    ...(g(fc.boolean) ? { budget: times(g, 3, () => anyBudget(g)) } : {}),
    ...(g(fc.integer, { min: 0, max: 9 }) === 0 ? { indicators: one<unknown>(g, [5, ['x'], { a: 1 }]) } : {}),
  };
}

function anyPolicy(g: GeneratorValue): PolicyData {
  return {
    fiscalYear: one<unknown>(g, [2023, '令和5年度', 2024]),
    organization: one<unknown>(g, [{ name: '西区', kind: 'ward' }, { name: '西区' }, '西区']),
    goal: one(g, TEXTS),
    issues: times(g, 4, () => anyIssue(g)),
    ...(g(fc.boolean) ? { revisions: times(g, 2, () => anyRevision(g)) } : {}),
    ...(g(fc.boolean) ? { 'x-a/b': one<unknown>(g, [1, [1, 2], { a: [] }]) } : {}),
    ...(g(fc.integer, { min: 0, max: 9 }) === 0 ? { issues: one<unknown>(g, [5, ['x']]) } : {}),
  };
}

function anyRevision(g: GeneratorValue): PolicyData {
  return {
    date: one(g, ['2024-08-12', '2024-09-01']),
    kind: 'wording',
    summary: one(g, ['表記を修正した。', '改めた。']),
  };
}

function mapsIn(value: unknown): PolicyData[] {
  return Array.isArray(value)
    ? value.filter(
        (item): item is PolicyData => typeof item === 'object' && item !== null && !Array.isArray(item),
      )
    : [];
}

/** One thing that an office does to a policy. */
function edit(g: GeneratorValue, policy: PolicyData): void {
  const issues = mapsIn(policy.issues);
  const lists = issues.flatMap(({ indicators }) =>
    Array.isArray(indicators) ? [indicators as unknown[]] : [],
  );
  const indicators = lists.flatMap(mapsIn);
  const issue = issues.length > 0 ? issues[g(fc.nat, issues.length - 1)] : undefined;
  const list = lists.length > 0 ? lists[g(fc.nat, lists.length - 1)] : undefined;
  const indicator = indicators.length > 0 ? indicators[g(fc.nat, indicators.length - 1)] : undefined;
  const kind = g(fc.integer, { min: 0, max: 15 });
  if (kind === 0 && Array.isArray(policy.issues)) policy.issues = shuffled(g, policy.issues);
  if (kind === 1 && Array.isArray(policy.issues))
    policy.issues.splice(g(fc.nat, policy.issues.length), 0, anyIssue(g));
  if (kind === 2 && Array.isArray(policy.issues)) policy.issues.splice(g(fc.nat, policy.issues.length), 1);
  if (kind === 3 && issue) issue.number = one<unknown>(g, ['1-(1)', '9', '2/3']);
  if (kind === 4 && issue) issue.title = one(g, TITLES);
  if (kind === 5 && list) list.splice(0, list.length, ...shuffled(g, list));
  if (kind === 6 && list) list.splice(g(fc.nat, list.length), 0, anyIndicator(g));
  if (kind === 7 && list) list.splice(g(fc.nat, list.length), 1);
  if (kind === 8 && list && lists[0]) list.splice(0, 0, ...lists[0].splice(0, 1));
  if (kind === 9 && indicator) indicator.id = one(g, IDS);
  if (kind === 10 && indicator) indicator.name = one(g, NAMES);
  if (kind === 11 && indicator) indicator.target = one(g, TARGETS);
  if (kind === 12 && indicator) delete indicator[one(g, ['note', 'result', 'target', 'id'])];
  if (kind === 13 && issue) issue.budget = times(g, 3, () => anyBudget(g));
  if (kind === 14 && issue) delete issue[one(g, ['indicators', 'budget', 'problems'])];
  if (kind === 15) policy.revisions = times(g, 3, () => anyRevision(g));
}

function shuffled<Item>(g: GeneratorValue, items: readonly Item[]): Item[] {
  return g(fc.shuffledSubarray<Item>, [...items], { minLength: items.length, maxLength: items.length });
}
