import { describe, expect, it } from 'vitest';
import { formatCode, showNumber } from '../../src/unpack/shown-number.js';

describe('a number of a cell', () => {
  it.each([
    ['0.502', '0.0%', '50.2%'],
    ['0.50200000000000001', '0.00%', '50.20%'],
    ['0.50249999999999995', '0.0%', '50.3%'],
    ['1.1000000000000001', 'General', '1.1'],
    ['0.30000000000000004', 'General', '0.3'],
    ['5E-2', '0%', '5%'],
    ['1.0049999999999999', '0.00', '1.01'],
    ['1766', '#,##0"世帯"', '1,766世帯'],
    ['1234567', '#,##0,', '1,235'],
    ['-3.25', '0.0', '-3.3'],
    ['-3.25', '0.00;▲0.00', '▲3.25'],
    ['3', 'General"団体"', '3団体'],
    ['4', '0件', '4件'],
    ['12', '[Red]0"件"', '12件'],
    ['0.5', '0%_ ', '50%'],
    ['50.1', '@', '50.1'],
    ['7', '000', '007'],
    ['1500', '[$¥-411]#,##0', '¥1,500'],
    ['-0.5', '0.0%', '-50.0%'],
  ])('%s by %s shows %s', (stored, code, text) => {
    expect(showNumber(stored, code)).toMatchObject({ text });
  });

  it.each([
    ['0.4796', '0%', '47.96%'],
    ['0.4796', '0.00%', undefined],
    ['0.30000000000000004', 'General', undefined],
    ['0.50200000000000001', '0.0%', undefined],
    ['1234567', '#,##0,', '1234567'],
    ['1766', '#,##0"世帯"', undefined],
    ['3.6', '0"件"', '3.6件'],
  ])('%s by %s holds %s', (stored, code, exact) => {
    expect(showNumber(stored, code)).toHaveProperty('text');
    expect('exact' in showNumber(stored, code) ? showNumber(stored, code) : {}).toEqual(
      exact === undefined ? {} : expect.objectContaining({ exact }),
    );
  });

  it.each([
    ['45000', 'yyyy/m/d', 'date'],
    ['45000', '[$-411]ggge"年"m"月"d"日"', 'date'],
    ['0.5', 'h:mm', 'date'],
    ['0.5', '[h]:mm', 'date'],
    ['0.125', '# ?/?', 'format'],
    ['1234', '0.00E+00', 'format'],
    ['5', '[>100]0;0', 'format'],
    ['1e999', 'General', 'format'],
    ['NaN', 'General', 'format'],
    ['1', null, 'format'],
  ])('%s by %s cannot be told: %s', (stored, code, cannotShow) => {
    expect(showNumber(stored, code)).toEqual({ cannotShow });
  });

  it('has the formats of Excel by their numbers', () => {
    expect(formatCode(10, new Map())).toBe('0.00%');
    expect(showNumber('45000', formatCode(14, new Map()))).toEqual({ cannotShow: 'date' });
    expect(showNumber('45000', formatCode(31, new Map()))).toEqual({ cannotShow: 'date' });
    expect(formatCode(164, new Map([[164, '0.0%']]))).toBe('0.0%');
    expect(formatCode(12, new Map())).toBeNull();
  });
});
