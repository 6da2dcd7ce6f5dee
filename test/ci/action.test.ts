import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type GithubApi, startGithubApi } from './github-api.js';
import { cloneOf, POLICY, policyRepository, type Repository } from './repository.js';

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

const action = parse(readFileSync('action.yml', 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};

let api: GithubApi;
let origin: Repository;
let start: string;
let made: string[];

beforeEach(async () => {
  api = await startGithubApi();
  origin = policyRepository();
  start = origin.git('rev-parse', 'HEAD');
  made = [origin.folder];
});
afterEach(async () => {
  await api.close();
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe('the action, on a pull request', () => {
  it('annotates, comments, attaches both states, and says so by its exit code', async () => {
    editPolicy();
    const run = await runAction({});
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(new RegExp(`^::error file=${POLICY},line=37,.*title=edit/no-revision::`, 'm'));
    expect(run.outputs).toEqual({ 'exit-code': '1', changed: '1', folder: 'policy-changes' });
    expect(run.files).toEqual([
      'changes.json',
      'changes.md',
      ...['docx', 'pdf', 'xlsx'].map((format) => `comparison.${format}`),
      ...['docx', 'pdf', 'xlsx'].map((format) => `new/data/nishi-2023/nishi-2023.${format}`),
      ...['docx', 'pdf', 'xlsx'].map((format) => `old/data/nishi-2023/nishi-2023.${format}`),
    ]);
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).toContain('<ins>アンケート回答者</ins>');
    expect(api.comments[0]?.body).toContain('https://github.example.com/city/policies/actions/runs/42');
    expect(run.summary).toContain('<ins>アンケート回答者</ins>');
    expect(run.summary).toContain('`edit/no-revision`');
    expect(run.clone.git('worktree', 'list').split('\n')).toHaveLength(1);
    expect(run.stdout + run.stderr + run.summary).not.toContain('secret-token');
  });

  it('updates its comment in place, and is content once the revision is written', async () => {
    editPolicy();
    await runAction({ formats: 'none' });
    const [first] = api.comments.map(({ body }) => body);
    origin.git('checkout', '--quiet', 'edit');
    origin.write('old.yaml', origin.git('show', `${start}:${POLICY}`));
    await policy(origin.folder, [
      'diff',
      'old.yaml',
      POLICY,
      '--revision',
      '指標名の訂正',
      '--date',
      '2024-08-09',
    ]);
    rmSync(join(origin.folder, 'old.yaml'));
    origin.commit('revision');
    const run = await runAction({ formats: 'none' });
    expect(run.exitCode).toBe(0);
    expect(run.files).toEqual(['changes.json', 'changes.md']);
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).not.toBe(first);
  });

  it('has its say in the summary where it may not comment, with the same exit code', async () => {
    editPolicy();
    api.refusal = 403;
    const run = await runAction({ formats: 'none' });
    expect(run.exitCode).toBe(1);
    expect(api.comments).toEqual([]);
    expect(run.summary).toContain('<ins>アンケート回答者</ins>');
    expect(run.stderr).toContain('403');
  });

  it('tells of policies that are new, gone and renamed, from a shallow clone and below a folder', async () => {
    origin.git('checkout', '--quiet', '-b', 'edit');
    const text = readFileSync(join(origin.folder, POLICY), 'utf8');
    origin.git('mv', 'data/nishi-2023', 'data/nishi');
    origin.write('data/kita/policy.yaml', text.replaceAll('西区', '北区'));
    origin.commit('edit');
    const run = await runAction({ formats: 'none', 'working-directory': 'data', comment: 'false' }, 1);
    expect(run.outputs.changed).toBe('2');
    expect(run.summary).toContain('kita/policy.yaml');
    expect(run.summary).toContain('nishi-2023/policy.yaml → nishi/policy.yaml');
    expect(api.calls).toEqual([]);
  });

  it('never comments on what changes no policy', async () => {
    origin.git('checkout', '--quiet', '-b', 'edit');
    origin.write('README.md', 'hello');
    origin.commit('edit');
    const run = await runAction({});
    expect(run.exitCode).toBe(0);
    expect(run.outputs.changed).toBe('0');
    expect(api.comments).toEqual([]);
  });

  it.each([
    ['formats', 'exe'],
    ['fail-on', 'never'],
    ['comment', 'maybe'],
    ['name', 'a b'],
    ['base', 'nowhere'],
  ])('exits with 2 where “%s” is “%s”', async (input, value) => {
    editPolicy();
    const run = await runAction({ [input]: value });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/^policy: /m);
  });
});

