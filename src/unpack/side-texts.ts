import type { OfficePackage } from './open-package.js';
import { readPartText } from './read-document.js';
import type { Sheet } from './read-workbook.js';
import { readXml } from './read-xml.js';

/** Text that stands beside a document: above or below its pages, in notes and comments. */
export interface SideText {
  readonly kind: 'header' | 'footer' | 'footnotes' | 'endnotes' | 'comments';
  /** The sheet it belongs to; `null` in a document. */
  readonly sheet: string | null;
  readonly text: string;
}

const KINDS = ['header', 'footer', 'footnotes', 'endnotes', 'comments'] as const;

/** Headers, footers, notes and comments of a Word file that hold text. @throws UnreadablePackage */
export function readDocumentSides(file: OfficePackage): readonly SideText[] {
  return KINDS.flatMap((kind) =>
    file
      .related(file.main, kind)
      .map((name) => ({ kind, sheet: null, text: readPartText(file, name) }))
      .filter(({ text }) => text.trim() !== ''),
  );
}

/** Headers, footers and comments of a sheet that hold text; codes of the page and the like are left out. @throws UnreadablePackage */
export function readSheetSides(file: OfficePackage, sheet: Sheet): readonly SideText[] {
  const own = (kind: SideText['kind'], text: string) => ({ kind, sheet: sheet.name, text });
  const comments = file
    .related(sheet.part, 'comments')
    .map((name) => own('comments', textIn(file.part(name), name, /^s:t$/)));
  const header = textIn(file.part(sheet.part), sheet.part, /^s:(?:odd|even|first)Header$/);
  const footer = textIn(file.part(sheet.part), sheet.part, /^s:(?:odd|even|first)Footer$/);
  const sides = [own('header', withoutCodes(header)), own('footer', withoutCodes(footer)), ...comments];
  return sides.filter(({ text }) => text.trim() !== '');
}

function textIn(bytes: Uint8Array, part: string, wanted: RegExp): string {
  let isWanted = false;
  let text = '';
  readXml(bytes, part, {
    open(element) {
      isWanted = wanted.test(element);
    },
    text(piece) {
      if (isWanted) text += piece;
    },
    close(element) {
      if (wanted.test(element)) text += '\n';
      isWanted = false;
    },
  });
  return text;
}

/** Source: ISO/IEC 29500-1, 18.3.1.46 (headerFooter). */
function withoutCodes(text: string): string {
  return text.replace(/&(?:"[^"]*"|K[0-9A-F]{6}|\d{1,3}|&|[A-Z])/gi, (code) => (code === '&&' ? '&' : ' '));
}
