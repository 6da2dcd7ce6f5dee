import { expect, it } from 'vitest';
import { classOfTargets } from '../../src/diff/compare-targets.js';
import { markWords } from '../../src/diff/mark-words.js';
import { areSameWords } from '../../src/diff/same-words.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import type { Node } from '../../src/parse/tree.js';

const node = (text: string) => parseYaml({ name: '', text: `{ ${text} }` }).tree?.root as Node;
const target = (text: string) => {
  const root = node(`t: ${text.startsWith('{') ? text : JSON.stringify(text)}`);
  return root.kind === 'map' ? (root.entries[0]?.value as Node) : root;
};

it.each([
  ['48%以上', '50%以上', 'target-raised'],
  ['48%以上', '48％以上', 'wording-editorial'],
  ['48%以上', '4割以上', 'target-lowered'],
  ['48%以上', '48%超', 'target-raised'],
  ['100件以下', '90件以下', 'target-raised'],
  ['10,000世帯以上', '1万世帯以上', 'wording-editorial'],
  ['40%以上60%未満', '45%以上55%未満', 'target-raised'],
  ['40%以上60%未満', '45%以上65%未満', 'target-changed'],
  ['48%以上', '48人以上', 'target-changed'],
  ['41.0%', '42.0%', 'target-changed'],
  ['前年度実績以上', '前年度比5%増', 'target-raised'],
  ['令和5年度末までに80%以上', '令和6年度末までに80%以上', 'target-lowered'],
  ['R5:30%以上 R6:35%以上', 'R5:30%以上 R6:40%以上', 'target-raised'],
  ['実施', '計画の策定', 'target-changed'],
  ['{ text: 目標, minimum: 50, unit: "%" }', '{ text: 目標, minimum: 55, unit: "%" }', 'target-raised'],
])('%s → %s is %s', (before, after, expected) => {
  expect(classOfTargets(target(before), target(after))).toBe(expected);
});

it.each([
  ['取り組む。', '取組む', true],
  ['１，２３４人', '1234人', true],
  ['**子供**の居場所', '子どもの居場所', true],
  ['コンピューター', 'コンピュータ', true],
  ['3、4人', '34人', false],
  ['-3%', '3%', false],
  ['1.5倍', '15倍', false],
  ['行う', '検討する', false],
  ['50%', '50', false],
])('%s and %s: the same words is %s', (before, after, expected) => {
  expect(areSameWords(before, after)).toBe(expected);
});

it('marks whole words and characters, in time that does not grow without end', () => {
  expect(markWords('区民の割合', '区民アンケート回答者の割合')).toEqual([
    { kind: 'kept', text: '区民' },
    { kind: 'added', text: 'アンケート回答者' },
    { kind: 'kept', text: 'の割合' },
  ]);
  const texts = markWords('👨‍👩‍👧𠮷', '👨‍👩‍👦𠮷').map(({ text }) => text);
  expect(texts).toEqual(['👨‍👩‍👧', '👨‍👩‍👦', '𠮷']);
  const [long, other] = ['区民と', '職員が'].map((word) => word.repeat(10_000));
  const started = performance.now();
  expect(markWords(long as string, other as string).length).toBeGreaterThan(1);
  expect(performance.now() - started).toBeLessThan(5000);
});
