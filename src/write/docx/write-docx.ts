import { Document, Packer } from 'docx';
import type { Form } from '../../layout/form.js';
import { fileProperties } from '../file-properties.js';
import { finishPackage } from '../office-package.js';
import { documentBody } from './document-body.js';
import { documentChanges } from './document-changes.js';
import { documentInputs } from './document-inputs.js';
import { documentLists } from './document-lists.js';
import { packageEdits } from './package-edits.js';
import { pageFooter } from './page-footer.js';
import { pageHeader } from './page-header.js';
import { pageProperties } from './page-properties.js';
import { documentStyles } from './styles.js';

/** Writes a form as a Word document (.docx). The same form gives the same bytes. */
export async function writeDocx(form: Form): Promise<Uint8Array> {
  const { page, properties, notice } = form;
  const lists = documentLists(form);
  const children = documentBody({
    form,
    lists,
    inputs: documentInputs(),
    changes: documentChanges(form),
  });
  const document = new Document({
    title: properties.title,
    creator: properties.organization,
    lastModifiedBy: properties.generator,
    customProperties: fileProperties(form).map(([name, value]) => ({ name, value })),
    styles: documentStyles(form),
    numbering: lists.definitions(),
    sections: [
      {
        properties: pageProperties(page),
        ...(notice !== null && { headers: { default: pageHeader(notice) } }),
        ...(page.footer !== '' && { footers: { default: pageFooter(page.footer) } }),
        children,
      },
    ],
  });
  return finishPackage(await Packer.toBuffer(document), properties.date, packageEdits(form));
}
