import { quote } from '../wording.js';
import { error, fixable, say, warning } from './rule-wording.js';

/** What is wrong with a configuration, or with a comment that asks for a finding to be ignored. */
export const CONFIG_RULES = {
  'config/unknown-rule': error(
    say(
      '設定と無視の注釈に書く規則は、あるものです。',
      'Configuration and ignore comments name rules that exist.',
    ),
    ({ rule }: { rule: string; suggestion: string | null }) =>
      rule === ''
        ? say('規則の名前がありません。', 'The rule is missing.')
        : say(`規則「${quote(rule)}」はありません。`, `There is no rule “${quote(rule)}”.`),
    ({ suggestion }) =>
      suggestion
        ? say(`「${suggestion}」ではありませんか。`, `Did you mean “${suggestion}”?`)
        : say('「policy rules」で規則の一覧を見られます。', 'See “policy rules”.'),
  ),
  'config/fixed-rule': error(
    say(
      'いつもエラーになる規則は、重さを変えたり無視したりしません。',
      'Rules that are always errors are neither changed nor ignored.',
    ),
    ({ rule }: { rule: string }) =>
      say(
        `規則「${quote(rule)}」はいつもエラーで、重さを変えることも無視することもできません。`,
        `The rule “${quote(rule)}” is always an error; it can neither be changed nor ignored.`,
      ),
    () =>
      say(
        'この行を消し、見つかった誤りを直してください。直さないと文書を読み取れません。',
        'Remove this line and mend what was found; the document cannot be understood otherwise.',
      ),
  ),
  'config/rule-option': error(
    say('規則ごとの設定は、その規則のものです。', 'An option belongs to its rule.'),
    ({ rule, option }: { rule: string; option: string; owner: string }) =>
      say(
        `規則「${quote(rule)}」に「${quote(option)}」という設定はありません。`,
        `The rule “${quote(rule)}” has no option “${quote(option)}”.`,
      ),
    ({ option, owner }) =>
      say(`「${quote(option)}」は規則 ${owner} の設定です。`, `“${quote(option)}” is an option of ${owner}.`),
  ),
  'config/ignore-reason': error(
    say('無視の注釈には理由を書きます。', 'An ignore comment gives its reason.'),
    ({ rule }: { rule: string }) =>
      say(
        `「${quote(rule)}」を無視する理由がありません。`,
        `There is no reason for ignoring “${quote(rule)}”.`,
      ),
    ({ rule }) =>
      say(
        `コロンの後に理由を書いてください。例: # policy-ignore ${quote(rule)}: 公表済みのため`,
        `Write the reason behind a colon: # policy-ignore ${quote(rule)}: already published`,
      ),
  ),
  'config/ignore-unused': fixable(
    warning(
      say('無視の指定には、当たるものがあります。', 'What is ignored is there.'),
      ({ rule }: { rule: string }) =>
        say(
          `「${quote(rule)}」を無視する指定に、当たるものがありません。`,
          `Nothing is found that this ignores (“${quote(rule)}”).`,
        ),
      () => say('もう要らなければ消してください。', 'Remove it if it is no longer needed.'),
    ),
  ),
  'config/ignore-expired': warning(
    say('期限の過ぎた無視の指定はありません。', 'No ignore is past its date.'),
    ({ rule, until }: { rule: string; until: string }) =>
      say(
        `「${quote(rule)}」を無視する期限 ${quote(until)} が過ぎました。`,
        `The date up to which “${quote(rule)}” is ignored, ${quote(until)}, has passed.`,
      ),
    () =>
      say(
        '見つかったものを直してこの指定を消すか、期限を改めてください。',
        'Mend what is found and remove the entry, or set a new date.',
      ),
  ),
};
