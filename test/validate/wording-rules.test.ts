import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';

const FORM = FORMS['osaka-2023'] as (typeof FORMS)[string];

/** A clean policy with some keys in place of its own; `issue` goes into its one issue. */
function policy(keys: Readonly<Record<string, string>> = {}, issue: Readonly<Record<string, string>> = {}) {
  const root = {
    head: '三村 浩也',
    goal: '誰もが誇りに思える西区',
    mission: '[安全で安心なまちづくり]',
    basicPolicy: '区民とともに取り組む。',
    ...keys,
  };
  const inner = {
    title: '地域の活性化',
    problems: '[活動を支援する。]',
    strategies: '[事例を集める。]',
    ...issue,
  };
  const lines = (map: object, indent: string) =>
    Object.entries(map).map(([key, value]) => `${indent}${key}: ${value}\n`);
  return [
    'version: 1\nfiscalYear: 2023\norganization: { name: 西区, kind: ward }\nstage: draft\n',
    ...lines(root, ''),
    'issues:\n  - number: 1-(1)\n',
    ...lines(inner, '    '),
  ].join('');
}

function check(text: string, words: readonly { find: string; write: string; reason?: string }[] = []) {
  const source = { name: 'policy.yaml', text };
  const { tree, diagnostics } = parseYaml(source);
  const found = tree ? validatePolicy(tree, FORM, { options: { words, amountFactor: 10 } }).diagnostics : [];
  return [...diagnostics, ...found];
}

/** The rule and the characters of each finding. */
function findings(text: string, words?: Parameters<typeof check>[1]) {
  return check(text, words).map(({ rule, range }) => [rule, text.slice(range.start, range.end)]);
}

function mended(text: string, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .flatMap(({ fix }) => fix ?? [])
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((done, { range, text: put }) => done.slice(0, range.start) + put + done.slice(range.end), text);
}

describe('what keeps the rules', () => {
  for (const goal of [
    '1) 防災、2) 防犯、ア）見守り、※1) 注、（1）と(2)、[住民](https://example.jp/a)',
    '「区民の声（「もっと」など）」を聞く',
    '各区・局との連携、区・局間の調整、関係局・区、市・区・局、二〇〇五年、〇一つ、（仮称）センター、SDGs',
    '年末満足度、点検当日、完成積算、アウトカム指標、運営指針',
    '10～20人、10〜20人、−1、－1、—、―、‖、∥、～、￠、¢、￢、か゛、鷗、𠮟る、≒、∪、√',
    '三村　浩也！　次へ（１）　防災',
    '町会・自治会の活動、－5%、・・・',
    '"空白\\u3000一つ"',
  ]) {
    it(goal, () => expect(findings(policy({ goal }))).toEqual([]));
  }

  it('hard breaks, nested lists and headings with marks of their own', () => {
    const goal = '|\n  あ  \n  い\n\n  - う\n    - え\n\n  ■防災の取組\n\n  ●子育て';
    expect(findings(policy({ goal }))).toEqual([]);
  });

  it('what revisions quote', () => {
    const revisions =
      '\n  - { date: 2023-08-01, kind: 文言, summary: アウトカム指数を改めた, changes: [{ path: goal, before: 「西区, after: "・西区 " }] }';
    expect(findings(policy({ revisions }))).toEqual([]);
  });

  it('digits in addresses, in words of Latin letters and in the numbers of lists', () => {
    const goal = '|\n  1. ２つの柱\n  2. COVID-19 と https://example.jp/2023/04';
    expect(findings(policy({ goal }))).toEqual([]);
  });
});

