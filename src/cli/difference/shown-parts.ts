import type { ChangedPart } from '../../model/policy-change.js';
import { graphemes } from '../../text/graphemes.js';

/** Characters that are shown of an unchanged stretch on either side of a change. */
const CONTEXT = 24;

/** The parts of a changed text with long unchanged stretches cut down to what stands beside the changes. */
export function shownParts(parts: readonly ChangedPart[]): readonly ChangedPart[] {
  return parts.map((part, i) => {
    if (part.kind !== 'kept') return part;
    const characters = graphemes(part.text);
    const head = i === 0 ? 0 : CONTEXT;
    const tail = i === parts.length - 1 ? 0 : CONTEXT;
    if (characters.length <= head + tail + 8) return part;
    const start = characters.slice(0, head).join('');
    const end = tail === 0 ? '' : characters.slice(-tail).join('');
    return { kind: 'kept', text: `${start}…${end}` };
  });
}
