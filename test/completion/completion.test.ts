import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bashScript } from '../../src/cli/completion/bash.js';
import { completionTree } from '../../src/cli/completion/completion-tree.js';
import { fishScript } from '../../src/cli/completion/fish.js';
import { powershellScript } from '../../src/cli/completion/powershell.js';
import { zshScript } from '../../src/cli/completion/zsh.js';
import { makeProgram } from '../../src/cli/program.js';
import { runPolicy } from '../run-policy.js';
import { ask, complaints, realShells } from './shells.js';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The words of a line that the shell has in hand, and what must be among those it offers, or all of them. */
const QUESTIONS: readonly { line: string; all?: readonly string[]; some?: readonly string[] }[] = [
  { line: 'policy ', some: ['init', 'validate', 'render', 'eval', 'schema', 'completion', 'help'] },
  { line: 'policy val', all: ['validate'] },
  { line: 'policy --lang ', all: ['en', 'ja'] },
  { line: 'policy --lang ja ren', all: ['render'] },
  { line: 'policy --quiet ren', all: ['render'] },
  { line: 'policy validate --lang ', all: ['en', 'ja'] },
  { line: 'policy validate --for', some: ['--form', '--format'] },
  { line: 'policy validate --fail-on ', all: ['error', 'warning'] },
  { line: 'policy validate ', all: ['more', 'my.policy.yaml', 'policy.yaml', 'two words'] },
  { line: 'policy validate more/', all: ['policy.yaml'] },
  { line: 'policy validate policy.yaml m', all: ['more', 'my.policy.yaml'] },
  { line: 'policy validate --form osaka', all: ['osaka-2023'] },
  { line: 'policy eval policy.yaml --actuals ', all: ['more', 'results.csv', 'two words'] },
  { line: 'policy eval --actuals results.csv -o pol', all: ['policy.yaml'] },
  { line: 'policy init ', all: ['more', 'two words'] },
  { line: 'policy init --kind ', all: ['bureau', 'office', 'ward'] },
  { line: 'policy init --year ', all: [] },
  { line: 'policy schema pol', all: ['policy'] },
  { line: 'policy schema policy pol', all: [] },
  { line: 'policy completion ', all: ['bash', 'fish', 'powershell', 'zsh'] },
  { line: 'policy help compl', all: ['completion'] },
];

const place = mkdtempSync(join(tmpdir(), 'policy-completion-'));
const files = join(place, 'files');

beforeAll(() => {
  for (const folder of ['more', 'two words', '.hidden']) mkdirSync(join(files, folder), { recursive: true });
  for (const file of ['policy.yaml', 'my.policy.yaml', 'more/policy.yaml', 'results.csv', 'notes.txt'])
    writeFileSync(join(files, file), '');
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe.each(realShells)('in %s', (shell) => {
  it('commands, options, their values and files are offered', async () => {
    const script = join(place, `script.${shell}`);
    const { stdout } = await runPolicy(place, ['completion', shell]);
    writeFileSync(script, stdout);
    const answers = ask(
      shell,
      script,
      files,
      QUESTIONS.map(({ line }) => line),
    );
    for (const [i, { line, all, some = [] }] of QUESTIONS.entries()) {
      const offered = (answers[i] ?? []).map((word) => basename(word.replaceAll('\\', '')));
      if (all) expect(offered, line).toEqual([...all].sort());
      else expect(offered, line).toEqual(expect.arrayContaining([...some]));
    }
  });

  it('formats follow each other behind commas', async () => {
    const script = join(place, `script.${shell}`);
    const { stdout } = await runPolicy(place, ['completion', shell]);
    writeFileSync(script, stdout);
    const [one, two, equal] = ask(shell, script, files, [
      'policy render --format do',
      'policy render --format docx,',
      'policy render --format=docx,x',
    ]);
    // Each shell shows a list in its own way: the last word, or all of them.
    const last = (words: readonly string[] | undefined) =>
      (words ?? []).map((word) => word.replace(/^.*[,=]/, ''));
    expect(last(one)).toEqual(['docx']);
    expect(last(two)).toEqual(expect.arrayContaining(['md', 'xlsx']));
    expect(last(two)).not.toContain('docx');
    expect(last(equal)).toEqual(['xlsx']);
  });

  it('a new command needs no work, whatever its description says', async () => {
    const script = join(place, `new.${shell}`);
    writeFileSync(script, SCRIPTS[shell](completionTree(await withNewCommand(), {})));
    expect(complaints(shell, script, place)).toBe('');
    expect(
      ask(shell, script, files, [
        'policy pre',
        'policy preview --th',
        'policy preview --theme ',
        'policy preview s',
      ]),
    ).toEqual([['preview'], ['--theme'], ['dark', 'light'], ['slides']]);
  });
});

describe('in PowerShell', async () => {
  const tree = completionTree(await withNewCommand(), {});
  const script = powershellScript(tree);

  it('the script holds the whole definition, in ASCII', () => {
    expect(script).toMatch(/^[\n\x20-\x7e]*$/);
    const [, data = ''] = /@'\n(.*)\n'@\n/s.exec(script) ?? [];
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(tree)));
  });

  it('brackets are closed', () => {
    const code = script.replace(/@'\n.*\n'@/s, '').replace(/'[^'\n]*'|#.*/g, '');
    for (const [open, close] of ['()', '{}', '[]'].map((pair) => [...pair] as [string, string]))
      expect(code.split(open).length, open).toBe(code.split(close).length);
  });
});

async function withNewCommand(): Promise<Command> {
  const surroundings = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {} };
  const program = await makeProgram(surroundings, 'ja', () => {});
  program
    .command('preview')
    .description(`it's "new": [見る] $(date) \\ \`x\` 100%`)
    .addOption(new Option('--theme <THEME>', `'quoted' [brackets]: $HOME \\`).choices(['light', 'dark']))
    .addArgument(new Command().createArgument('[KIND]').choices(['slides']));
  return program;
}
