import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/parse/parse-markdown.js';
import { readPlainMarkdown } from '../../src/parse/plain-markdown.js';

/** Pieces of texts, with all that means something to Markdown at the head of a line or inside it. */
const PIECES = [
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n- ',
    '\n- ',
    '\n-',
    '\n* ',
    '\n+ ',
    '\n1. ',
    '\n1)',
    '\n  ',
    '\n    ',
    ' ',
    '  ',
    '\n \n',
    '\n　',
  ],
  ...[
    '区民',
    '「まち」',
    'abc',
    'a',
    '。',
    '、',
    '-',
    '- ',
    '--',
    '---',
    '=',
    '===',
    '~',
    '~~~',
    ':',
    ':-',
    '|',
    '+',
    '.',
    ')',
    '１．',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '<',
    '>',
    '[',
    ']',
    '\\',
    '!',
    '#',
    '&',
    '&amp;',
    '\t',
    '\r\n',
    '😀',
    'http://a',
    '\u00a0',
    '\u000b',
    '\f',
  ],
];

/** @returns whether the quick reader read the text; fails where it says other than the library. */
function agrees(markdown: string): boolean {
  const text = readPlainMarkdown(markdown);
  if (text === null) return false;
  expect({ markdown, text, unsupported: [] }).toStrictEqual({ markdown, ...parseMarkdown(markdown) });
  return true;
}

describe('plain Markdown read by our own reader', () => {
  it('is what the library makes of it, or is declined', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }), (pieces) => {
        if (agrees(pieces.join(''))) read += 1;
      }),
      { numRuns: Number(process.env.PLAIN_MARKDOWN_RUNS ?? 3000) },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('is what the library makes of lines and lists, most of which it reads', () => {
    const line = fc.constantFrom(
      '',
      '',
      '- 区民と',
      '- a b',
      'まちを',
      '誇りに。',
      'abc def',
      '1 つ',
      '（1）安全',
      '- （2）',
      '-5%',
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        if (agrees(lines.join('\n'))) read += 1;
      }),
      { numRuns: Number(process.env.PLAIN_MARKDOWN_RUNS ?? 3000) },
    );
    expect(read).toBeGreaterThan(500);
  });
});
