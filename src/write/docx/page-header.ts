import { NOTICE_COLOR, NOTICE_SIZE } from '../notice.js';
import { element, xmlPart } from './element.js';
import { WORD_NAMESPACES } from './namespaces.js';
import { paragraph } from './paragraph.js';
import { run, runProperties, runText } from './run.js';
import { STYLE } from './styles.js';
import { halfPoints } from './units.js';

/** word/header1.xml, which says on each page what the document is not to be taken for. */
export function pageHeader(notice: string): string {
  const look = runProperties({ bold: true, size: halfPoints(NOTICE_SIZE), color: NOTICE_COLOR });
  const words = run(look, runText(notice));
  return xmlPart(element('w:hdr', WORD_NAMESPACES, [paragraph({ style: STYLE.header }, [words])]));
}
