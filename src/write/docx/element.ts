import { BuilderElement, type ParagraphChild, type XmlComponent } from 'docx';

/** Values of attributes by their qualified name. */
export type Attributes = Readonly<Record<string, string | number>>;

type Builder = ConstructorParameters<typeof BuilderElement<Attributes>>[0];

/** An XML element that the library has no class for; names are qualified, `w:tag`. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const keyed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement<Attributes>({
    name,
    attributes: keyed as NonNullable<Builder['attributes']>,
    children: [...children],
  });
}

/** The element as a child of a paragraph, which takes any element although its type names only the library's own. */
export function inParagraph(component: XmlComponent): ParagraphChild {
  return component as unknown as ParagraphChild;
}

/** A child of a paragraph as an element, for places that the library has no type for. */
export function ofParagraph(child: ParagraphChild): XmlComponent {
  return child as unknown as XmlComponent;
}
