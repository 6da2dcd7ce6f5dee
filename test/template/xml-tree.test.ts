import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  element,
  escapeText,
  parseXml,
  printXml,
  unescapeText,
} from '../../src/template/xml-tree.js';

const printed = (xml: string) => {
  const document = parseXml(xml);
  return document && printXml(document);
};

describe('parseXml', () => {
  it.each(['<a/>', '<?xml version="1.0"?>\n<w:a x="1" y=\'"\'>b &amp; c<d e="&#x3042;"/></w:a>'])(
    'loses nothing of %s',
    (xml) => {
      expect(printed(xml)).toBe(xml);
    },
  );

  it('reads comments, instructions and CDATA', () => {
    expect(printed('<!-- - --><a><!-- b --><?c d?><![CDATA[<]]&>]]></a>')).toBe(
      '<!-- - --><a>&lt;]]&amp;&gt;</a>',
    );
  });

  it.each([
    '',
    'a',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b></a>',
    '<a b=c/>',
    '<a>&b;</a>',
    '<a b="&c;"/>',
    '<a>&</a>',
    '<!DOCTYPE a><a/>',
    `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
  ])('refuses what is not well-formed (%#)', (xml) => {
    expect(parseXml(xml)).toBeNull();
  });

  it('takes no longer than its text is long', () => {
    for (const piece of ['<', '<a ', '<!-- -', '<a b="', '&amp;', '<![CDATA[]', '<?a ?']) {
      const start = performance.now();
      parseXml(`<a>${piece.repeat(200_000)}`);
      expect(performance.now() - start, piece).toBeLessThan(2000);
    }
  });
});

describe('escapeText', () => {
  it('makes of any text what can be read back, where XML can hold it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = printXml({
          prolog: '',
          root: element('a', { b: text }, text === '' ? [] : [escapeText(text)]),
        });
        const root = parseXml(written)?.root;
        const expected = unescapeText(escapeText(text));
        expect(root && attributeOf(root, 'b')).toBe(expected);
        if (/^[\u0020-\ud7ff]*$/.test(text)) expect(expected).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('spells out what XML cannot hold', () => {
    expect(escapeText('a\u0007b\ud800\uffff\n')).toBe('a&lt;U+0007&gt;b&lt;U+D800&gt;&lt;U+FFFF&gt;\n');
  });
});
