import { escapeHtml } from './escape-html.js';

/** Attributes of an element; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element around content that is HTML already. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${startTag(name, attributes)}${content}</${name}>`;
}

/** The start tag alone, for elements without content. */
export function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null || value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`,
  );
  return `<${name}${written.join('')}>`;
}

/** The value of a `class` attribute; none where no class is given. */
export function classes(...names: readonly string[]): string | null {
  return names.filter((name) => name !== '').join(' ') || null;
}
