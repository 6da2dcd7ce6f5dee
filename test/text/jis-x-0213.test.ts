import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isInJisX0213 } from '../../src/text/jis-x-0213.js';

const python = spawnSync('python3', ['scripts/jis-x-0213-table.py', '--list'], { encoding: 'utf8' });

describe('JIS X 0213', () => {
  it('has the characters of Japanese texts', () => {
    for (const character of 'A9 あア漢。、「」①Ⅲ㈱㎡ⅲ★☎\u301c\u{2000b}鷗俱剝𠮟塡頰辻') {
      expect(isInJisX0213(character.codePointAt(0) as number), character).toBe(true);
    }
  });

  it('has no emoji, simplified Chinese or Hangul', () => {
    for (const character of '😀汉语门한글髙\u{e000}⭐') {
      expect(isInJisX0213(character.codePointAt(0) as number), character).toBe(false);
    }
  });

  it.runIf(python.status === 0)('is what Python says it is, character by character', () => {
    const expected = new Set(python.stdout.trim().split('\n'));
    const different: string[] = [];
    for (let code = 0; code < 0x110000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const hexadecimal = code.toString(16);
      if (isInJisX0213(code) !== expected.has(hexadecimal)) different.push(hexadecimal);
    }
    expect(different).toEqual([]);
  });
});
