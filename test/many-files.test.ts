import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPolicy } from './run-policy.js';

const COUNT = 1_000;

/** Two findings in each policy, the second in the text before the first in the order of rules. */
const POLICY = `version: 1
fiscalYear: 2023
organization: { name: 見本区, kind: ward }
head: 大阪 太郎
stage: draft
gaol: 目標
mission: 使命
basicPolicy: 考え方
issues: []
labels: { nothing: 見出し }
`;

const names = Array.from({ length: COUNT }, (_, i) => `ward-${i % 10}/${i}.policy.yaml`);

let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'policy-many-'));
  for (let i = 0; i < 10; i += 1) mkdirSync(join(place, `ward-${i}`));
  for (const name of names) writeFileSync(join(place, name), POLICY);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe(`${COUNT} files in one run`, () => {
  it('give the same bytes each time, folders in the order of their names', { timeout: 240_000 }, async () => {
    const reports = ['json', 'sarif=a.sarif', 'junit=a.xml', 'checkstyle=a.checkstyle', 'markdown=a.md'];
    const formats = reports.flatMap((format) => ['--format', format]);
    const first = await runPolicy(place, ['validate', '.', ...formats]);
    expect(first.exitCode).toBe(1);
    expect(first.stderr.trim().split('\n')).toHaveLength(reports.length - 1);
    const { diagnostics, summary } = JSON.parse(first.stdout) as Report;
    expect(summary).toEqual({ files: COUNT, errors: 2 * COUNT, warnings: 0, infos: 0 });
    const sorted = [...names].sort();
    expect(diagnostics.map(({ file, line }) => [file, line])).toEqual(
      sorted.flatMap((file) => [
        [file, 6],
        [file, 10],
      ]),
    );
    const second = await runPolicy(place, ['validate', '.', '--format', 'json']);
    expect(second.stdout === first.stdout).toBe(true);
  });

  it('keep the order of the arguments, each file once', { timeout: 240_000 }, async () => {
    const folders = ['ward-7', 'ward-3', 'ward-9/19.policy.yaml', 'ward-7', 'ward-9'];
    const { stdout } = await runPolicy(place, ['validate', ...folders, '--format', 'json']);
    const { diagnostics, summary } = JSON.parse(stdout) as Report;
    expect(summary.files).toBe(300);
    const files = [...new Set(diagnostics.map(({ file }) => file))];
    const sorted = (folder: string) => names.filter((name) => name.startsWith(`${folder}/`)).sort();
    const [first, ...rest] = ['ward-9/19.policy.yaml', ...sorted('ward-9')];
    expect(files).toEqual([
      ...sorted('ward-7'),
      ...sorted('ward-3'),
      first,
      ...rest.filter((name) => name !== first),
    ]);
  });
});

interface Report {
  readonly diagnostics: readonly { readonly file: string; readonly line: number }[];
  readonly summary: Readonly<Record<string, number>>;
}
