const SPACE = 0x20;
const LINE_FEED = 0x0a;
const DASH = 0x2d;

/**
 * The value of the literal block (`|` or `|-`) that begins at `start` of a text, and the offset behind its last line with
 * content. `parent` is the indentation of what it belongs to. `null` where it is unusual: with other marks at its head, blank lines
 * that hold spaces, or without content. Source: YAML 1.2.2, 8.1.
 */
export function readPlainLiteral(
  text: string,
  start: number,
  parent: number,
): { readonly value: string; readonly end: number } | null {
  const isStripped = text.charCodeAt(start + 1) === DASH;
  let at = start + (isStripped ? 2 : 1);
  if (text.charCodeAt(at) !== LINE_FEED) return null;
  at += 1;
  let indent = -1;
  let end = at;
  let blanks = 0;
  const lines: string[] = [];
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    let content = at;
    while (text.charCodeAt(content) === SPACE) content += 1;
    if (content === lineEnd) {
      if (content > at) return null;
      blanks += 1;
    } else {
      const width = content - at;
      if (indent === -1 && width > parent) indent = width;
      if (indent === -1 || width < indent) break;
      for (; blanks > 0; blanks -= 1) lines.push('');
      lines.push(text.slice(at + indent, lineEnd));
      end = lineEnd + 1;
    }
    at = lineEnd + 1;
  }
  return lines.length === 0 ? null : { value: `${lines.join('\n')}${isStripped ? '' : '\n'}`, end };
}
