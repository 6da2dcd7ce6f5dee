import type { Range } from '../diagnostic/source.js';
import { child, type Node } from '../parse/tree.js';
import type { EditorDocument } from './editor-document.js';

/** An issue or an indicator for an editor's outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'issue' | 'indicator';
  /** All of it. */
  readonly range: Range;
  /** Where its name stands. */
  readonly nameRange: Range;
  readonly children: readonly DocumentSymbol[];
}

/** The issues of a policy with their indicators, in the order of the file; none while the text is no YAML. */
export function symbols({ tree }: EditorDocument): readonly DocumentSymbol[] {
  return items(tree?.root, 'issues').map((issue) => ({
    name: [textAt(issue, 'number'), textAt(issue, 'title')].filter((part) => part !== '').join(' ') || '—',
    detail: '',
    kind: 'issue',
    range: issue.range,
    nameRange: firstRange(issue, ['title', 'number']),
    children: items(issue, 'indicators').map((indicator) => ({
      name: textAt(indicator, 'id') || '—',
      detail: textAt(indicator, 'name'),
      kind: 'indicator',
      range: indicator.range,
      nameRange: firstRange(indicator, ['id', 'name']),
      children: [],
    })),
  }));
}

function items(node: Node | undefined, key: string): readonly Node[] {
  const list = child(node, key);
  return list?.kind === 'sequence' ? list.items : [];
}

function textAt(node: Node, key: string): string {
  const value = child(node, key);
  return value?.kind === 'scalar' ? value.spelling : '';
}

function firstRange(node: Node, keys: readonly string[]): Range {
  const named = keys.map((key) => child(node, key)).find((value) => value?.kind === 'scalar');
  return named?.range ?? { start: node.range.start, end: node.range.start };
}
