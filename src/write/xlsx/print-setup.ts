import type { PageSetup as ExcelPageSetup, HeaderFooter } from 'exceljs';
import type { Form, PageSetup } from '../../layout/form.js';
import { NOTICE_COLOR, NOTICE_SIZE } from '../notice.js';
import type { SheetPlan } from './sheet-plan.js';
import { inches } from './units.js';

const A4 = 9;
const MAX_LENGTH = 255;
const FOOTER_DISTANCE_MM = 8;

/** Page of a form: one page wide and as many high as it takes. */
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

/** What stands in the middle at the head and foot of each page, in Excel's codes: the notice, and the page's footer. */
export function headerFooter({ page, notice }: Pick<Form, 'page' | 'notice'>): Partial<HeaderFooter> {
  const footer = literal(page.footer).replaceAll('{page}', '&P').replaceAll('{pages}', '&N');
  return {
    ...(notice !== null && {
      oddHeader: `&C&"-,Bold"&${NOTICE_SIZE}&K${NOTICE_COLOR}${literal(notice)}`.slice(0, MAX_LENGTH),
    }),
    ...(footer !== '' && { oddFooter: `&C${footer}`.slice(0, MAX_LENGTH) }),
  };
}

function literal(text: string): string {
  return text.replaceAll('&', '&&');
}

/** The rows that are repeated at the head of each page, as exceljs takes them; `undefined` for none. */
export function printTitles({ title }: SheetPlan): string | undefined {
  return title.end > title.start ? `${title.start + 1}:${title.end}` : undefined;
}

/** Print area from the first cell to a last one. exceljs puts a `$` before each half itself. */
export function printArea(lastColumn: string, lastRow: number): string {
  return `A$1:${lastColumn}$${lastRow}`;
}
