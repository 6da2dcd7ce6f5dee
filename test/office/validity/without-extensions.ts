/**
 * Takes out of every part what stands beside the standard: elements and attributes of Microsoft's extensions that the libraries
 * write unasked and that nothing here needs (ISO/IEC 29500-3 lets a reader ignore them). What is left, the schemas of
 * ISO/IEC 29500 describe whole. Only tags are touched, never the text between them.
 */
export function withoutExtensions(parts: Map<string, string>): void {
  for (const [name, xml] of parts) parts.set(name, withoutExtension(xml));
}

function withoutExtension(xml: string): string {
  // The list of extensions of a style sheet or worksheet (CT_ExtensionList) may be left out.
  const bare = xml.replace(/<extLst>.*?<\/extLst>/gs, '');
  const prefixes = [...bare.matchAll(/\sxmlns:(\w+)="([^"]*)"/g)]
    .filter(([, , namespace = '']) => isExtension(namespace))
    .map(([, prefix = '']) => prefix);
  if (prefixes.length === 0) return bare;
  const prefix = `(?:${prefixes.join('|')})`;
  const elements = new RegExp(`<(${prefix}:\\w+)\\b[^>]*?(?:/>|>.*?</\\1>)`, 'gs');
  const attributes = new RegExp(`\\s(?:xmlns:)?${prefix}(?::[\\w.]+)?="[^"]*"`, 'g');
  return bare.replace(elements, '').replace(/<\w[^>]*>/g, (tag) => tag.replace(attributes, ''));
}

/** Microsoft's vocabularies and the one that says which of them a reader may ignore. */
function isExtension(namespace: string): boolean {
  return (
    namespace.startsWith('http://schemas.microsoft.com/office/') ||
    namespace === 'http://schemas.openxmlformats.org/markup-compatibility/2006'
  );
}
