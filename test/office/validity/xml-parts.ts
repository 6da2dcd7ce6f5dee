import { readFileSync } from 'node:fs';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { withoutExtensions } from './without-extensions.js';

/** An Office file taken apart. */
export interface OfficeFile {
  readonly file: string;
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly documents: ReadonlyMap<string, Document>;
  /** What is wrong with the XML itself. */
  readonly faults: readonly string[];
}

/**
 * Unpacks a file and parses every XML part; one that is not well-formed or has a DOCTYPE is a fault. With `plain` it is read as by
 * a program that ignores what the file lets it ignore (ISO/IEC 29500-3).
 */
export function openOfficeFile(file: string, plain: boolean): OfficeFile {
  const parts = unzipSync(readFileSync(file));
  if (plain) {
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.xml$/.test(name)) continue;
      const texts = new Map([[name, strFromU8(bytes)]]);
      withoutExtensions(texts);
      parts[name] = strToU8(texts.get(name) ?? '');
    }
  }
  const documents = new Map<string, Document>();
  const faults: string[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const text = strFromU8(bytes);
    const fault = wellFormedness(text);
    if (fault) faults.push(`${name}: ${fault}`);
    else documents.set(name, new DOMParser().parseFromString(text, 'text/xml'));
  }
  return { file, parts, documents, faults };
}

function wellFormedness(text: string): string | null {
  let fault: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    fault ??= `not well-formed: ${error.message}`;
  });
  parser.on('doctype', () => {
    fault ??= 'has a DOCTYPE';
  });
  parser.write(text).close();
  return fault;
}

/** Child elements, of one local name where it is given. */
export function children(parent: Element | Document | undefined, name?: string): readonly Element[] {
  return [...(parent?.childNodes ?? [])].filter(
    (node): node is Element =>
      node.nodeType === 1 && (name === undefined || (node as Element).localName === name),
  );
}

/** Elements anywhere below, by local name. */
export function descendants(parent: Element | Document | undefined, name: string): readonly Element[] {
  return [...(parent?.getElementsByTagNameNS('*', name) ?? [])];
}

/** An attribute by its local name, whatever its namespace. */
export function attribute(element: Element | undefined, name: string): string | null {
  for (const each of element?.attributes ?? []) if (each.localName === name) return each.value;
  return null;
}
