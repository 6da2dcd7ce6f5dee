import type { Form, TextChange } from '../../layout/form.js';
import { cssString } from './css-values.js';
import { pageWords } from './words.js';

/** The element of each kind of change. */
export const CHANGE_ELEMENTS = { marked: 'u', inserted: 'ins', deleted: 'del' } as const satisfies Readonly<
  Record<TextChange, string>
>;

/** Takes a text from sight and leaves it to be heard, as `.unseen` does. */
const UNSEEN =
  'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';

/**
 * What a page with changes says of them: browsers tell next to no screen reader about `u`, `ins` and `del`, so words stand around
 * them that are only heard. Empty for a form without changes.
 */
export function changeRules(form: Form): readonly string[] {
  const used = usedChanges(form);
  if (used.length === 0) return [];
  const words = pageWords(form).changes;
  return [
    'u,ins,del{text-underline-offset:.2em;text-decoration-skip-ink:none}',
    ...used.flatMap((change) => {
      const name = CHANGE_ELEMENTS[change];
      const [before, after] = words[change];
      return [
        `${name}::before{content:${cssString(before)};${UNSEEN}}`,
        `${name}::after{content:${cssString(after)};${UNSEEN}}`,
      ];
    }),
  ];
}

function usedChanges({ blocks }: Form): readonly TextChange[] {
  const used = new Set<string>();
  JSON.stringify(blocks, (_, value) => {
    if (value?.kind === 'change') used.add(value.change);
    return value;
  });
  return (Object.keys(CHANGE_ELEMENTS) as readonly TextChange[]).filter((change) => used.has(change));
}