describe('what breaks a rule', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['policy/brackets', '学校(小学校、中学校）', ['）']],
    ['policy/brackets', '「区民』の声', ['』']],
    ['policy/brackets', '（防災「訓練）の日」', ['」']],
    ['policy/brackets', '「防災（訓練」', ['（']],
    ['policy/brackets', '防災）訓練（', ['）', '（']],
    ['policy/literal-bullet', '・安全なまち', ['・']],
    ['policy/template-leftover', '○○の推進と令和○年度の△△、XX館（仮）', ['○○', '○年', '△△', 'XX', '（仮）']],
    ['policy/template-leftover', '令和5年度区・局運営方針', ['区・局']],
    ['policy/word', '西区度運営方針のアウトカム指数', ['区度運営方針', 'アウトカム指数']],
    ['policy/digit-width', '１つと2つと3つ', ['１']],
    ['policy/digit-width', '１つと２つと3つ', ['3']],
    ['policy/platform-character', '①と①と㈱とｱﾝｹｰﾄ', ['①', '㈱', 'ｱﾝｹｰﾄ']],
    ['policy/jis-x-0213', '😀と😀と汉と👨‍👩‍👧と🇯🇵', ['😀', '汉', '👨‍👩‍👧', '🇯🇵']],
    ['policy/blank-at-edge', '"　西区 "', ['　', ' ']],
    ['policy/full-width-blank', '防災　　防犯、　見守り（　声かけ　）', ['　　', '　', '　', '　']],
    ['yaml/invisible', '"西\\u200b区\u200bと\u00ad"', ['\\u200b', '\u200b', '\u00ad']],
  ];
  for (const [rule, goal, parts] of cases) {
    it(`${rule}: ${goal}`, () => {
      const found = findings(policy({ goal })).sort(([a], [b]) => (a as string).localeCompare(b as string));
      expect(found.map(([id]) => id)).toEqual(parts.map(() => rule));
      expect(found.map(([, part]) => part).sort()).toEqual([...parts].sort());
    });
  }

  it('the second of two paragraphs, wherever the first stands', () => {
    const goal = '|\n  区民とともに\n  まちをつくります。\n\n  - ほか';
    const found = findings(policy({ goal }, { problems: '[区民とともに まちをつくります]' }));
    expect(found).toEqual([['policy/paragraph-twice', '区民とともに まちをつくります']]);
  });
});

describe('words of the configuration', () => {
  it('are found beside those of the program, and not inside the right word', () => {
    const words = [{ find: '指標', write: 'アウトカム指標' }];
    expect(findings(policy({ goal: '指標とアウトカム指標とアウトカム指数' }), words)).toEqual([
      ['policy/word', '指標'],
      ['policy/word', 'アウトカム指数'],
    ]);
  });

  it('are taken literally, and change nothing where YAML would read the new word otherwise', () => {
    const words = [
      { find: '(a|b)*', write: '甲' },
      { find: '乙', write: '乙: 丙' },
      { find: '', write: '丁' },
    ];
    const found = check(policy({ goal: '西区(a|b)*と乙' }), words);
    expect(found.map(({ rule, fix }) => [rule, fix?.[0]?.text])).toEqual([
      ['policy/word', '甲'],
      ['policy/word', undefined],
    ]);
  });
});

describe('the safe way to mend', () => {
  it('leaves a document that is read and has nothing more to mend', () => {
    const text = policy(
      {
        goal: '|\n  　誰もが誇りに思える西区　\n\n  - ・防災 \n  - ● 防犯　、見守り',
        mission:
          '\n  - ・安全な まち\n  - "　西区\\u200bの　。 "\n  - アウトカム指数と１０地区\n  - 20校と30人',
        basicPolicy: "'  区民とともに  '",
      },
      { title: '　・地域の活性化　' },
    );
    const after = mended(text, check(text));
    expect(check(after).filter(({ fix }) => fix)).toEqual([]);
    expect(after).toContain('- アウトカム指標と10地区\n');
    expect(after).toContain('- "西区の。"\n');
    expect(after).toContain('    title: 地域の活性化\n');
  });

  it('is not offered where the string would become something else', () => {
    const text = policy({
      mission: '\n  - ・- 見守り\n  - ・[防災]\n  - ・5\n  - "　- 訓練"\n  - "５"\n  - 10と20と30',
    });
    expect(check(text).map(({ fix }) => fix)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
