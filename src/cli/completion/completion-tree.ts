import type { Argument, Command, Option } from 'commander';

/** What may stand in a place of the command line; free text where it is neither a word nor a file. */
export interface Values {
  readonly words: readonly string[];
  /** Several words, separated by commas. */
  readonly isList: boolean;
  /** How the names of files end; `''` for any file, none for folders alone. `null` where no file may stand. */
  readonly files: readonly string[] | null;
}

/** An option of a command. */
export interface CompletionOption {
  /** `-o` and `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** `null` where the option takes no value. */
  readonly value: { readonly name: string; readonly values: Values } | null;
}

/** A word behind a command. */
export interface CompletionArgument {
  readonly name: string;
  readonly values: Values;
  /** Takes all words that follow. */
  readonly isVariadic: boolean;
}

/** One command. */
export interface CompletionCommand {
  readonly name: string;
  readonly description: string;
  /** Those of the program as well, which may stand behind the command. */
  readonly options: readonly CompletionOption[];
  readonly arguments: readonly CompletionArgument[];
}

/** Everything that can be completed. A shell's script is made from this and nothing else. */
export interface CompletionTree {
  readonly program: string;
  /** Options that may stand in front of the command. */
  readonly options: readonly CompletionOption[];
  readonly commands: readonly CompletionCommand[];
}

/** Reads the command line's definition. `named` gives the values for placeholders such as `FILE` that have no choices of their own. */
export function completionTree(program: Command, named: Readonly<Record<string, Values>>): CompletionTree {
  const help = program.createHelp();
  const options = help.visibleOptions(program).map((option) => optionOf(option, named));
  const commands = help.visibleCommands(program).map((command): CompletionCommand => {
    const own = help.visibleOptions(command).map((option) => optionOf(option, named));
    const taken = own.flatMap(({ flags }) => flags);
    return {
      name: command.name(),
      description: command.description(),
      options: [...own, ...options.filter(({ flags }) => !flags.some((flag) => taken.includes(flag)))],
      arguments: command.registeredArguments.map((argument) => argumentOf(argument, named)),
    };
  });
  return { program: program.name(), options, commands };
}

function optionOf(option: Option, named: Readonly<Record<string, Values>>): CompletionOption {
  const name = /[<[]([^\]>.]+)/.exec(option.flags)?.[1] ?? '';
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    description: option.description,
    value: option.required || option.optional ? { name, values: valuesOf(name, option, named) } : null,
  };
}

function argumentOf(argument: Argument, named: Readonly<Record<string, Values>>): CompletionArgument {
  const name = argument.name();
  return { name, values: valuesOf(name, argument, named), isVariadic: argument.variadic };
}

function valuesOf(name: string, of: Option | Argument, named: Readonly<Record<string, Values>>): Values {
  if (of.argChoices) return { words: of.argChoices, isList: takesList(of), files: null };
  return (Object.hasOwn(named, name) ? named[name] : undefined) ?? ANYTHING;
}

const ANYTHING: Values = { words: [], isList: false, files: null };

/** A parser that makes a list of a word splits it at commas. */
function takesList({ parseArg, argChoices }: Option | Argument): boolean {
  const [first] = argChoices ?? [];
  return first !== undefined && Array.isArray(parseArg?.(first, undefined));
}

/** An option that takes a value. */
export interface ValuedOption {
  /** `null` for an option of the program, which may stand with any command. */
  readonly command: string | null;
  readonly flags: readonly string[];
  readonly values: Values;
}

/** Every option of the program and its commands that takes a value. */
export function valuedOptions({ options, commands }: CompletionTree): readonly ValuedOption[] {
  const ofCommands = commands.flatMap(({ name, options: all }) =>
    all.filter((option) => !options.includes(option)).map((option) => ({ command: name, option })),
  );
  const all = [...options.map((option) => ({ command: null, option })), ...ofCommands];
  return all.flatMap(({ command, option: { flags, value } }) =>
    value ? [{ command, flags, values: value.values }] : [],
  );
}
