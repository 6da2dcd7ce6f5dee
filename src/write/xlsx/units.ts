import type { PageSetup } from '../../layout/form.js';

/** Widest digit, in pixels at 96 dpi, of the workbook's default font; Excel counts column widths in it. */
export const DIGIT_WIDTH = 7;

/** Size of the workbook's default font, pt, at which a digit of half an em is {@link DIGIT_WIDTH} pixels wide. */
export const DEFAULT_FONT_SIZE = 10.5;

const SHORT_SIDE = 210;
const LONG_SIDE = 297;
const MM_PER_INCH = 25.4;

/** Inches. */
export function inches(mm: number): number {
  return Number((mm / MM_PER_INCH).toFixed(4));
}

/** Points. */
export function points(mm: number): number {
  return (mm / MM_PER_INCH) * 72;
}

/** Whole pixels at 96 dpi, rounded down so that columns never add up to more than the page holds. */
export function pixels(mm: number): number {
  return Math.floor((mm / MM_PER_INCH) * 96);
}

/** Width of an A4 page less its margins, mm. */
export function pageTextWidth(page: PageSetup): number {
  const side = page.orientation === 'portrait' ? SHORT_SIDE : LONG_SIDE;
  return side - page.margins.left - page.margins.right;
}

/** Height of an A4 page less its margins, mm. */
export function pageTextHeight(page: PageSetup): number {
  const side = page.orientation === 'portrait' ? LONG_SIDE : SHORT_SIDE;
  return side - page.margins.top - page.margins.bottom;
}
