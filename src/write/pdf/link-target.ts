const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address of a link in its normal form; `null` where it is neither web nor mail, and is printed as plain text. */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return PROTOCOLS.has(protocol) ? href : null;
}
