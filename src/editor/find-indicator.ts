import type { EditorDocument } from './editor-document.js';
import { outlineOf } from './outline.js';
import { entryText, isSamePath, type OutlineEntry } from './outline-entry.js';

/** Name and target of the indicator with an id, as they are written; `null` where there is none. */
export function findIndicator(
  { source: { text } }: EditorDocument,
  id: string,
): { readonly name: string; readonly target: string } | null {
  const { entries } = outlineOf(text);
  const isId = ({ parent, key }: OutlineEntry) => key === 'id' && parent.at(-2) === 'indicators';
  const found = entries.find((entry) => isId(entry) && entryText(text, entry) === id);
  if (!found) return null;
  const own = (parent: OutlineEntry['parent'], name: string) => {
    const entry = entries.find((each) => each.key === name && isSamePath(each.parent, parent));
    return entry ? entryText(text, entry) : '';
  };
  const target = own(found.parent, 'target');
  return {
    name: own(found.parent, 'name'),
    target: target === '' || target.startsWith('{') ? own([...found.parent, 'target'], 'text') : target,
  };
}
