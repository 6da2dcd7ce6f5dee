import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPolicy } from './run-policy.js';

const POLICY = `version: 1
fiscalYear: 2023
organization: { name: 西区, kind: ward }
head: 三村 浩也
stage: draft
goal: 誰もが誇りに思える西区
mission: [安全で安心なまちづくり]
basicPolicy: 区民とともに取り組む。
issues:
  - number: 1-(1)
    title: 地域コミュニティの活性化
    problems: [活動を支援する必要がある。]
    strategies: [事例を共有する。]
    indicators:
      - { id: 1-1-a, name: 活動を知っている区民アンケート回答者の割合, target: 48%以上 }
`;

/** What a policy is refused for that is too large for a case. Texts are made here, never kept. */
const POLICIES: readonly { what: string; text: () => string; rules: readonly string[]; exitCode: 0 | 1 }[] = [
  {
    what: 'exactly 1 MiB is read',
    text: () => padded(1024 * 1024),
    rules: [],
    exitCode: 0,
  },
  {
    what: 'one byte over 1 MiB',
    text: () => padded(1024 * 1024 + 1),
    rules: ['yaml/too-large'],
    exitCode: 1,
  },
  {
    what: 'brackets 100,000 deep',
    text: () => `${POLICY}x-deep: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
    rules: ['yaml/too-deep'],
    exitCode: 1,
  },
  {
    what: 'opening brackets alone',
    text: () => `${POLICY}x-deep: ${'{a: '.repeat(100_000)}`,
    rules: ['yaml/too-deep'],
    exitCode: 1,
  },
  {
    what: 'lists in lists on one line',
    text: () => `${POLICY}x-deep:\n  ${'- '.repeat(100_000)}a\n`,
    rules: ['yaml/too-deep'],
    exitCode: 1,
  },
  {
    what: 'indentation 300 levels deep',
    text: () => POLICY + Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}x-a:\n`).join(''),
    rules: ['yaml/too-deep'],
    exitCode: 1,
  },
  {
    what: '64 levels are read',
    text: () => `${POLICY}x-deep: ${'['.repeat(63)}${']'.repeat(63)}\n`,
    rules: [],
    exitCode: 0,
  },
  {
    what: '20,000 keys of a person’s own',
    text: () => `${POLICY}x-many:\n${lines(20_000, (i) => `  k${i}: ${i}`)}`,
    rules: [],
    exitCode: 0,
  },
  {
    what: '20,000 unknown keys',
    text: () => `${POLICY}${lines(20_000, (i) => `k${i}: ${i}`)}`,
    rules: ['schema/unknown-key'],
    exitCode: 1,
  },
  {
    what: '20,000 times the same key',
    text: () => `${POLICY}${lines(20_000, () => 'x-a: 1')}`,
    rules: ['yaml/duplicate-key'],
    exitCode: 1,
  },
  {
    what: 'aliases that multiply (billion laughs)',
    text: () => `${POLICY}x-a: &a0 [lol]\n${lines(9, (i) => `x-a${i}: &a${i + 1} [${aliases(`*a${i}`)}]`)}`,
    rules: ['yaml/alias'],
    exitCode: 1,
  },
  {
    what: 'merge keys that multiply',
    text: () =>
      `${POLICY}x-a: &a0 { k: 1 }\n${lines(9, (i) => `x-a${i}: &a${i + 1} { <<: [${aliases(`*a${i}`)}] }`)}`,
    rules: ['yaml/alias'],
    exitCode: 1,
  },
  {
    what: 'a text that no cell of Excel holds',
    text: () => POLICY.replace('誰もが誇りに思える西区', 'あ'.repeat(32_768)),
    rules: ['policy/text-length'],
    exitCode: 1,
  },
  {
    what: 'the same in a name and in a target',
    text: () =>
      POLICY.replace('三村 浩也', '三'.repeat(32_768)).replace(
        '48%以上',
        `48%以上${'('.repeat(16_384)}${')'.repeat(16_384)}`,
      ),
    rules: ['policy/text-length'],
    exitCode: 1,
  },
  {
    what: 'a list of strings that no cell of Excel holds together',
    text: () => POLICY.replace('誰もが誇りに思える西区', `[${'あ'.repeat(16_384)}, ${'い'.repeat(16_383)}]`),
    rules: ['policy/text-length'],
    exitCode: 1,
  },
  {
    what: 'a list of strings that just fits',
    text: () => POLICY.replace('誰もが誇りに思える西区', `[${'あ'.repeat(16_383)}, ${'い'.repeat(16_383)}]`),
    rules: [],
    exitCode: 0,
  },
  {
    what: 'a text that just fits',
    text: () => POLICY.replace('誰もが誇りに思える西区', 'あ'.repeat(32_767)),
    rules: [],
    exitCode: 0,
  },
  {
    what: 'a text of asterisks',
    text: () => POLICY.replace('誰もが誇りに思える西区', `"${'*a_'.repeat(10_000)}"`),
    rules: ['policy/text'],
    exitCode: 1,
  },
  {
    what: '10,000 comments that ignore something',
    text: () => `${lines(10_000, (i) => `# policy-ignore policy/word: ${i}`)}${POLICY}`,
    rules: ['config/ignore-unused'],
    exitCode: 0,
  },
  {
    what: 'a syntax error at each of 200,000 characters',
    text: () => `${POLICY}x-a: [${',,'.repeat(100_000)}]\n`,
    rules: ['yaml/syntax'],
    exitCode: 1,
  },
  {
    what: 'a closing bracket at each of 200,000 characters',
    text: () => '] '.repeat(100_000),
    rules: ['yaml/syntax'],
    exitCode: 1,
  },
  {
    what: '10,000 control characters',
    text: () => POLICY.replace('誰もが', '\u0007'.repeat(10_000)),
    rules: ['yaml/character'],
    exitCode: 1,
  },
];

