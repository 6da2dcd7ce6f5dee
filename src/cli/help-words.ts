import { type Argument, Help, type HelpConfiguration, type Option } from 'commander';
import type { Language } from '../diagnostic/wording.js';
import { displayWidth } from '../text/display-width.js';

/** The words that commander puts into help by itself, in the user's language. */
export function helpWords(language: Language): HelpConfiguration {
  const inLanguage = (text: string) =>
    language === 'ja'
      ? text.replace('[options]', '[オプション]').replace('[command]', 'コマンド')
      : text.replace('[command]', 'COMMAND');
  return {
    styleTitle: (title) => (language === 'ja' ? (TITLES[title] ?? title) : title),
    styleUsage: inLanguage,
    subcommandTerm: (command) => inLanguage(new Help().subcommandTerm(command)),
    displayWidth,
    argumentDescription: (argument) => `${argument.description}${valuesOf(argument, language)}`,
    optionDescription: (option) => `${option.description}${valuesOf(option, language)}`,
  };
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
};

/** Most values that help lists. */
const MOST_VALUES = 12;

/** ` (error, warning; 省略すると error)` */
function valuesOf({ argChoices, defaultValue }: Option | Argument, language: Language): string {
  const omitted =
    typeof defaultValue === 'string'
      ? [language === 'ja' ? `省略すると ${defaultValue}` : `${defaultValue} when left out`]
      : [];
  // Completion knows more values than help has room for, such as every rule.
  const shown = argChoices && argChoices.length <= MOST_VALUES ? [argChoices.join(', ')] : [];
  const parts = [...shown, ...omitted];
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}
