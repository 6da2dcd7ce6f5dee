import { describe, expect, it } from 'vitest';
import { complete } from '../../src/editor/complete.js';
import type { CompletionSettings } from '../../src/editor/completion.js';

const SETTINGS: CompletionSettings = {
  language: 'ja',
  forms: ['osaka-2023'],
  labels: { goal: '目標', mission: '使命' },
  grades: ['A', 'B'],
};

/** What is offered where ‸ stands in a text. */
function offered(marked: string) {
  const offset = marked.indexOf('‸');
  return complete(marked.replace('‸', ''), offset, SETTINGS);
}

const labels = (marked: string) => offered(marked).map(({ label }) => label);

/**
 * The text after the completion with this label is taken, its places as $1, $2. Editors indent the lines that follow as
 * the line of the cursor is indented.
 */
function taken(marked: string, label: string, how: 'text' | 'snippet' = 'snippet'): string {
  const completion = offered(marked).find((each) => each.label === label);
  if (!completion) throw new Error(`${label} is not offered`);
  const text = marked.replace('‸', '');
  const indent = /^ */.exec(text.slice(text.lastIndexOf('\n', completion.range.start - 1) + 1))?.[0] ?? '';
  const written = ((how === 'snippet' ? completion.snippet : null) ?? completion.text).replaceAll(
    '\n',
    `\n${indent}`,
  );
  return text.slice(0, completion.range.start) + written + text.slice(completion.range.end);
}

const ISSUE = ['number', 'title', 'problems', 'strategies', 'sdgs', 'budget', 'indicators', 'notes'];

describe('keys', () => {
  it('that are required come first, in an empty file', () => {
    expect(labels('‸').slice(0, 9)).toEqual([
      'version',
      'fiscalYear',
      'organization',
      'head',
      'stage',
      'goal',
      'mission',
      'basicPolicy',
      'issues',
    ]);
  });

  it('that are there are not offered again', () => {
    const found = labels('version: 1\nfi‸\nhead: x\ngoal: |\n  stage: in a text\n');
    expect(found).toContain('fiscalYear');
    expect(found).toContain('stage');
    expect(found).not.toContain('version');
    expect(found).not.toContain('head');
    expect(found).not.toContain('goal');
  });

  it('that begin with x- are nobody’s but the writer’s', () => {
    expect(labels('‸').filter((label) => label.startsWith('x'))).toEqual([]);
  });

  it.each([
    ['a new line of an item', 'issues:\n  - number: 1-(1)\n    ‸\n', ISSUE.slice(1)],
    ['a word of an item', 'issues:\n  - number: 1-(1)\n    ti‸\n    sdgs: [1]\n', without('number', 'sdgs')],
    ['behind a dash', 'issues:\n  - ‸\n', ISSUE],
    ['a word behind a dash', 'issues:\n  - nu‸\n    title: x\n', without('title')],
    [
      'the second item',
      'issues:\n  - number: 1\n    title: x\n  - title: y\n    ‸\n  - notes: z\n',
      without('title'),
    ],
    ['a list at the column of its key', 'issues:\n- number: 1\n  ‸', without('number')],
    ['a map in one line', 'organization: { name: 西区, ‸ }\nhead: x', ['kind']],
    ['an open map in one line', 'organization: { ‸\nhead: x', ['name', 'kind']],
    ['an open map with a word', 'organization: { name: 西区, ki‸\nhead: x', ['kind']],
    ['a map over several lines', 'organization: {\n  name: 西区,\n  ‸\n}\n', ['kind']],
    [
      'an open map of a list',
      'issues:\n  - budget:\n      - { fiscalYear: 2023, ‸',
      ['settlement', 'budget'],
    ],
    ['below an open key', 'organization:\n  ‸\nhead: x', ['name', 'kind']],
    [
      'below an open key of an item',
      'issues:\n  - indicators:\n      - id: a\n        target:\n          text: x\n          basis: annual\n          judgement: manual\n          unit: x\n          ‸',
      ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'],
    ],
    ['behind a text in a block', 'organization:\n  name: |\n    西区\n  ‸', ['kind']],
    ['with windows line ends', 'organization:\r\n  name: x\r\n  ‸\r\nhead: x', ['kind']],
    ['under an error', 'goal: "unclosed\norganization: { name: x, ‸', ['kind']],
    ['above an error', 'organization: { name: x, ‸\ngoal: [a, b\n  - : :\n', ['kind']],
    ['labels of the form', 'labels:\n  goal: x\n  ‸', ['mission']],
    ['labels in braces', 'labels: { ‸ }', ['goal', 'mission']],
  ])('%s', (_, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    ['a text in a block', 'goal: |\n  abc\n  ‸\n'],
    ['a word of a text', 'goal: |\n  abc ti‸\nhead: x'],
    ['behind a value', 'head: 三村 ‸'],
    ['deeper than a key with a value', 'head: 三村\n  ‸'],
    ['a list of texts', 'mission:\n  - ‸'],
    ['a comment', '# ver‸'],
    ['a quoted text over lines', 'goal: "abc\n  de‸\n  f"\n'],
    ['an unknown map', 'x-own:\n  ‸'],
  ])('are not offered in %s', (_, text) => {
    expect(labels(text)).toEqual([]);
  });

  it('bring what belongs to them', () => {
    expect(taken('fi‸', 'fiscalYear')).toBe('fiscalYear: $1');
    expect(taken('st‸', 'stage')).toBe('stage: ${1|outline,draft,final|}');
    expect(taken('‸', 'version')).toBe('version: 1');
    expect(taken('‸', 'organization')).toBe('organization:\n  name: $1\n  kind: ${2|ward,bureau,office|}');
    expect(taken('‸', 'issues')).toBe(
      'issues:\n  - number: $1\n    title: $2\n    problems: $3\n    strategies: $4',
    );
    expect(taken('issues:\n  - ‸', 'indicators')).toBe(
      'issues:\n  - indicators:\n      - id: $1\n        name: $2\n        target: $3',
    );
    expect(taken('issues:\n  - number: 1\n    ‸', 'sdgs')).toBe('issues:\n  - number: 1\n    sdgs: [$1]');
    expect(taken('{ ‸ }', 'organization')).toBe(
      '{ organization: { name: $1, kind: ${2|ward,bureau,office|} } }',
    );
  });

  it('stay on one line without snippets', () => {
    expect(taken('fi‸', 'fiscalYear', 'text')).toBe('fiscalYear: ');
    expect(taken('‸', 'organization', 'text')).toBe('organization:');
  });

  it('keep the colon that is there', () => {
    expect(taken('fis‸: 2023', 'fiscalYear')).toBe('fiscalYear: 2023');
    expect(taken('organization: { nam‸: 西区 }', 'name')).toBe('organization: { name: 西区 }');
  });

  it('are found by their Japanese terms', () => {
    expect(offered('年‸').find(({ label }) => label === 'fiscalYear')?.filter).toBe('年度');
  });

  it('begin an item where a list goes on', () => {
    expect(taken('issues:\n  ‸', '- number')).toContain('\n  - number: $1\n    title: $2\n');
    expect(labels('issues:\n  - number: 1\n  ‸')).toEqual(['- number']);
  });
});

