import { Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { STYLE } from './styles.js';

const FIELDS: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
  '{page}': PageNumber.CURRENT,
  '{pages}': PageNumber.TOTAL_PAGES,
};

/** Footer with the words of the form; `{page}` and `{pages}` become fields. */
export function pageFooter(words: string): Footer {
  const children = words
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => FIELDS[part] ?? part);
  return new Footer({
    children: [new Paragraph({ style: STYLE.footer, children: [new TextRun({ children })] })],
  });
}
