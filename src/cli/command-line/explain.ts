import { Argument, Option } from 'commander';
import { RULE_LIST } from '../../diagnostic/catalogue/list-rules.js';
import type { ExplainRequest } from '../commands/explain.js';
import type { AddCommand } from './command-line.js';
import { oneOf, withChoices } from './options.js';

interface ExplainOptions {
  readonly format: ExplainRequest['format'];
}

/** `policy explain` */
export const addExplain: AddCommand = ({ program, t, consoleOf, finish }) => {
  const formats: readonly ExplainRequest['format'][] = ['text', 'md'];
  const rules = new Argument(
    '<RULE...>',
    t(
      '規則(policy/target など)、または規則の分野(policy など)',
      'rules, such as policy/target, or areas of rules, such as policy',
    ),
  );
  // For completion. They are not enforced here, because the command itself suggests the nearest.
  rules.argChoices = RULE_LIST.map(({ id }) => id);
  program
    .command('explain')
    .description(t('規則を例とともに説明する', 'explain a rule with examples'))
    .addArgument(rules)
    .addOption(
      withChoices(
        new Option('--format <FORMAT>', t('説明の形式', 'format of the page'))
          .argParser((value) => oneOf<ExplainRequest['format']>(value, formats))
          .default('text'),
        formats,
      ),
    )
    .action(async (asked: string[], options: ExplainOptions) => {
      const { explainCommand } = await import('../commands/explain.js');
      finish(await explainCommand({ rules: asked, ...options }, consoleOf()));
    });
};
