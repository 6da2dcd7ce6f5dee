import { listPackageFolder } from './package-file.js';

const ENDING = '.schema.json';

/** The names of the JSON Schemas that come with the program: `form`, `policy` … */
export function schemaNames(): readonly string[] {
  return listPackageFolder('schema')
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}
