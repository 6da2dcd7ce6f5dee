const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/** The address of a link in its normal form, as Word refuses a file with a malformed one; `null` when it is neither a web nor a mail address. */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return LINK_PROTOCOLS.has(protocol) ? href : null;
}
