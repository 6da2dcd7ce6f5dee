import { Option } from 'commander';
import type { ExplainRequest } from '../commands/explain.js';
import type { AddCommand } from './command-line.js';
import { oneOf } from './options.js';

interface ExplainOptions {
  readonly format: ExplainRequest['format'];
}

/** `policy explain` */
export const addExplain: AddCommand = ({ program, t, consoleOf, finish }) => {
  const formats: readonly ExplainRequest['format'][] = ['text', 'md'];
  program
    .command('explain')
    .description(t('規則を例とともに説明する', 'explain a rule with examples'))
    .argument(
      '<RULE...>',
      t(
        '規則(policy/target など)、または規則の分野(policy など)',
        'rules, such as policy/target, or areas of rules, such as policy',
      ),
    )
    .addOption(
      new Option('--format <FORMAT>', `${t('説明の形式', 'format of the page')}: ${formats.join(', ')}`)
        .argParser((value) => oneOf<ExplainRequest['format']>(value, formats))
        .default('text'),
    )
    .action(async (rules: string[], options: ExplainOptions) => {
      const { explainCommand } = await import('../commands/explain.js');
      finish(await explainCommand({ rules, ...options }, consoleOf()));
    });
};
