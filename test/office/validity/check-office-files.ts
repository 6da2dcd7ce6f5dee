import { checkNamespaces } from './check-namespaces.js';
import { checkPackage } from './check-package.js';
import { checkSchemas } from './check-schemas.js';
import { checkSheet } from './check-sheet.js';
import { checkWord } from './check-word.js';
import { openOfficeFile } from './xml-parts.js';

/**
 * What is wrong with docx and xlsx files that we made: XML, the standard's schemas, the package, and what Word and Excel would
 * repair although the schemas allow it. Nothing, when all is well. Each finding begins with the file. `plain` leaves out
 * extensions of the standard that may be ignored, for files that others have designed.
 */
export function checkOfficeFiles(paths: readonly string[], plain = false): readonly string[] {
  const faults: string[] = [];
  for (let i = 0; i < paths.length; i += BATCH) faults.push(...checkBatch(paths.slice(i, i + BATCH), plain));
  return faults;
}

/** Files in memory at a time. */
const BATCH = 50;

function checkBatch(paths: readonly string[], plain: boolean): readonly string[] {
  const files = paths.map((path) => openOfficeFile(path, plain));
  return [
    ...files.flatMap((each) =>
      [
        ...each.faults,
        ...checkNamespaces(each),
        ...checkPackage(each),
        ...checkWord(each),
        ...checkSheet(each),
      ].map((fault) => `${each.file} ${fault}`),
    ),
    ...checkSchemas(files),
  ];
}
