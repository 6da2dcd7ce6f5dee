import { join } from 'node:path';
import { runProcess } from './run-process.mjs';
import { verifyDocument } from './verify.mjs';

/** Whether LibreOffice is there and turns our Word file into a PDF with every text; makes the files that it is measured with. */
export function isLibreOfficeUsable({ contenders: { libreOffice, render }, inputs, usable }) {
  return usable({ name: libreOffice.name, from: 'system' }, () => {
    if (!libreOffice.isThere()) throw new Error('soffice is not installed');
    runProcess(render.docx(inputs.place('one', 'policy.yaml'), 'office.docx'));
    libreOffice.prepare(inputs.place('out', 'office.docx'));
    runProcess(libreOffice.one());
    verifyDocument(libreOffice.name, join(inputs.place('out'), '1.pdf'), inputs.texts);
  });
}
