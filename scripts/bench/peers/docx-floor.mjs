// The floor for docx: ready-made XML strings and fflate, nothing checked.
import { strToU8, zipSync } from 'fflate';
import { runDocuments } from './documents.mjs';
import { bodyOf, packageOf } from './wordprocessing.mjs';

await runDocuments((form) =>
  zipSync(
    Object.fromEntries(Object.entries(packageOf(bodyOf(form))).map(([name, xml]) => [name, strToU8(xml)])),
  ),
);
