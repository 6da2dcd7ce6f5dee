import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitAll, git } from '../git.js';
import { type Answer, runPolicy } from '../run-policy.js';

const POLICY = readFileSync('test/cases/check/what-an-edit-may-not-do/a.policy.yaml', 'utf8');

/** With spaces, kana and a quotation mark, which git spells out in its lists. */
const NAME = '西区 "R5"/運営 方針.policy.yaml';

let outer: string;
let place: string;

beforeEach(() => {
  outer = realpathSync(mkdtempSync(join(tmpdir(), 'policy-git-')));
  place = join(outer, 'repository');
  mkdirSync(place);
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** The policy with a lower target, not committed. */
function lowerTarget(folder: string, name = NAME): void {
  write(folder, name, POLICY.replace('48%以上', '45%以上'));
}

async function check(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly rules: readonly string[]; readonly answer: Answer }> {
  const answer = await runPolicy(folder, ['check', ...args, '--format', 'json'], { env });
  const report = answer.stdout === '' ? { diagnostics: [] } : JSON.parse(answer.stdout);
  const found = report.diagnostics as readonly { readonly file: string; readonly rule: string }[];
  const rules = found
    .filter(({ rule }) => rule.startsWith('edit/'))
    .map(({ file, rule }) => `${file} ${rule}`);
  return { rules, answer };
}

const LOWERED = [`${NAME} edit/no-revision`, `${NAME} edit/target-lowered`];

describe('policy check finds edits', () => {
  beforeEach(() => {
    write(place, NAME, POLICY);
    commitAll(place);
  });

  it('in an ordinary repository, from a folder of it, and not where nothing changed', async () => {
    expect((await check(place, ['--base', 'main'])).rules).toEqual([]);
    lowerTarget(place);
    expect((await check(place, ['--base', 'main'])).rules).toEqual(LOWERED);
    const inside = await check(dirname(join(place, NAME)), ['--base', 'HEAD']);
    expect(inside.rules.map((each) => each.split(' ').at(-1))).toEqual([
      'edit/no-revision',
      'edit/target-lowered',
    ]);
    const outside = await check(outer, ['repository', '--base', 'main']);
    expect(outside.rules).toEqual(LOWERED.map((each) => `repository/${each}`));
  });

  it('in a further worktree and with a detached HEAD', async () => {
    git(place, ['worktree', 'add', '--quiet', '--detach', join(outer, 'other')]);
    lowerTarget(join(outer, 'other'));
    expect((await check(join(outer, 'other'), ['--base', 'main'])).rules).toEqual(LOWERED);
  });

  it('in a shallow clone that has the base', async () => {
    git(outer, ['clone', '--quiet', '--depth', '1', `file://${place}`, 'shallow']);
    lowerTarget(join(outer, 'shallow'));
    expect((await check(join(outer, 'shallow'), ['--base', 'origin/main'])).rules).toEqual(LOWERED);
  });

  it('with a bare repository that GIT_DIR names, by a relative path as well', async () => {
    git(outer, ['clone', '--quiet', '--bare', place, 'bare.git']);
    const files = join(outer, 'files');
    lowerTarget(files);
    expect((await check(files, ['--base', 'main'], { GIT_DIR: join(outer, 'bare.git') })).rules).toEqual(
      LOWERED,
    );
    expect((await check(files, ['--base', 'main'], { GIT_DIR: '../bare.git' })).rules).toEqual(LOWERED);
  });

  it('from where the history was left, not by what the base did since', async () => {
    git(place, ['checkout', '--quiet', '-b', 'mine']);
    git(place, ['checkout', '--quiet', 'main']);
    write(place, NAME, POLICY.replace('48%以上', '52%以上'));
    commitAll(place, 'Raised on main');
    git(place, ['checkout', '--quiet', 'mine']);
    expect((await check(place, ['--base', 'main'])).rules).toEqual([]);
    lowerTarget(place);
    expect((await check(place, ['--base', 'main'])).rules).toEqual(LOWERED);
  });

  it('on a branch that has no commit yet', async () => {
    git(place, ['checkout', '--quiet', '--orphan', 'empty']);
    lowerTarget(place);
    expect((await check(place, ['--base', 'main'])).rules).toEqual(LOWERED);
  });

  it('in a file that was renamed, and takes one that is new as new', async () => {
    lowerTarget(place);
    mkdirSync(join(place, 'data'));
    renameSync(join(place, NAME), join(place, 'data/policy.yaml'));
    write(place, 'new.policy.yaml', POLICY.replace('見本区', '新区'));
    expect((await check(place, ['--base', 'main'])).rules).toEqual([
      'data/policy.yaml edit/no-revision',
      'data/policy.yaml edit/target-lowered',
    ]);
  });

  it('and misses a published policy that is gone, below the folders that are checked only', async () => {
    write(place, 'data/policy.yaml', POLICY.replace('見本区', '新区'));
    rmSync(join(place, NAME));
    expect((await check(place, ['--base', 'main'])).rules).toEqual([`${NAME} edit/policy-removed`]);
    expect((await check(place, ['data', '--base', 'main'])).rules).toEqual([]);
    git(place, ['config', 'core.sparseCheckout', 'true']);
    expect((await check(place, ['--base', 'main'])).rules).toEqual([]);
  });

  it('changes neither the index nor the references, and runs nothing that the configuration names', async () => {
    const mark = join(outer, 'mark');
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'core.sshCommand',
      'filter.x.clean',
      'diff.x.textconv',
    ])
      git(place, ['config', key, `touch ${mark}`]);
    write(place, '.gitattributes', '* filter=x diff=x\n');
    lowerTarget(place);
    const state = () =>
      ['index', 'HEAD', 'refs/heads/main'].map((name) => readFileSync(join(place, '.git', name)));
    const before = state();
    expect((await check(place, ['--base', 'main'])).rules).toEqual(LOWERED);
    expect(state()).toEqual(before);
    expect(() => readFileSync(mark)).toThrow();
  });
});

