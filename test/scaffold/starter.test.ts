import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { displayWidth } from '../../src/text/display-width.js';
import { runPolicy } from '../run-policy.js';

const root = mkdtempSync(join(tmpdir(), 'policy-init-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const STARTERS = [
  { language: 'ja', organization: '西区' },
  { language: 'en', organization: '環境局' },
] as const;

describe.each(STARTERS)('the starter ($language, $organization)', ({ language, organization }) => {
  const place = join(root, language);
  const env = { POLICY_LANG: language };
  const read = (path: string) => readFileSync(join(place, path), 'utf8');

  it('is clean at once, and its README does what it says', async () => {
    const made = await runPolicy(root, ['init', language, '--organization', organization], { env });
    expect(made).toMatchObject({ exitCode: 0, stdout: '' });
    for (const line of made.stderr.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    const { stdout } = await runPolicy(place, ['validate', '--format', 'json'], { env });
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [], summary: { files: 1 } });
    const lines = [...read('README.md').matchAll(/^ *policy (.+)$/gm)].map(([, words]) => words as string);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['validate', 'render', 'eval', 'eval']);
    for (const line of lines) {
      const { exitCode, stderr } = await runPolicy(place, line.split(' '), { env });
      expect(exitCode, line + stderr).toBe(0);
    }
    expect(readdirSync(place)).toEqual(expect.arrayContaining(['policy.docx', 'policy.xlsx']));
  });

  it('takes results in every row', async () => {
    const figures = ['57%', '13団体', '40%', '見直した'];
    const csv = read('results.csv');
    expect(csv).toMatch(/^\ufeff[^\n]+\r\n(?:[^\n]+\r\n){4}$/);
    const [heading, ...rows] = csv.trimEnd().split('\r\n');
    const filled = rows.map((row, i) => row.replace(/,,/, `,${figures[i]},`));
    const previous = filled.map((row, i) => (i === 2 ? row.replace('40%,', '40%,41%') : row));
    writeFileSync(join(place, 'results.csv'), `${[heading, ...previous].join('\r\n')}\r\n`);
    const { stdout, stderr } = await runPolicy(
      place,
      ['eval', '--actuals', 'results.csv', '--format', 'json'],
      { env },
    );
    expect(stderr).toBe('');
    const grades = JSON.parse(stdout).policies[0].indicators.map(({ grade }: { grade: string }) => grade);
    expect(grades).toEqual(['A', 'A', 'B', 'manual']);
  });

  it('begins with the modeline of the schema beside it', () => {
    expect(read('policy.yaml').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./schema/policy.schema.json',
    );
    expect(read('schema/policy.schema.json')).toBe(readFileSync('schema/policy.schema.json', 'utf8'));
  });

  it('shows every key that a policy and its parts may have, but for rare ones', () => {
    const { properties, $defs } = JSON.parse(readFileSync('schema/policy.schema.json', 'utf8'));
    const shown = [...read('policy.yaml').matchAll(/(?:^|[\s{#-])(\w+):(?= |$)/gm)].map(([, key]) => key);
    const keys = [properties, $defs.issue.properties, $defs.indicator.properties].flatMap(Object.keys);
    const absent = [...new Set(keys)].filter((key) => !shown.includes(key));
    expect(absent.sort()).toEqual(['group', 'labels', 'notes', 'result']);
  });

  it('leaves nothing of the templates unfilled', () => {
    for (const path of ['policy.yaml', 'README.md', 'results.csv', '.github/workflows/policy.yml'])
      expect(read(path), path).not.toMatch(/\{\{\w+\}\}/);
  });

  it('has settings that editors and CI can read', () => {
    const settings = JSON.parse(read('.vscode/settings.json'));
    expect(Object.keys(settings['yaml.schemas'])).toEqual(['./schema/policy.schema.json']);
    expect(JSON.parse(read('.vscode/extensions.json')).recommendations).toContain('redhat.vscode-yaml');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { steps, env: variables } = parse(read('.github/workflows/policy.yml')).jobs.check;
    const runs = steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(variables).toEqual({ POLICY_LANG: language });
    expect(runs).toEqual([
      expect.stringMatching(new RegExp(`^npm install .* policydoc@${version.replaceAll('.', '\\.')}$`)),
      'policy-ci',
    ]);
  });
});

it('the package holds what init and schema need', () => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const paths = JSON.parse(output)[0].files.map(({ path }: { path: string }) => path);
  const scaffold = readdirSync('templates/scaffold').map((name) => `templates/scaffold/${name}`);
  const schemas = readdirSync('schema').map((name) => `schema/${name}`);
  expect(paths).toEqual(expect.arrayContaining([...scaffold, ...schemas]));
});

describe('a starter that joins others', () => {
  it('is the policy and its results alone; the repository has the rest', async () => {
    const repository = join(root, 'repository');
    mkdirSync(join(repository, '.git'), { recursive: true });
    await runPolicy(repository, ['init']);
    expect(readdirSync(repository)).toContain('schema');
    const { exitCode } = await runPolicy(repository, ['init', 'data/kita-2027', '--organization', '北区']);
    expect(exitCode).toBe(0);
    const place = join(repository, 'data/kita-2027');
    expect(readdirSync(place).sort()).toEqual(['policy.yaml', 'results.csv']);
    const [, schema = ''] =
      /^# yaml-language-server: \$schema=(.*)$/m.exec(readFileSync(join(place, 'policy.yaml'), 'utf8')) ?? [];
    expect(schema).toBe('../../schema/policy.schema.json');
    expect(existsSync(join(place, schema))).toBe(true);
    const { stdout } = await runPolicy(place, ['validate', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] });
  });

  it('has everything where no repository is around', async () => {
    const alone = join(root, 'alone');
    mkdirSync(join(alone, 'schema'), { recursive: true });
    writeFileSync(join(alone, 'schema/policy.schema.json'), '{}');
    await runPolicy(alone, ['init', 'inner']);
    expect(readdirSync(join(alone, 'inner'))).toContain('schema');
  });
});
