/**
 * A file name as a URI reference (RFC 3986): relative names stay relative, without `.` segments, absolute ones become
 * `file:` URIs. Everything that is no plain character of a name is percent-encoded.
 */
export function fileUri(name: string): string {
  const path = name
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .filter((segment, i) => segment !== '.' && (segment !== '' || i === 0))
    .map(encodeURIComponent)
    .join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[a-z]%3A\//i.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
