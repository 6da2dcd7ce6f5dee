import { ERAS, type FiscalYear } from '../model/fiscal-year.js';
import { foldWidth } from '../text/fold-width.js';

/** A year that a text names, in the words of the text. */
export interface NamedYear {
  readonly year: FiscalYear;
  readonly words: string;
}

/** 令和5年度, 令和5年, R5, 2023年度; not H264, R5A or the 2023 of a figure. */
const YEAR =
  /(?<era>令和|平成|昭和)\s?(?<count>\d{1,3}|元)\s?年度?|(?<![A-Za-z0-9])(?<letter>[RHS])(?<short>\d{1,2}|元)(?![\dA-Za-z])(?:年度?)?|(?<![\d,.])(?<western>(?:19|20)\d{2})\s?年度?/g;

/**
 * The years that a text names, in their order, of any width. The months of 令和5年3月 do not matter: whoever reads the
 * text must look at it in any case. A Western year counts with 年 behind it.
 */
export function yearsInText(text: string): readonly NamedYear[] {
  return [...foldWidth(text).matchAll(YEAR)].flatMap(({ 0: found, index, groups = {} }) => {
    const words = text.slice(index, index + found.length);
    if (groups.western !== undefined)
      return found.includes('年') ? [{ year: Number(groups.western), words }] : [];
    const era = ERAS.find(({ name, letter }) => name === groups.era || letter === groups.letter);
    const count = groups.count ?? groups.short;
    return era ? [{ year: era.first + (count === '元' ? 1 : Number(count)) - 1, words }] : [];
  });
}
