import type { PageSetup as ExcelPageSetup, HeaderFooter } from 'exceljs';
import type { PageSetup } from '../../layout/form.js';
import { inches } from './units.js';

const A4 = 9;
const MAX_FOOTER = 255;
const FOOTER_DISTANCE_MM = 8;

/**
 * Page of a form: one page wide and as many high as it takes. No rows are repeated at the head of each page: a sheet
 * can repeat only one range, its tables have different heads, and the form prints its title once.
 */
export function pageSetup(page: PageSetup): Partial<ExcelPageSetup> {
  const distance = inches(Math.min(FOOTER_DISTANCE_MM, page.margins.top / 2, page.margins.bottom / 2));
  return {
    paperSize: A4,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(page.margins.top),
      right: inches(page.margins.right),
      bottom: inches(page.margins.bottom),
      left: inches(page.margins.left),
      header: distance,
      footer: distance,
    },
  };
}

/** The page's footer in the middle, in Excel's codes. */
export function headerFooter(page: PageSetup): Partial<HeaderFooter> {
  if (page.footer === '') return {};
  const codes = page.footer.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N');
  return { oddFooter: `&C${codes}`.slice(0, MAX_FOOTER) };
}

/** Print area from the first cell to a last one. exceljs puts a `$` before each half itself. */
export function printArea(lastColumn: string, lastRow: number): string {
  return `A$1:${lastColumn}$${lastRow}`;
}
