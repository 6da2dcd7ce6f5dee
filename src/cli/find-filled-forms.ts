import { existsSync } from 'node:fs';
import { CannotRun } from './cannot-run.js';
import { isFolder } from './is-folder.js';
import { searchFiles } from './search-files.js';

/** What a folder of filled forms may hold; those that cannot be read are named, not passed over. */
const NAMES = [
  '**/*.{docx,xlsx,docm,xlsm,xlsb,doc,xls,odt,ods}',
  '**/*.{DOCX,XLSX,DOCM,XLSM,XLSB,DOC,XLS,ODT,ODS}',
];

/** Word and Excel leave these beside files that are open. */
const OWNER_FILE = /(?:^|[\\/])(?:~\$|\.~lock\.)[^\\/]*$/;

/** The filled forms that the arguments mean: files as they are, folders and globs searched. @throws CannotRun where nothing is found */
export async function findFilledForms(args: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const arg of args) {
    const isSearched = isFolder(arg) ? NAMES : /[*?[{]/.test(arg) && !existsSync(arg) ? [arg] : null;
    if (isSearched === null) found.push(arg);
    else {
      const paths = await searchFiles(isSearched, isFolder(arg) ? arg : '.');
      const forms = paths.filter((path) => !OWNER_FILE.test(path));
      if (forms.length === 0) throw noneFound(arg);
      found.push(...forms);
    }
  }
  return [...new Set(found)];
}

function noneFound(given: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${given}」に Word や Excel のファイルがありません。`,
      en: `There is no Word or Excel file in “${given}”.`,
    },
    {
      ja: '記入済みの様式(.docx、.xlsx)か、それを入れたフォルダーを指定してください。',
      en: 'Name filled forms (.docx, .xlsx), or the folder that holds them.',
    },
  );
}
