import type { Form } from '../../layout/form.js';
import { officePackage } from '../office-package.js';
import { utf8 } from '../utf-8.js';
import { documentBody } from './document-body.js';
import { documentChanges } from './document-changes.js';
import { documentInputs } from './document-inputs.js';
import { documentLinks } from './document-links.js';
import { documentLists } from './document-lists.js';
import { element, elementPieces, xmlPart, xmlPartPieces } from './element.js';
import { coreProperties, customProperties, documentSettings } from './file-parts.js';
import { fontTable } from './font-table.js';
import { WORD_NAMESPACES } from './namespaces.js';
import { pageFooter } from './page-footer.js';
import { pageHeader } from './page-header.js';
import { pageProperties } from './page-properties.js';
import { documentStyles } from './styles.js';
import { partId, type WordPart, wordPackage } from './word-package.js';

/** Writes a form as a Word document (.docx). The same form gives the same bytes. */
export async function writeDocx(form: Form): Promise<Uint8Array> {
  const { page, notice } = form;
  const lists = documentLists(form);
  const links = documentLinks();
  const changes = documentChanges(form);
  const inputs = documentInputs();
  const made = { settings: new Map(), cellProperties: new Map() };
  const blocks = documentBody({ form, lists, links, changes, inputs, ...made });
  const header = notice === null ? [] : [wordPart('header', 'header1.xml', pageHeader(notice))];
  const footer = page.footer === '' ? [] : [wordPart('footer', 'footer1.xml', pageFooter(page.footer))];
  const running = [...header, ...footer].map((part) =>
    element(`w:${part.kind}Reference`, { 'w:type': 'default', 'r:id': partId(part) }),
  );
  const body = elementPieces('w:body', {}, [...blocks, pageProperties(page, running)]);
  const parts = wordPackage({
    document: utf8(xmlPartPieces(elementPieces('w:document', WORD_NAMESPACES, body))),
    coreProperties: coreProperties(form),
    customProperties: customProperties(form),
    parts: [
      wordPart('styles', 'styles.xml', documentStyles(form)),
      wordPart('numbering', 'numbering.xml', xmlPart(element('w:numbering', WORD_NAMESPACES, lists.all()))),
      wordPart('settings', 'settings.xml', documentSettings(form)),
      wordPart('fontTable', 'fontTable.xml', fontTable(form)),
      ...header,
      ...footer,
    ],
    links: links.targets(),
  });
  return officePackage(parts);
}

function wordPart(kind: string, file: string, xml: string): WordPart {
  return { kind, file, xml };
}
