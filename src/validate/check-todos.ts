import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { marksOf } from '../parse/comments-of.js';
import type { Tree } from '../parse/tree.js';

/** `# TODO: …`, in capitals; not a word that begins so. */
const TODO = /^#+[ \t\u3000]*TODO(?![A-Za-z0-9_])[ \t\u3000]*[:：]?[ \t\u3000]*/;

/** policy/todo: no comment says that something is still to be decided. Texts of the document are not comments. */
export function checkTodos({ source }: Tree): readonly Diagnostic[] {
  if (!source.text.includes('TODO')) return [];
  return marksOf(source.text).comments.flatMap(({ at, text }) => {
    const mark = TODO.exec(text)?.[0];
    if (mark === undefined) return [];
    const start = at + text.indexOf('TODO');
    const range = { start, end: start + 'TODO'.length };
    return [diagnose(source, range, 'policy/todo', { text: text.slice(mark.length) })];
  });
}
