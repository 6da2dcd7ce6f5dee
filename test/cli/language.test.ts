import { expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.js';

it.each([
  [['--lang', 'ja'], { POLICY_LANG: 'en' }, 'en-US', 'ja'],
  [['--lang=en'], { LANG: 'ja_JP.UTF-8' }, 'ja-JP', 'en'],
  [[], { POLICY_LANG: 'en', LC_ALL: 'ja_JP.UTF-8' }, 'ja-JP', 'en'],
  [[], { LANG: 'ja_JP.UTF-8' }, 'en-US', 'ja'],
  [[], { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, 'ja-JP', 'en'],
  [[], {}, 'ja-JP', 'ja'],
  [[], {}, 'de-DE', 'en'],
] as const)('%j with %j on a system in %s: %s', (args, env, system, language) => {
  expect(chooseLanguage(args, env, () => system)).toBe(language);
});
