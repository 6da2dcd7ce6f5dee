import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { SCHEMA_FOLDER, SCHEMA_OF_ROOT } from './schemas.js';
import type { OfficeFile } from './xml-parts.js';

/** xmllint takes this many files in one call. */
const BATCH = 400;

/** Validates every XML part of many files against its schema, by xmllint. Each finding begins with its file and part. */
export function checkSchemas(files: readonly OfficeFile[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'policy-schemas-'));
  try {
    const bySchema = new Map<string, { readonly path: string; readonly label: string }[]>();
    const faults: string[] = [];
    let count = 0;
    for (const { file, parts, documents } of files) {
      for (const [name, document] of documents) {
        const label = `${file} ${name}`;
        const schema = SCHEMA_OF_ROOT[document.documentElement?.namespaceURI ?? ''];
        if (!schema) {
          faults.push(`${label}: no schema for its root`);
          continue;
        }
        const path = join(folder, `${count++}.xml`);
        writeFileSync(path, withoutSpacePreserve(strFromU8(parts[name] as Uint8Array), schema));
        bySchema.set(schema, [...(bySchema.get(schema) ?? []), { path, label }]);
      }
    }
    for (const [schema, entries] of bySchema) {
      for (let i = 0; i < entries.length; i += BATCH) {
        faults.push(...validate(schema, entries.slice(i, i + BATCH)));
      }
    }
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Excel itself writes `xml:space` on `t`; the schema of the standard forgot it. */
function withoutSpacePreserve(text: string, schema: string): string {
  return schema.endsWith('/sml.xsd') ? text.replace(/(<t\b[^>]*?) xml:space="preserve"/g, '$1') : text;
}

function validate(
  schema: string,
  entries: readonly { readonly path: string; readonly label: string }[],
): readonly string[] {
  const labels = new Map(entries.map(({ path, label }) => [path, label]));
  const { status, stderr, error } = spawnSync(
    'xmllint',
    [
      '--nonet',
      '--noout',
      '--huge',
      '--schema',
      join(SCHEMA_FOLDER, schema),
      ...entries.map(({ path }) => path),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (error) throw error;
  if (status === 0) return [];
  const faults = stderr
    .split('\n')
    .map((line) => /^(.*?\.xml):(\d+): (.*(?:validity error|parser error).*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, path = '', line, message]) => `${labels.get(path) ?? path}:${line}: ${message}`);
  return faults.length > 0 ? faults : [`${schema}: xmllint ended with ${status}: ${stderr.slice(0, 400)}`];
}
