import { posix } from 'node:path';
import { attribute, children, type OfficeFile } from './xml-parts.js';

/** Open Packaging Conventions: each part has a content type, each relationship a part, and ids are unique. */
export function checkPackage({ parts, documents }: OfficeFile): readonly string[] {
  const faults: string[] = [];
  const types = documents.get('[Content_Types].xml')?.documentElement ?? undefined;
  const overrides = new Set(
    children(types, 'Override').map((each) => (attribute(each, 'PartName') ?? '').slice(1)),
  );
  const endings = new Set(
    children(types, 'Default').map((each) => (attribute(each, 'Extension') ?? '').toLowerCase()),
  );
  for (const part of overrides) if (!parts[part]) faults.push(`content type for a missing part ${part}`);
  for (const name of Object.keys(parts)) {
    if (name.endsWith('/') || name === '[Content_Types].xml') continue;
    const ending = name.split('.').pop()?.toLowerCase() ?? '';
    if (!overrides.has(name) && !endings.has(ending)) faults.push(`${name}: no content type`);
  }
  for (const [name, document] of documents) {
    if (!name.endsWith('.rels')) continue;
    const base = name.replace(/_rels\/[^/]*$/, '');
    const ids = new Set<string>();
    for (const relationship of children(document.documentElement ?? undefined)) {
      const id = attribute(relationship, 'Id') ?? '';
      if (ids.has(id)) faults.push(`${name}: two relationships ${id}`);
      ids.add(id);
      if (attribute(relationship, 'TargetMode') === 'External') continue;
      const target = attribute(relationship, 'Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : posix.normalize(base + target);
      if (!parts[part]) faults.push(`${name}: ${id} leads to the missing part ${part}`);
    }
    const owner = documents.get(name.replace(/_rels\/([^/]*)\.rels$/, '$1'));
    faults.push(...(owner ? missingRelationships(name, owner.toString(), ids) : []));
  }
  return faults;
}

function missingRelationships(name: string, xml: string, ids: ReadonlySet<string>): readonly string[] {
  const used = [...xml.matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(([, id = '']) => id);
  return used.filter((id) => !ids.has(id)).map((id) => `${name}: nothing for ${id}`);
}
