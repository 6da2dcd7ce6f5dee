import { quote } from '../wording.js';
import { say, warning } from './rule-wording.js';

/** What is found only when a form is printed. */
export const PRINT_RULES = {
  'form/no-glyph': warning(
    say('印刷する文字は、使うフォントにあります。', 'The fonts have the characters that are printed.'),
    ({ character, code, kind }: { character: string; code: string; kind: 'missing' | 'variant' }) =>
      kind === 'missing'
        ? say(
            `「${quote(character)}」(${code})はどのフォントにもないので、〓と番号で印刷します。`,
            `No font has “${quote(character)}” (${code}); it is printed as 〓 and its number.`,
          )
        : say(
            `「${quote(character)}」(${code})の字形はフォントにないので、同じ字の標準の字形で印刷します。`,
            `The font does not have this variant of “${quote(character)}” (${code}); the usual one is printed.`,
          ),
    ({ kind }) =>
      kind === 'missing'
        ? say(
            'その文字のあるフォントを --font-path で指定するか、ふつうの文字に書き換えてください。',
            'Name a font that has it with --font-path, or write it in usual characters.',
          )
        : say(
            '字形を区別する必要があれば、その字形のあるフォント(IPAmj明朝など)を --font-path で指定してください。',
            'If the variant matters, name a font that has it (such as IPAmj Mincho) with --font-path.',
          ),
  ),
};
