import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** How a shell is run without anybody's settings. */
const COMMANDS = {
  bash: ['bash', '--noprofile', '--norc'],
  zsh: ['zsh', '-f'],
  fish: ['fish', '--no-config'],
} as const;

/** The shells whose completion is tried in earnest. There is no PowerShell among Debian's packages. */
export type RealShell = keyof typeof COMMANDS;

const all = Object.keys(COMMANDS) as readonly RealShell[];
const missing = all.filter((shell) => spawnSync(shell, ['--version']).status !== 0);

if (missing.length > 0) {
  const notice = `Completion is not tried in these shells, which are not here: ${missing.join(', ')}`;
  if (process.env.POLICYDOC_REQUIRE_OFFICE === '1') throw new Error(notice);
  console.warn(notice);
}

/** The shells that are here. With POLICYDOC_REQUIRE_OFFICE=1 the absence of one is a failure. */
export const realShells: readonly RealShell[] = all.filter((shell) => !missing.includes(shell));

/** What a shell offers behind each line, sorted, after it has read a completion script. */
export function ask(
  shell: RealShell,
  script: string,
  folder: string,
  lines: readonly string[],
): readonly (readonly string[])[] {
  const asking = resolve(`test/completion/ask.${shell}`);
  const output = run(shell, [asking, script, folder, ...lines], folder);
  return output
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => [...new Set(line.split('\t').filter((word) => word !== ''))].sort());
}

/** Whether a shell can read a script, without running it; what it says against it. */
export function complaints(shell: RealShell, script: string, folder: string): string {
  return run(shell, ['-n', script], folder);
}

function run(shell: RealShell, args: readonly string[], home: string): string {
  const [command, ...options] = COMMANDS[shell];
  const { stdout, stderr, status } = spawnSync(command, [...options, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: process.env.PATH, HOME: home, LC_ALL: 'C.UTF-8', TERM: 'dumb' },
  });
  if (status !== 0) throw new Error(`${shell}: ${stderr}`);
  return stdout + stderr;
}
