import type { Element } from '@xmldom/xmldom';
import { KNOWN_NAMESPACES } from './schemas.js';
import { children, type OfficeFile } from './xml-parts.js';

/** Namespaces of elements and attributes that no schema of the standard knows: nothing could check what stands in them. */
export function checkNamespaces({ documents }: OfficeFile): readonly string[] {
  const faults = new Set<string>();
  for (const [name, document] of documents) {
    for (const element of withDescendants(document.documentElement as Element)) {
      const used = [element, ...element.attributes].map(({ namespaceURI }) => namespaceURI);
      for (const namespace of used) {
        // Declarations of prefixes are no attributes of the vocabulary.
        if (!namespace || namespace === 'http://www.w3.org/2000/xmlns/') continue;
        if (!KNOWN_NAMESPACES.has(namespace)) faults.add(`${name}: no schema for ${namespace}`);
      }
    }
  }
  return [...faults];
}

function* withDescendants(element: Element): Generator<Element> {
  yield element;
  for (const child of children(element)) yield* withDescendants(child);
}
