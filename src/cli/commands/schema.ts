import { join } from 'node:path';
import type { Console } from '../console.js';
import { isFolder } from '../is-folder.js';
import { readPackageFile } from '../package-file.js';
import { saveFile } from '../save-file.js';

/** What `policy schema` was asked. */
export interface SchemaRequest {
  /** One of the schemas there are. */
  readonly name: string;
  /** A file, a folder, or `-` for standard output. */
  readonly output: string;
  readonly overwrite: boolean;
}

/** `policy schema`: a JSON Schema as it comes with the program. @returns the exit code. */
export async function schemaCommand(request: SchemaRequest, console: Console): Promise<number> {
  const { name, output, overwrite } = request;
  const schema = readPackageFile(`schema/${name}.schema.json`);
  if (output === '-') {
    await console.out(schema);
    return 0;
  }
  const path = /[\\/]$/.test(output) || isFolder(output) ? join(output, `${name}.schema.json`) : output;
  saveFile(path, new TextEncoder().encode(schema), overwrite);
  await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
  return 0;
}
