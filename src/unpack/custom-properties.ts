import type { OfficePackage } from './open-package.js';
import { readXml } from './read-xml.js';

/** The properties that a file states of itself beside those that every program knows; the first of a name counts. */
export function readCustomProperties({ part, related }: OfficePackage): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  // The strict type's last word differs.
  const [name] = [...related('', 'custom-properties'), ...related('', 'customProperties')];
  if (name === undefined) return properties;
  let property = '';
  let value = '';
  readXml(part(name), name, {
    open(element, attributes) {
      if (element !== 'custom:property') return;
      property = attributes.name ?? '';
      value = '';
    },
    text(text) {
      value += text;
    },
    close(element) {
      if (element === 'custom:property' && !properties.has(property)) properties.set(property, value.trim());
    },
  });
  return properties;
}