describe('values', () => {
  it.each([
    ['of a stage', 'stage: ‸', ['outline', 'draft', 'final']],
    ['of a stage half written', 'stage: dr‸ # 案', ['outline', 'draft', 'final']],
    ['of a kind in braces', 'organization: { name: x, kind: ‸ }', ['ward', 'bureau', 'office']],
    ['of a kind in open braces', 'organization: { name: x, kind: w‸', ['ward', 'bureau', 'office']],
    ['of a version', 'version: ‸', ['1']],
    ['of a form', 'form: ‸', ['osaka-2023']],
    ['of a label', 'labels:\n  goal: ‸', ['目標']],
    [
      'of a basis',
      'issues:\n  - indicators:\n      - target: { text: x, basis: ‸ }',
      ['annual', 'cumulative', 'previousYear'],
    ],
    ['of a grade', 'issues:\n  - indicators:\n      - result:\n          grade: ‸', ['A', 'B']],
    ['of a text', 'goal: ‸', []],
    ['of a key somebody made', 'x-stage: ‸', []],
  ])('%s', (_, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('replace what is written and leave the comment', () => {
    expect(taken('stage: dr‸aft # 案', 'final')).toBe('stage: final # 案');
    expect(taken('stage: "dr‸"', 'final')).toBe('stage: final');
    expect(taken('organization: { kind: w‸, name: b }', 'ward')).toBe(
      'organization: { kind: ward, name: b }',
    );
  });
});

describe('references', () => {
  const DOCUMENT = `goal: x
issues:
  - number: 1-(1)
    title: 防災
    indicators:
      - { id: 1-1-a, name: 参加した割合, target: 48%以上 }
      - id: "1-1-b"
        name: 団体
revisions:
  - changes:
      - path: ‸`;

  it('name issues and indicators of the document', () => {
    expect(labels(DOCUMENT)).toEqual([
      'goal',
      'issues/1-(1)/title',
      'issues/1-(1)/indicators/1-1-a/target',
      'issues/1-(1)/indicators/1-1-a/name',
      'issues/1-(1)/indicators/1-1-b/target',
      'issues/1-(1)/indicators/1-1-b/name',
    ]);
    expect(offered(DOCUMENT)[2]?.detail).toBe('参加した割合');
  });

  it('to rules stand in comments that silence them', () => {
    expect(labels('# policy-ignore ‸')).toContain('yaml/bidirectional');
    expect(labels('head: x # policy-ignore yaml/b‸')).toContain('yaml/bidirectional');
    expect(labels('# policy-ignore ‸')).not.toContain('schema/required');
    expect(labels('# policy-ignore yaml/bidirectional: ‸')).toEqual([]);
  });
});

function without(...keys: readonly string[]): readonly string[] {
  return ISSUE.filter((key) => !keys.includes(key));
}
