import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnose } from '../../src/diagnostic/diagnostic.js';
import {
  type Configuration,
  DEFAULT_CONFIGURATION,
  type IgnoreEntry,
} from '../../src/model/configuration.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { applyConfiguration, documentIgnores, namedPath } from '../../src/validate/apply-configuration.js';

const TODAY = '2026-11-24';
const ISSUES = [{ number: '1-(1)', ids: ['1-1-a', '1-1-b'] }];

function found(text: string): { diagnostics: readonly Diagnostic[]; text: string } {
  const source = { name: 'policy.yaml', text };
  const at = text.indexOf('★');
  const range = { start: at, end: at + 1 };
  return {
    text,
    diagnostics: [
      diagnose(source, range, 'yaml/bidirectional', { code: '200F' }, ['issues', 0, 'indicators', 1, 'name']),
      diagnose(source, range, 'yaml/character', { code: '0007' }, ['issues', 0, 'indicators', 1, 'name']),
    ],
  };
}

function apply(text: string, configuration: Partial<Configuration>, entries: readonly IgnoreEntry[] = []) {
  const { diagnostics } = found(text);
  const { tree } = parseYaml({ name: 'policy.yaml', text });
  if (!tree) throw new Error(text);
  const ignores = { ...documentIgnores(tree, { issues: [] }), issues: ISSUES };
  const applied = applyConfiguration(
    diagnostics,
    ignores,
    { ...DEFAULT_CONFIGURATION, ...configuration },
    entries,
    TODAY,
  );
  return {
    rules: applied.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`),
    used: applied.used.size,
    applied,
  };
}

const severities = (entries: Record<string, 'error' | 'warning' | 'info' | 'off'>) => ({
  severities: new Map(Object.entries(entries)),
});
const entry = (part: Partial<IgnoreEntry>): IgnoreEntry => ({
  rule: 'yaml/bidirectional',
  files: [],
  path: '',
  reason: '理由',
  until: null,
  ...part,
});

describe('severities', () => {
  it.each([
    [{}, ['warning yaml/bidirectional', 'error yaml/character']],
    [{ 'yaml/bidirectional': 'info' }, ['info yaml/bidirectional', 'error yaml/character']],
    [{ 'yaml/*': 'error', '*': 'info' }, ['error yaml/bidirectional', 'error yaml/character']],
    [{ 'yaml/*': 'error', 'yaml/bidirectional': 'off' }, ['error yaml/character']],
    [{ '*': 'off' }, ['error yaml/character']],
  ] as const)('%j', (settings, expected) => {
    expect(apply('a: ★\n', severities(settings)).rules).toEqual(expected);
  });
});

describe('ignores of the configuration', () => {
  it.each([
    [{}, true],
    [{ path: 'issues/1-(1)' }, true],
    [{ path: 'issues/1-(1)/indicators/1-1-b' }, true],
    [{ path: 'issues/1-(1)/indicators/1-1-b/name' }, true],
    [{ path: 'issues/1-(1)/indicators/1-1' }, false],
    [{ path: 'issues/1-(1)/indicators/1-1-a' }, false],
    [{ until: TODAY }, true],
    [{ until: '2026-11-23' }, false],
    [{ rule: 'yaml/*' }, true],
    [{ rule: 'results/bidirectional' }, false],
  ])('%j ignores: %s', (part, ignores) => {
    const { rules, used } = apply('a: ★\n', {}, [entry(part)]);
    expect(rules).toEqual([...(ignores ? [] : ['warning yaml/bidirectional']), 'error yaml/character']);
    expect(used).toBe(ignores ? 1 : 0);
  });
});

describe('ignore comments', () => {
  it.each([
    ['# policy-ignore yaml/bidirectional: 理由\na: ★\n', ['error yaml/character']],
    ['# policy-ignore yaml/*: 理由\na: |\n  一\n  ★\n', ['error yaml/character']],
    [
      '# policy-ignore yaml/bidirectional: 理由\nb: 1\na: ★\n',
      ['warning config/ignore-unused', 'warning yaml/bidirectional', 'error yaml/character'],
    ],
    [
      '# policy-ignore yaml/bidirectional\na: ★\n',
      ['error config/ignore-reason', 'warning yaml/bidirectional', 'error yaml/character'],
    ],
    [
      '# policy-ignore yaml/character: 理由\na: ★\n',
      ['error config/fixed-rule', 'warning yaml/bidirectional', 'error yaml/character'],
    ],
    [
      '# policy-ignore yaml/bidi: 理由\na: ★\n',
      ['error config/unknown-rule', 'warning yaml/bidirectional', 'error yaml/character'],
    ],
  ])('%j', (text, expected) => {
    const sorted = [...apply(text, {}).rules].sort();
    expect(sorted).toEqual([...expected].sort());
  });

  it('that ignore nothing can be removed, and their line with them', () => {
    const text = 'b: 1\n  # policy-ignore yaml/bidirectional: 理由\nc: 2\na: ★\n';
    const unused = apply(text, {}).applied.diagnostics.find(({ rule }) => rule === 'config/ignore-unused');
    const { range } = unused?.fix?.[0] ?? { range: { start: 0, end: 0 } };
    expect(text.slice(0, range.start) + text.slice(range.end)).toBe('b: 1\nc: 2\na: ★\n');
  });
});

describe('paths by name', () => {
  it.each([
    [['issues', 0, 'title'], 'issues/1-(1)/title'],
    [['issues', 0, 'problems', 2], 'issues/1-(1)/problems/2'],
    [['issues', 0, 'indicators', 0, 'name'], 'issues/1-(1)/indicators/1-1-a/name'],
    [['issues', 7, 'title'], 'issues/7/title'],
    [['revisions', 0, 'date'], 'revisions/0/date'],
    [[], ''],
  ])('%j', (path, expected) => {
    expect(namedPath(path, ISSUES)).toBe(expected);
  });
});
