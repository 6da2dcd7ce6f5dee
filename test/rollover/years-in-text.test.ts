import { describe, expect, it } from 'vitest';
import { yearsInText } from '../../src/rollover/years-in-text.js';

describe('yearsInText', () => {
  it.each([
    ['令和5年度から', [2023]],
    ['令和５年度から', [2023]],
    ['令和元年度', [2019]],
    ['R3~R5合計', [2021, 2023]],
    ['Ｒ５年度末', [2023]],
    ['H30年度', [2018]],
    ['2023年度と2024年', [2023, 2024]],
    ['昭和100年', [2025]],
    ['令和7年度末までに80%以上', [2025]],
    ['R5:30% R6:35%', [2023, 2024]],
    ['2,023年度分', []],
    ['2023世帯', []],
    ['H264, R5A, QR5', []],
    ['前年度実績以上', []],
  ])('%s', (text, years) => {
    expect(yearsInText(text).map(({ year }) => year)).toEqual(years);
  });

  it('gives the words as they stand', () => {
    expect(yearsInText('令和５年度から').map(({ words }) => words)).toEqual(['令和５年度']);
  });
});
