import type { Command } from 'commander';
import { CATALOGUE } from '../../diagnostic/catalogue/index.js';
import { FORMS } from '../../layout/generated/forms.js';
import { bashScript } from '../completion/bash.js';
import { type CompletionTree, completionTree, type Values } from '../completion/completion-tree.js';
import { fishScript } from '../completion/fish.js';
import { powershellScript } from '../completion/powershell.js';
import type { Shell } from '../completion/shells.js';
import { zshScript } from '../completion/zsh.js';
import type { Console } from '../console.js';

/** What `policy completion` was asked. */
export interface CompletionRequest {
  readonly shell: Shell;
  /** The definition of the whole command line. */
  readonly program: Command;
}

const SCRIPTS: Readonly<Record<Shell, (tree: CompletionTree) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** What stands for a placeholder of the help, wherever it occurs. */
const VALUES: Readonly<Record<string, Values>> = {
  FILE: { words: [], isList: false, files: ['policy.yaml'] },
  CSV: { words: [], isList: false, files: ['.csv', '.xlsx'] },
  DOCX: { words: [], isList: false, files: ['.docx'] },
  PATH: { words: [], isList: false, files: [''] },
  DIR: { words: [], isList: false, files: [] },
  FORM: { words: Object.keys(FORMS), isList: false, files: ['.yaml', '.yml'] },
  ID: { words: Object.keys(FORMS), isList: false, files: null },
  RULE: { words: Object.keys(CATALOGUE), isList: false, files: null },
};

/** `policy completion`: the command line's definition → script. @returns the exit code. */
export async function completionCommand(
  { shell, program }: CompletionRequest,
  console: Console,
): Promise<number> {
  const commands = program.createHelp().visibleCommands(program);
  const names = commands.map((command) => command.name());
  const values = { ...VALUES, COMMAND: { words: names, isList: false, files: null } };
  await console.out(SCRIPTS[shell](completionTree(program, values)));
  return 0;
}
