import type { Language } from '../../diagnostic/wording.js';
import type { Console } from '../console.js';
import { serve } from '../language-server/serve.js';

/** `policy lsp`: answers an editor over standard input and output until it leaves. @returns never: the editor ends it. */
export async function lspCommand(stated: Language | null, console: Console): Promise<never> {
  const { surroundings, language } = console;
  if ((surroundings.stdin as { isTTY?: boolean }).isTTY === true) {
    await console.note({
      ja: 'エディターから起動するコマンドです。設定は docs/editor.md にあります。終わるには Ctrl+C を押してください。',
      en: 'An editor starts this command; docs/editor.en.md tells how. Press Ctrl+C to end it.',
    });
  }
  serve({ surroundings, options: console.options, stated, fallback: language });
  return new Promise<never>(() => {});
}