it('policy check reads a repository of SHA-256', async () => {
  git(place, ['init', '--quiet', '--object-format=sha256']);
  write(place, NAME, POLICY);
  commitAll(place);
  expect((await check(place, ['--base', 'main'])).rules).toEqual([]);
  lowerTarget(place);
  expect((await check(place, ['--base', 'main'])).rules).toEqual(LOWERED);
});

describe('policy check cannot run, and says what to do', () => {
  async function refused(
    folder: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const { answer } = await check(folder, args, env);
    expect(answer.exitCode).toBe(2);
    expect(answer.stdout).toBe('');
    return answer.stderr;
  }

  beforeEach(() => {
    write(place, NAME, POLICY);
    commitAll(place);
  });

  it('without git', async () => {
    expect(await refused(place, ['--base', 'main'], { PATH: join(outer, 'nothing') })).toContain('PATH');
  });

  it('outside a repository', async () => {
    write(outer, 'policy.yaml', POLICY);
    expect(await refused(outer, ['--base', 'main'])).toContain('policy validate');
  });

  it('in a bare repository without files', async () => {
    git(outer, ['clone', '--quiet', '--bare', place, 'bare.git']);
    write(join(outer, 'bare.git'), 'policy.yaml', POLICY);
    expect(await refused(join(outer, 'bare.git'), ['--base', 'main'])).toContain('GIT_DIR');
  });

  it('where the revision does not exist, or would be an option', async () => {
    for (const name of ['nothing', '-h', '--all', '', 'HEAD:x', `HEAD:${NAME}`, 'a\nb'])
      expect(await refused(place, [`--base=${name}`])).toContain('git fetch origin');
  });

  it('where history was cut off before the base', async () => {
    git(place, ['checkout', '--quiet', '-b', 'topic']);
    appendFileSync(join(place, NAME), '# a comment\n');
    commitAll(place, 'On the branch');
    git(outer, ['clone', '--quiet', '--depth', '1', '--branch', 'topic', `file://${place}`, 'shallow']);
    const shallow = join(outer, 'shallow');
    expect(await refused(shallow, ['--base', 'origin/main'])).toContain('fetch-depth: 0');
    git(shallow, ['fetch', '--quiet', '--depth', '1', 'origin', 'main:refs/remotes/origin/main']);
    expect(await refused(shallow, ['--base', 'origin/main'])).toContain('git fetch --unshallow');
    expect(await refused(shallow, ['--base', 'main'])).toContain('origin/main');
    git(shallow, ['fetch', '--quiet', '--unshallow', 'origin']);
    expect((await check(shallow, ['--base', 'origin/main'])).answer.exitCode).toBe(0);
  });

  it('for a file of no repository or of another one, and for standard input', async () => {
    write(outer, 'policy.yaml', POLICY);
    write(place, 'inner/policy.yaml', POLICY);
    commitAll(join(place, 'inner'));
    expect(await refused(place, [NAME, '../policy.yaml', '--base', 'main'])).toContain('../policy.yaml');
    expect(await refused(place, [NAME, 'inner/policy.yaml', '--base', 'main'])).toContain('inner');
    expect(await refused(place, ['-', '--base', 'main'])).not.toBe('');
  });

  it('where a partial clone left the contents out', async () => {
    git(place, ['config', 'uploadpack.allowFilter', 'true']);
    git(outer, ['clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${place}`, 'partial']);
    lowerTarget(join(outer, 'partial'));
    expect(await refused(join(outer, 'partial'), ['--base', 'main'])).toContain('--filter');
  });
});

/** Numbers that follow no order, the same each time. */
function* numbers(): Generator<number, never> {
  for (let seed = 7; ; seed = (seed * 48_271) % 2_147_483_647) yield seed;
}

describe('50 policies and 200 commits', () => {
  it('are checked in seconds', { timeout: 240_000 }, async () => {
    const names = Array.from({ length: 50 }, (_, i) => `data/ward-${i + 1}/policy.yaml`);
    for (const [i, name] of names.entries()) write(place, name, POLICY.replace('見本区', `第${i + 1}区`));
    commitAll(place, 'Published');
    const chance = numbers();
    for (let i = 1; i < 200; i += 1) {
      const name = names[chance.next().value % names.length] as string;
      appendFileSync(join(place, name), `# ${i}\n`);
      git(place, ['commit', '--quiet', '--all', '--message', `${i}`]);
    }
    for (const name of names.slice(0, 10))
      writeFileSync(join(place, name), readFileSync(join(place, name), 'utf8').replace('48%以上', '45%以上'));
    const first = git(place, ['rev-list', '--max-parents=0', 'HEAD']).trim();
    const start = performance.now();
    const { rules, answer } = await check(place, ['data', '--base', first]);
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(answer.exitCode).toBe(1);
    expect(rules).toHaveLength(20);
  });
});