function editPolicy(): void {
  origin.git('checkout', '--quiet', '-b', 'edit');
  origin.replace(POLICY, '区民の割合', '区民アンケート回答者の割合');
  origin.commit('edit');
}

/** Runs the steps of action.yml that are scripts as GitHub does: the merge is checked out, inputs become environment. */
async function runAction(given: Readonly<Record<string, string>>, depth?: number) {
  const head = origin.git('rev-parse', 'edit');
  origin.git('checkout', '--quiet', '-B', 'merge', 'main');
  origin.git('merge', '--quiet', '--no-ff', '--no-edit', 'edit');
  const clone = cloneOf(origin, 'merge', depth);
  const place = mkdtempSync(join(tmpdir(), 'policy-ci-run-'));
  made.push(clone.folder, place);
  const file = (name: string) => join(place, name);
  for (const name of ['output', 'summary']) writeFileSync(file(name), '');
  const pull = { number: 7, base: { sha: start }, head: { sha: head } };
  writeFileSync(file('event'), JSON.stringify({ pull_request: pull }));
  const inputs: Record<string, string> = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value])),
    ...given,
  };
  const expand = (text: string): string =>
    text.replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => {
      if (expression === 'github.action_path') return resolve('.');
      if (expression === 'github.token') return 'secret-token';
      const value = inputs[/^inputs\.(.+)$/.exec(expression)?.[1] ?? ''];
      if (value === undefined) throw new Error(`unknown expression ${expression}`);
      return expand(value);
    });
  let [stdout, stderr, exitCode] = ['', '', 0];
  for (const step of action.runs.steps.filter(({ run }) => run !== undefined)) {
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, text]) => [name, expand(text)]),
    );
    const answer = await bash(
      step.run as string,
      join(clone.folder, expand(step['working-directory'] ?? '.')),
      {
        PATH: process.env.PATH ?? '',
        HOME: place,
        GITHUB_ACTIONS: 'true',
        GITHUB_API_URL: api.address,
        GITHUB_EVENT_PATH: file('event'),
        GITHUB_OUTPUT: file('output'),
        GITHUB_REPOSITORY: 'city/policies',
        GITHUB_RUN_ID: '42',
        GITHUB_SERVER_URL: 'https://github.example.com',
        GITHUB_STEP_SUMMARY: file('summary'),
        ...env,
      },
    );
    stdout += answer.stdout;
    stderr += answer.stderr;
    exitCode = answer.exitCode;
    if (exitCode !== 0) break;
  }
  const lines = readFileSync(file('output'), 'utf8').trim().split('\n');
  const outputs = Object.fromEntries(lines.map((line) => line.split('=')));
  const folder = join(clone.folder, inputs['working-directory'] ?? '.', 'policy-changes');
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path))
    : [];
  return {
    clone,
    stdout,
    stderr,
    exitCode,
    outputs,
    files: files.sort(),
    summary: readFileSync(file('summary'), 'utf8'),
  };
}

const bash = (script: string, cwd: string, env: Readonly<Record<string, string>>) =>
  program('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], cwd, env);

const policy = (cwd: string, args: readonly string[]) =>
  program(process.execPath, [resolve('bin/policy.js'), ...args], cwd, { PATH: process.env.PATH ?? '' });

function program(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
) {
  return new Promise<{ stdout: string; stderr: string; exitCode: number }>((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ stdout, stderr, exitCode: code ?? -1 }));
  });
}
