import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import { quote } from '../diagnostic/wording.js';
import type { CodeAction } from './code-action.js';
import type { EditorDocument } from './editor-document.js';
import { ignoreEdit } from './ignore-edit.js';
import { suggestions } from './suggestions.js';

/** What can be done about the findings that touch a range, the surest first; and every safe mend of the file at once. */
export function codeActions(document: EditorDocument, range: Range): readonly CodeAction[] {
  const touched = document.diagnostics.filter(
    (diagnostic) => diagnostic.range.start <= range.end && range.start <= diagnostic.range.end,
  );
  const all = fixAll(document);
  return [
    ...touched.flatMap(mend),
    ...touched.flatMap((diagnostic) =>
      suggestions(document, diagnostic).map((edit): CodeAction => {
        const text = quote(edit.text);
        return {
          title: { ja: `「${text}」に変える`, en: `Change to “${text}”` },
          kind: 'fix',
          isPreferred: false,
          edits: [edit],
          diagnostics: [diagnostic],
        };
      }),
    ),
    ...ignores(document, touched),
    ...(all.length > 0
      ? [
          {
            title: { ja: '直せるところをすべて直す', en: 'Mend all that can be mended' },
            kind: 'all' as const,
            isPreferred: false,
            edits: all,
            diagnostics: [],
          },
        ]
      : []),
  ];
}

/** The edits of all fixes; of two that overlap the first. A fix is taken whole or not at all. */
export function fixAll({ diagnostics }: EditorDocument): readonly Edit[] {
  const taken: Edit[] = [];
  let end = -1;
  for (const { fix = [] } of diagnostics) {
    const edits = [...fix].sort((a, b) => a.range.start - b.range.start);
    const first = edits[0];
    if (!first || first.range.start <= end) continue;
    taken.push(...edits);
    end = Math.max(...edits.map(({ range }) => range.end));
  }
  return taken;
}

function mend(diagnostic: Diagnostic): readonly CodeAction[] {
  const { fix } = diagnostic;
  if (!fix) return [];
  const [only] = fix;
  const text = quote(only?.text ?? '');
  const title =
    fix.length === 1 && text !== ''
      ? { ja: `「${text}」に直す`, en: `Mend to “${text}”` }
      : { ja: '直す', en: 'Mend it' };
  return [{ title, kind: 'fix', isPreferred: true, edits: fix, diagnostics: [diagnostic] }];
}

function ignores(document: EditorDocument, touched: readonly Diagnostic[]): readonly CodeAction[] {
  const seen = new Set<string>();
  return touched.flatMap((diagnostic) => {
    const edit = ignoreEdit(document, diagnostic);
    if (!edit || seen.has(`${edit.range.start} ${edit.text}`)) return [];
    seen.add(`${edit.range.start} ${edit.text}`);
    return [
      {
        title: {
          ja: `${diagnostic.rule} をここでは指摘しない`,
          en: `Ignore ${diagnostic.rule} here`,
        },
        kind: 'fix' as const,
        isPreferred: false,
        edits: [edit],
        diagnostics: [diagnostic],
      },
    ];
  });
}
