/**
 * Pieces of text one behind the other in UTF-8. A long text is not put together first: a string of more than 64 K characters
 * is given memory of its own by V8, which takes longer than all that is copied into it.
 */
export function utf8(pieces: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const encoded = pieces.map((piece) => encoder.encode(piece));
  const bytes = new Uint8Array(encoded.reduce((length, each) => length + each.length, 0));
  let at = 0;
  for (const each of encoded) {
    bytes.set(each, at);
    at += each.length;
  }
  return bytes;
}
