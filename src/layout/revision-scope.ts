import type { Change, Revision } from '../model/policy.js';
import type { Block, Inline } from '../model/text.js';
import { changePlace, type Naming } from './change-place.js';
import type { Scope, Texts, Values } from './scope.js';

/** Stands for what was not there before, or is not there any more. */
const NOTHING = '－';

/**
 * What is known of one line of 改訂履歴. The kind is the form's word for it, where it has one (`kindWording` for wording);
 * of each change, its place in the words of the form, then what stood there, what stands there now, and why.
 */
export function revisionScope(
  { date, kind, summary, changes }: Revision,
  naming: Naming,
  isJapanese: boolean,
): Scope {
  const { labels } = naming;
  const changed = changes.map(({ path, before, after }) => `${path}: ${before ?? ''} → ${after ?? ''}`);
  const texts: Texts<'revisions'> = {
    date,
    kind: labels[`kind${kind.charAt(0).toUpperCase()}${kind.slice(1)}`] ?? kind,
    summary,
    changes: changed.join('\n'),
  };
  const values: Values<'revisions'> = {
    changes: changes.map((change) => changeBlock(change, naming, isJapanese ? '：' : ': ')),
  };
  return { texts, values };
}

function changeBlock({ path, before, after, reason }: Change, naming: Naming, colon: string): Block {
  const { labels } = naming;
  const lines: readonly (readonly [string | undefined, string])[] = [
    [labels.changeBefore, before ?? NOTHING],
    [labels.changeAfter, after ?? NOTHING],
    ...(reason === null ? [] : [[labels.changeReason, reason] as const]),
  ];
  return {
    kind: 'paragraph',
    content: [
      { kind: 'strong', content: [{ kind: 'text', value: changePlace(path, naming) }] },
      ...lines.flatMap(([label, text]): readonly Inline[] => [
        { kind: 'break' },
        ...inlineLines(label === undefined ? text : label + colon + text),
      ]),
    ],
  };
}

/** A line feed in what was written is a hard break. */
function inlineLines(text: string): readonly Inline[] {
  return text
    .split('\n')
    .flatMap((line, i): readonly Inline[] => [
      ...(i > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', value: line } as const]),
    ]);
}