/** The same for results files. */
const RESULTS: readonly { what: string; text: () => string; rules: readonly string[]; exitCode: 0 | 1 }[] = [
  {
    what: '10,000 rows are read',
    text: () => `organization,id,actual\n西区,1-1-a,50%\n${lines(9_999, (i) => `北区,${i},50%`)}`,
    rules: [],
    exitCode: 0,
  },
  {
    what: '10,001 rows',
    text: () => `organization,id,actual\n西区,1-1-a,50%\n${lines(10_000, (i) => `北区,${i},50%`)}`,
    rules: ['results/too-large'],
    exitCode: 1,
  },
  {
    what: 'more than 5 MiB',
    text: () => `id,actual,source\n1-1-a,50%,"${'あ'.repeat(2 * 1024 * 1024)}"\n`,
    rules: ['results/too-large'],
    exitCode: 1,
  },
  {
    what: 'a field over 32,767 characters',
    text: () => `id,actual,source\n1-1-a,50%,${'あ'.repeat(32_768)}\n`,
    rules: ['results/too-large'],
    exitCode: 1,
  },
  {
    what: 'a quote that never closes',
    text: () => `id,actual\n1-1-a,"50%\n${lines(9_000, (i) => `${i},50%`)}`,
    rules: ['results/too-large', 'results/quoting'],
    exitCode: 1,
  },
  {
    what: 'commas alone',
    text: () => `id,actual\n${','.repeat(1024 * 1024)}\n`,
    rules: ['results/too-large'],
    exitCode: 1,
  },
];

describe.concurrent('limits of a policy', () => {
  for (const { what, text, rules, exitCode } of POLICIES) {
    it(what, async () => {
      await inFolder({ 'policy.yaml': text() }, async (folder) => {
        const validated = await runPolicy(folder, ['validate', '--format', 'json']);
        const { diagnostics } = JSON.parse(validated.stdout) as { diagnostics: { rule: string }[] };
        expect([...new Set(diagnostics.map(({ rule }) => rule))]).toEqual(rules);
        expect(validated.exitCode).toBe(exitCode);
        const printed = await runPolicy(folder, ['validate']);
        expect(printed.exitCode).toBe(exitCode);
        expect(printed.stdout.length).toBeLessThan(64_000);
        expect(printed.stdout + printed.stderr).not.toMatch(/^\s+at /m);
      });
    });
  }
});

describe.concurrent('limits of a results file', () => {
  for (const { what, text, rules, exitCode } of RESULTS) {
    it(what, async () => {
      await inFolder({ 'policy.yaml': POLICY, 'results.csv': text() }, async (folder) => {
        const {
          stdout,
          stderr,
          exitCode: code,
        } = await runPolicy(folder, ['eval', '--actuals', 'results.csv']);
        const found = [...stderr.matchAll(/^results\.csv:\d+:\d+ \w+ (\S+)/gm)].map(([, rule]) => rule);
        if (rules.length === 0) expect(found).toEqual([]);
        else expect(rules).toContain(found[0]);
        expect(code).toBe(exitCode);
        expect(stderr.length).toBeLessThan(64_000);
        expect(stderr).not.toMatch(/^\s+at /m);
        if (exitCode === 1) expect(stdout).toBe('');
      });
    });
  }

  it('endless standard input is cut off', async () => {
    await inFolder({ 'policy.yaml': POLICY }, async (folder) => {
      const input = `id,actual\n${'x'.repeat(6 * 1024 * 1024)}`;
      const { stderr, exitCode } = await runPolicy(folder, ['eval', '--actuals', '-'], { input });
      expect(stderr).toMatch(/^<stdin>:1:1 error results\/too-large/);
      expect(exitCode).toBe(1);
    });
  });
});

describe('names that not every file system can keep', () => {
  it('cannot begin a command of a CI service, nor act on a terminal', async () => {
    const names = ['::error::x.policy.yaml', '\u001b[2Jx.policy.yaml', 'a\n::error::b.policy.yaml'];
    const files = Object.fromEntries(names.map((name) => [name, POLICY.replace('goal:', 'gaol:')]));
    await inFolder(files, async (folder) => {
      for (const format of ['pretty', 'json', 'github', 'sarif', 'junit', 'checkstyle', 'markdown']) {
        const { stdout, exitCode } = await runPolicy(folder, ['validate', '--format', format]);
        expect(exitCode).toBe(1);
        expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
        if (format !== 'github') expect(stdout).not.toMatch(/^\s*::/m);
        else expect(stdout.match(/^::error /gm)).toHaveLength(names.length);
      }
    });
  });
});

function padded(bytes: number): string {
  const head = `${POLICY}# `;
  return head + 'x'.repeat(bytes - Buffer.byteLength(head));
}

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
}

function aliases(alias: string): string {
  return Array.from({ length: 10 }, () => alias).join(', ');
}

async function inFolder(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-limits-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
