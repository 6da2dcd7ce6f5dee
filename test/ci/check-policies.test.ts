import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const SCRIPT = resolve('scripts/check-policies.mjs');
const DATA = resolve('data/nishi-2023');
const FORM = 'templates/osaka-2023/form.yaml';

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'check-policies-'));
  cpSync(DATA, join(place, 'data/nishi-2023'), { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('scripts/check-policies.mjs', () => {
  it('makes the forms of clean data and annotates only what is worth knowing', () => {
    const { exitCode, stdout, summary } = check();
    expect(exitCode).toBe(0);
    expect(stdout.match(/^::notice file=data\/nishi-2023\/policy\.yaml,/gm)).toHaveLength(4);
    expect(annotations(stdout)).toEqual([]);
    expect(made('output')).toEqual(['nishi-2023.docx', 'nishi-2023.xlsx']);
    for (const name of made('output'))
      expect(
        readFileSync(join(place, 'output', name))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    expect(summary).toContain('## policy validate');
    expect(summary).toContain('| 1-1-a |');
  });

  it('annotates a broken policy and still makes the forms of the good one', () => {
    breakPolicy('data/kita-2023');
    const { exitCode, stdout, summary } = check();
    expect(exitCode).toBe(1);
    expect(annotations(stdout)).toEqual([
      expect.stringMatching(
        /^::error file=data\/kita-2023\/policy\.yaml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=policy\/target-number::/,
      ),
    ]);
    expect(made('output')).toEqual(['nishi-2023.docx', 'nishi-2023.xlsx']);
    expect(summary).toContain('error | `policy/target-number` |');
    expect(summary.match(/^## policy validate$/gm)).toHaveLength(1);
    expect(summary).toContain('^^');
  });

  it('annotates a broken results file at its line', () => {
    change('data/nishi-2023/results.csv', '1-1-a,50.1%', '1-1-a,0.501');
    const { exitCode, stdout } = check();
    expect(exitCode).toBe(1);
    expect(annotations(stdout)).toEqual([
      expect.stringMatching(
        /^::error file=data\/nishi-2023\/results\.csv,line=2,col=7,title=results\/unit::/,
      ),
    ]);
  });

  it('annotates a broken form once, however many policies there are', () => {
    cpSync(DATA, join(place, 'data/kita-2023'), { recursive: true });
    cpSync(resolve('templates'), join(place, 'templates'), { recursive: true });
    change(FORM, '{label.goal}', '{label.gaol}');
    const { exitCode, stdout, summary } = check();
    expect(exitCode).toBe(1);
    expect(annotations(stdout)).toEqual([
      expect.stringMatching(new RegExp(`^::error file=${FORM},.*title=form/unknown-name::`)),
    ]);
    expect(summary).toContain(`## ${FORM}`);
  });

  it('takes policies and a folder for its output as arguments, and needs no summary', () => {
    breakPolicy('data/kita-2023');
    const { exitCode, stdout } = check(['data/nishi-2023/policy.yaml', '-o', 'made'], {
      GITHUB_STEP_SUMMARY: undefined,
    });
    expect(exitCode).toBe(0);
    expect(annotations(stdout)).toEqual([]);
    expect(made('made')).toEqual(['nishi-2023.docx', 'nishi-2023.xlsx']);
    expect(existsSync(join(place, 'output'))).toBe(false);
  });

  it('exits with 2 where it could not run', () => {
    expect(check(['nowhere']).exitCode).toBe(2);
    expect(check(['--frob']).exitCode).toBe(2);
    breakPolicy('data/kita-2023');
    writeFileSync(join(place, 'output'), 'a file where the folder should be');
    expect(check().exitCode).toBe(2);
  });

  it('keeps a report that holds backticks inside its fence', () => {
    change('data/nishi-2023/policy.yaml', 'goal: |', 'x-```-goal: 1\ngoal: 5 # ````\nx-goal: |');
    const { summary } = check();
    expect(summary).toContain('`````text\n');
  });
});

describe('.github/workflows/policy.yml', () => {
  const workflow = parse(readFileSync('.github/workflows/policy.yml', 'utf8'));
  const steps: readonly { uses?: string; run?: string; if?: string; with?: Record<string, unknown> }[] =
    workflow.jobs.check.steps;

  it('runs on pull requests that touch policies, results or forms, and nothing else', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
    expect(workflow.on.pull_request.paths).toEqual([
      '**/policy.yaml',
      '**/*.policy.yaml',
      '**/policy.config.yaml',
      '**/results.csv',
      'templates/**',
    ]);
  });

  it('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.keys(workflow.jobs)).toEqual(['check']);
    expect(workflow.jobs.check).not.toHaveProperty('permissions');
    expect(readFileSync('.github/workflows/policy.yml', 'utf8')).not.toMatch(/secrets\.|github\.event\./);
    expect(steps[0]).toEqual({ uses: 'actions/checkout@v4', with: { 'persist-credentials': false } });
  });

  it('pins its actions by version and uses only those of the service', () => {
    const uses = steps.flatMap((step) => (step.uses ? [step.uses] : []));
    expect(uses).toEqual(['actions/checkout@v4', 'actions/setup-node@v4', 'actions/upload-artifact@v4']);
    expect(steps[1]?.with).toMatchObject({ 'node-version': 22 });
  });

  it('installs, builds, runs the script, and keeps the forms whatever happened', () => {
    const runs = steps.flatMap((step) => (step.run ? [step.run] : []));
    expect(runs).toHaveLength(3);
    expect(runs[0]).toMatch(/^npm ci\b/);
    expect(runs[1]).toMatch(/^npm run (--silent )?build$/);
    expect(runs[2]).toBe('node scripts/check-policies.mjs');
    expect(existsSync(SCRIPT)).toBe(true);
    expect(steps.at(-1)).toMatchObject({ if: 'always()', with: { path: 'output/' } });
  });
});

function check(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const file = join(place, 'summary.md');
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: place,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, POLICY_LANG: 'ja', GITHUB_STEP_SUMMARY: file, ...env },
  });
  const summary = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return { exitCode: status, stdout, stderr, summary };
}

/** Errors and warnings; what is worth knowing of the real policy is not what the tests are about. */
function annotations(stdout: string): readonly string[] {
  return stdout.split('\n').filter((line) => /^::(?!notice )/.test(line));
}

function made(folder: string): readonly string[] {
  return readdirSync(join(place, folder)).sort();
}

/** A copy of the good policy whose first target lacks its unit. */
function breakPolicy(folder: string): void {
  mkdirSync(join(place, folder), { recursive: true });
  const good = readFileSync(join(DATA, 'policy.yaml'), 'utf8');
  writeFileSync(join(place, folder, 'policy.yaml'), good.replace('target: 48%以上', 'target: 48'));
}

function change(path: string, before: string, after: string): void {
  const text = readFileSync(join(place, path), 'utf8');
  expect(text).toContain(before);
  writeFileSync(join(place, path), text.replaceAll(before, after));
}
