import { describe, expect, it } from 'vitest';
import { findIgnores } from '../../src/parse/find-ignores.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';

function ignoresOf(text: string) {
  const { tree } = parseYaml({ name: 'policy.yaml', text });
  if (!tree) throw new Error(text);
  return findIgnores(tree).map(({ rule, reason, range, line, scope }) => ({
    rule,
    reason,
    named: text.slice(range.start, range.end),
    line: text.slice(line.start, line.end),
    scope: text.slice(scope.start, scope.end),
  }));
}

describe('ignore comments', () => {
  it('are about the next line that is no comment', () => {
    const text =
      'a: 1\n# policy-ignore policy/word: 公表済み\n# ほかの覚え書き\n\n  # policy-ignore policy/*: 固有名詞\nb: 2\nc: 3\n';
    expect(ignoresOf(text)).toEqual([
      {
        rule: 'policy/word',
        reason: '公表済み',
        named: 'policy/word',
        line: '# policy-ignore policy/word: 公表済み\n',
        scope: 'b: 2',
      },
      {
        rule: 'policy/*',
        reason: '固有名詞',
        named: 'policy/*',
        line: '  # policy-ignore policy/*: 固有名詞\n',
        scope: 'b: 2',
      },
    ]);
  });

  it('reach over a block of text that begins on that line', () => {
    const text = '# policy-ignore policy/word: 理由\ngoal: |\n  一\n\n  二\nhead: 三\n';
    expect(ignoresOf(text)[0]?.scope).toBe('goal: |\n  一\n\n  二\n');
  });

  it('are no comments inside a text', () => {
    expect(ignoresOf('goal: |\n  一\n  # policy-ignore policy/word: 理由\n  二\n')).toEqual([]);
    expect(ignoresOf('goal: "一\n  # policy-ignore policy/word: 理由\n  二"\n')).toEqual([]);
  });

  it.each([
    ['# policy-ignore policy/word：理由\na: 1\n', 'policy/word', '理由'],
    ['# policy-ignore policy/word\na: 1\n', 'policy/word', ''],
    ['# policy-ignore policy/word:\na: 1\n', 'policy/word', ''],
    ['# policy-ignore\na: 1\n', '', ''],
    ['# policy-ignore policy/word 理由\na: 1\n', 'policy/word', ''],
    ['#policy-ignore policy/word: a: b\r\na: 1\r\n', 'policy/word', 'a: b'],
  ])('%j', (text, rule, reason) => {
    expect(ignoresOf(text)).toMatchObject([{ rule, reason, named: rule === '' ? text.slice(0, 15) : rule }]);
  });

  it('at the end of a file are about nothing', () => {
    expect(ignoresOf('a: 1\n# policy-ignore policy/word: 理由')[0]?.scope).toBe('');
  });

  it('are found in linear time', () => {
    const text = `a: 1\n${'# policy-ignore '.repeat(60_000)}\n`;
    expect(ignoresOf(text)).toHaveLength(1);
  });
});
