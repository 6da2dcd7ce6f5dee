import { Header, Paragraph, TextRun } from 'docx';
import { NOTICE_COLOR, NOTICE_SIZE } from '../notice.js';
import { STYLE } from './styles.js';
import { halfPoints } from './units.js';

/** Header that says on each page what the document is not to be taken for. */
export function pageHeader(notice: string): Header {
  const run = new TextRun({ text: notice, bold: true, size: halfPoints(NOTICE_SIZE), color: NOTICE_COLOR });
  return new Header({ children: [new Paragraph({ style: STYLE.header, children: [run] })] });
}
