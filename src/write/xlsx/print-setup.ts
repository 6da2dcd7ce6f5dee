import type { Form, PageSetup } from '../../layout/form.js';
import { NOTICE_COLOR, NOTICE_SIZE } from '../notice.js';
import { xmlElement, xmlText } from '../xml-element.js';
import type { PrintSetup } from './sheet.js';
import { inches } from './units.js';

const A4 = 9;
const MAX_LENGTH = 255;
const FOOTER_DISTANCE_MM = 8;
/** As the printer has it. */
const UNKNOWN_DPI = 4_294_967_295;

/** Page of a form: one page wide and as many high as it takes, with its notice at the head and its footer at the foot. */
export function printSetup({ page, notice }: Pick<Form, 'page' | 'notice'>): PrintSetup {
  const distance = inches(Math.min(FOOTER_DISTANCE_MM, page.margins.top / 2, page.margins.bottom / 2));
  return {
    orientation: page.orientation,
    pagesWide: 1,
    isCentered: true,
    margins: {
      left: inches(page.margins.left),
      right: inches(page.margins.right),
      top: inches(page.margins.top),
      bottom: inches(page.margins.bottom),
      header: distance,
      footer: distance,
    },
    header: notice === null ? '' : headerOf(notice),
    footer: footerOf(page),
  };
}

/** From `printOptions` to `headerFooter`. Source: ISO/IEC 29500-1, 18.3.1.63 and 18.3.1.46. */
export function pageSetupXml(print: PrintSetup): string {
  const { left, right, top, bottom, header, footer } = print.margins;
  return (
    (print.isCentered ? '<printOptions horizontalCentered="1"/>' : '') +
    xmlElement('pageMargins', { left, right, top, bottom, header, footer }) +
    xmlElement('pageSetup', {
      paperSize: A4,
      orientation: print.orientation,
      horizontalDpi: UNKNOWN_DPI,
      verticalDpi: UNKNOWN_DPI,
      scale: 100,
      fitToWidth: print.pagesWide,
      fitToHeight: 0,
    }) +
    headerFooterXml(print)
  );
}

function headerFooterXml({ header, footer }: PrintSetup): string {
  if (header === '' && footer === '') return '';
  const part = (name: string, text: string) => (text === '' ? '' : `<${name}>${xmlText(text)}</${name}>`);
  return `<headerFooter>${part('oddHeader', header)}${part('oddFooter', footer)}</headerFooter>`;
}

/** In the middle, in Excel's codes. */
function headerOf(notice: string): string {
  return `&C&"-,Bold"&${NOTICE_SIZE}&K${NOTICE_COLOR}${literal(notice)}`.slice(0, MAX_LENGTH);
}

function footerOf(page: PageSetup): string {
  const footer = literal(page.footer).replaceAll('{page}', '&P').replaceAll('{pages}', '&N');
  return footer === '' ? '' : `&C${footer}`.slice(0, MAX_LENGTH);
}

function literal(text: string): string {
  return text.replaceAll('&', '&&');
}
