import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';
import { lineIndex } from '../diagnostic/source.js';
import type { Node } from '../parse/tree.js';
import type { EditorDocument } from './editor-document.js';

/**
 * The comment `# policy-ignore RULE: ` on a line of its own above a finding; its writer adds the reason. A text over
 * several lines takes no comment inside, so there it stands above the line where the text begins. `null` for errors,
 * which cannot be ignored.
 */
export function ignoreEdit({ source, tree }: EditorDocument, diagnostic: Diagnostic): Edit | null {
  if (diagnostic.severity === 'error' || !tree) return null;
  const index = lineIndex(source);
  const { line } = index.point(textStart(tree.root, diagnostic.range.start));
  const start = index.start(line);
  const indent = /^[ \t]*/.exec(index.line(line))?.[0] ?? '';
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    range: { start, end: start },
    text: `${indent}# policy-ignore ${diagnostic.rule}: ${lineEnd}`,
  };
}

/** Where the scalar around an offset begins; the offset itself outside scalars. */
function textStart(node: Node, offset: number): number {
  if (node.kind === 'scalar') return node.range.start;
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  const inner = children.find(({ range }) => range.start <= offset && offset < range.end);
  return inner ? textStart(inner, offset) : offset;
}
