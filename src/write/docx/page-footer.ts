import { element, textElement, type Xml, xmlPart } from './element.js';
import { WORD_NAMESPACES } from './namespaces.js';
import { paragraph } from './paragraph.js';
import { PRESERVED, run, runText } from './run.js';
import { STYLE } from './styles.js';

const FIELDS: Readonly<Record<string, string>> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' };

/** word/footer1.xml with the words of the form; `{page}` and `{pages}` become fields. */
export function pageFooter(words: string): string {
  const runs = words
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .flatMap((part) => (FIELDS[part] === undefined ? [run(null, runText(part))] : fieldRuns(FIELDS[part])));
  return xmlPart(element('w:ftr', WORD_NAMESPACES, [paragraph({ style: STYLE.footer }, runs)]));
}

/** A field without a result: programs compute it when they lay out the page. */
function fieldRuns(instruction: string): readonly Xml[] {
  return [
    element('w:fldChar', { 'w:fldCharType': 'begin' }),
    textElement('w:instrText', instruction, PRESERVED),
    element('w:fldChar', { 'w:fldCharType': 'separate' }),
    element('w:fldChar', { 'w:fldCharType': 'end' }),
  ].map((each) => run(null, each));
}
