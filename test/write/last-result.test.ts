import { describe, expect, it } from 'vitest';
import { withLastResult } from '../../src/write/last-result.js';

describe('withLastResult', () => {
  it('asks again only for other values', () => {
    const asked: string[] = [];
    const joined = withLastResult((first: string, second: object) => {
      asked.push(first);
      return { first, second };
    });
    const one = {};
    const result = joined('a', one);
    expect(joined('a', one)).toBe(result);
    expect(joined('b', one)).toEqual({ first: 'b', second: one });
    // An equal object may have changed: it is another value.
    const other = {};
    expect(joined('b', other).second).toBe(other);
    expect(joined('a', one)).not.toBe(result);
    expect(asked).toEqual(['a', 'b', 'b', 'a']);
  });
});
