import type { Wording } from '../diagnostic/wording.js';
import { makeVisible } from '../text/make-visible.js';

/** What a wrong command line means and what to write instead. `code` and `message` are commander's. */
export function usageWording(
  code: string,
  message: string,
): { readonly wording: Wording; readonly help: Wording } {
  const visible = makeVisible(message.replace(/\n/g, ' '));
  const [, first = ''] = /'([^']*)'/.exec(visible) ?? [];
  const [, suggestion] = /Did you mean (?:one of )?([^?]+)\?/.exec(visible) ?? [];
  const [, allowed] = /(?:Allowed choices are|is invalid\.) ([^.]+)\.?$/.exec(visible) ?? [];
  const help = suggestion ? didYouMean(suggestion) : allowed ? choices(allowed) : SEE_HELP;
  const make = WORDINGS[code];
  return make
    ? { wording: make(first), help }
    : {
        wording: { ja: `コマンドの書き方が違います: ${visible}`, en: visible.replace(/^error: /, '') },
        help,
      };
}

const SEE_HELP: Wording = {
  ja: '`policy --help` で使い方を確かめてください。',
  en: 'See `policy --help`.',
};

function didYouMean(suggestion: string): Wording {
  return { ja: `「${suggestion}」ではありませんか。`, en: `Did you mean “${suggestion}”?` };
}

function choices(allowed: string): Wording {
  return { ja: `使える値: ${allowed}`, en: `Allowed: ${allowed}` };
}

const WORDINGS: Readonly<Record<string, (first: string) => Wording>> = {
  'commander.unknownOption': (option) => ({
    ja: `「${option}」というオプションはありません。`,
    en: `There is no option “${option}”.`,
  }),
  'commander.unknownCommand': (command) => ({
    ja: `「${command}」というコマンドはありません。`,
    en: `There is no command “${command}”.`,
  }),
  'commander.missingMandatoryOptionValue': (option) => ({
    ja: `オプション「${option}」が必要です。`,
    en: `The option “${option}” is required.`,
  }),
  'commander.optionMissingArgument': (option) => ({
    ja: `オプション「${option}」に値がありません。`,
    en: `The option “${option}” needs a value.`,
  }),
  'commander.invalidArgument': (option) => ({
    ja: `オプション「${option}」の値が違います。`,
    en: `The value of “${option}” is wrong.`,
  }),
  'commander.excessArguments': () => ({
    ja: '引数が多すぎます。',
    en: 'There are too many arguments.',
  }),
};
