import type { Command } from 'commander';
import type { Language } from '../../diagnostic/wording.js';
import type { Console, Surroundings } from '../console.js';

/** What a command line is defined with. A command's definition is light; what it does is imported when it runs. */
export interface CommandLine {
  readonly program: Command;
  readonly surroundings: Surroundings;
  readonly language: Language;
  /** The sentence in the user's language. */
  readonly t: (ja: string, en: string) => string;
  /** The console, with the options that stand before the command. */
  readonly consoleOf: () => Console;
  /** Takes the exit code of the command that ran. */
  readonly finish: (code: number) => void;
}

/** Adds one command to the program. */
export type AddCommand = (line: CommandLine) => void;
