import { Option } from 'commander';
import { RULE_WRITERS, type RuleFormat } from '../rule-formats.js';
import type { AddCommand } from './command-line.js';
import { oneOf, withChoices } from './options.js';

interface RulesOptions {
  readonly format: RuleFormat;
}

/** `policy rules` */
export const addRules: AddCommand = ({ program, t, consoleOf, finish }) => {
  const formats = Object.keys(RULE_WRITERS);
  program
    .command('rules')
    .description(t('規則の一覧を表示する', 'list the rules'))
    .addOption(
      withChoices(
        new Option('--format <FORMAT>', t('一覧の形式', 'format of the list'))
          .argParser((value) => oneOf<RuleFormat>(value, formats))
          .default('table'),
        formats,
      ),
    )
    .action(async (options: RulesOptions) => {
      const { rulesCommand } = await import('../commands/rules.js');
      finish(await rulesCommand(options, consoleOf()));
    });
};
