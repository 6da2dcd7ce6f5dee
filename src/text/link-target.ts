const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address of a link in its normal form, which Word and browsers alike accept; `null` when it is to be plain text, because
 * it is malformed or neither a web nor a mail address. Source: WHATWG URL.
 */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return LINK_PROTOCOLS.has(protocol) ? href : null;
}
