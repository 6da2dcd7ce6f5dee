import type { Wording } from '../diagnostic/wording.js';
import { nearestWord } from '../text/nearest-word.js';
import { CannotRun } from './cannot-run.js';

/** What a wrong command line means and what to write instead. `code` and `message` are commander's. */
export function usageWording(
  code: string,
  message: string,
): { readonly wording: Wording; readonly help: Wording } {
  const plain = message.replace(/\n/g, ' ');
  const [, quoted = '', second = ''] = /'([^']*)'(?:[^']*'([^']*)')?/.exec(plain) ?? [];
  const [, suggestion] = /Did you mean (?:one of )?([^?]+)\?/.exec(plain) ?? [];
  const [, allowed] =
    /is invalid(?: for argument '[^']*')?\. (?:Allowed choices are )?(.+?)\.?$/.exec(plain) ?? [];
  const flag = quoted.split(/[ ,]/).findLast((part) => part.startsWith('-')) ?? quoted;
  const isWord = code === 'commander.invalidArgument' && plain.includes('command-argument value');
  const make = isWord ? wrongWord : WORDINGS[code];
  const nearest = isWord && allowed ? nearestWord(quoted, allowed.split(', ')) : null;
  const help =
    code === 'commander.conflictingOption'
      ? EITHER
      : suggestion
        ? didYouMean(suggestion)
        : nearest && allowed
          ? both(didYouMean(nearest), choices(allowed))
          : allowed
            ? choices(allowed)
            : (EXAMPLES[flag] ?? SEE_HELP);
  return make
    ? { wording: make(flag, second), help }
    : {
        wording: { ja: `コマンドの書き方が違います: ${plain}`, en: plain.replace(/^error: /, '') },
        help,
      };
}

/** An option that is required in some cases only, so that commander cannot tell. */
export function missingOption(flag: string): CannotRun {
  const make = WORDINGS['commander.missingMandatoryOptionValue'];
  if (!make) throw new Error('There is no wording for a missing option.');
  return new CannotRun(make(flag, ''), EXAMPLES[flag] ?? SEE_HELP);
}

const SEE_HELP: Wording = {
  ja: '「policy --help」で使い方を確かめてください。',
  en: 'See “policy --help”.',
};

const EITHER: Wording = { ja: 'どちらか一つにしてください。', en: 'Use one of them.' };

/** What to write for an option or an argument that is missing, or an option that lacks its value. */
const EXAMPLES: Readonly<Record<string, Wording>> = {
  '--format': example('--format docx'),
  '--actuals': example('--actuals results.csv'),
  '--output': example('-o output/'),
  '--form': example('--form osaka-2023'),
  '--template': example('--template template.docx'),
  '--base': example('--base origin/main'),
  '--lang': example('--lang ja'),
  RULE: example('policy explain policy/target'),
  '--organization': example('--organization 西区'),
  '--kind': example('--kind ward'),
  '--year': example('--year 2027'),
  SHELL: example('policy completion bash'),
  FILLED: example('policy collect returned/'),
  '--policy': example('--policy policy.yaml'),
  '--revision': example('--revision "表記を修正した。"'),
  OLD: example('policy diff old.yaml policy.yaml'),
  NEW: example('policy diff old.yaml policy.yaml'),
  '--texts': example('--texts texts.yaml'),
  '--jobs': example('--jobs 2'),
  '--shard': example('--shard 1/4'),
};

function example(text: string): Wording {
  return { ja: `例: ${text}`, en: `For example: ${text}` };
}

function didYouMean(suggestion: string): Wording {
  const words = suggestion.split(/,\s*/);
  return {
    ja: `${words.map((word) => `「${word}」`).join('か')}ではありませんか。`,
    en: `Did you mean ${words.map((word) => `“${word}”`).join(' or ')}?`,
  };
}

function choices(allowed: string): Wording {
  return { ja: `使える値: ${allowed}`, en: `Allowed: ${allowed}` };
}

function both(first: Wording, second: Wording): Wording {
  return { ja: `${first.ja}${second.ja}`, en: `${first.en} ${second.en}` };
}

/** A word behind the command that is none of the words it takes. */
function wrongWord(word: string, argument: string): Wording {
  return {
    ja: `「${argument}」に「${word}」は使えません。`,
    en: `${argument} cannot be “${word}”.`,
  };
}

const WORDINGS: Readonly<Record<string, (first: string, second: string) => Wording>> = {
  'commander.unknownOption': (option) => ({
    ja: `「${option}」というオプションはありません。`,
    en: `There is no option “${option}”.`,
  }),
  'commander.unknownCommand': (command) => ({
    ja: `「${command}」というコマンドはありません。`,
    en: `There is no command “${command}”.`,
  }),
  'commander.help': () => ({
    ja: 'コマンドの名前を書いてください。',
    en: 'Name one of the commands.',
  }),
  'commander.missingMandatoryOptionValue': (option) => ({
    ja: `オプション「${option}」が必要です。`,
    en: `The option “${option}” is required.`,
  }),
  'commander.optionMissingArgument': (option) => ({
    ja: `オプション「${option}」に値がありません。`,
    en: `The option “${option}” needs a value.`,
  }),
  'commander.invalidArgument': (option, value) => ({
    ja: `オプション「${option}」に「${value}」は使えません。`,
    en: `The option “${option}” cannot be “${value}”.`,
  }),
  'commander.missingArgument': (argument) => ({
    ja: `引数「${argument}」がありません。`,
    en: `The argument “${argument}” is missing.`,
  }),
  'commander.conflictingOption': (option, other) => ({
    ja: `${option} と ${other.replace(/ .*/, '')} は一緒に使えません。`,
    en: `${option} cannot be used with ${other.replace(/ .*/, '')}.`,
  }),
  'commander.excessArguments': () => ({
    ja: '引数が多すぎます。',
    en: 'There are too many arguments.',
  }),
};
