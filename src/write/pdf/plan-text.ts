import type { Block, Inline, ListMarks, Look, Text } from '../../layout/form.js';
import { linkTarget } from '../../text/link-target.js';
import { hangingCharacters, listMark } from '../list-mark.js';
import { type FontFamily, familyFor } from './font-families.js';
import type { PlanInline, PlanText } from './pdf-plan.js';
import type { TextPrinter } from './printable-text.js';

/** What turns text into what the engine sets. */
export interface TextScope {
  readonly printer: TextPrinter;
  readonly families: readonly FontFamily[];
  readonly lists: ListMarks;
}

/** Where a text stands: in its font, in lines of so many half-width characters. */
interface TextPlace {
  readonly family: FontFamily;
  readonly capacity: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** A text in a look, `width` mm wide. */
export function planText(text: Text, look: Look, width: number, scope: TextScope): readonly PlanText[] {
  const capacity = Math.max(2, Math.floor((2 * width * POINTS_PER_MILLIMETRE) / look.size));
  const place = { family: familyFor(look, scope.families), capacity };
  return text.map((block) => planBlock(block, 0, place, scope));
}

function planBlock(block: Block, level: number, place: TextPlace, scope: TextScope): PlanText {
  if (block.kind !== 'list') {
    return { kind: block.kind, content: planInlines(block.content, place, scope) };
  }
  const mark = listMark(block.start, level, scope.lists);
  const hanging = hangingCharacters(block, level, scope.lists);
  const inside = { ...place, capacity: Math.max(2, place.capacity - Math.ceil(2 * hanging)) };
  return {
    kind: 'list',
    start: block.start,
    mark: printedWords(mark, place.family, scope.printer),
    hanging,
    items: block.items.map((item) => item.map((each) => planBlock(each, level + 1, inside, scope))),
  };
}

function planInlines(content: readonly Inline[], place: TextPlace, scope: TextScope): readonly PlanInline[] {
  return content.flatMap((inline) => planInline(inline, place, scope));
}

function planInline(inline: Inline, place: TextPlace, scope: TextScope): readonly PlanInline[] {
  if (inline.kind === 'text') return planLines(inline.value, place, scope);
  if (inline.kind === 'break') return [{ kind: 'break' }];
  const content = planInlines(inline.content, place, scope);
  if (inline.kind === 'change') return [{ kind: inline.change, content }];
  if (inline.kind !== 'link') return [{ kind: inline.kind, content }];
  const url = linkTarget(inline.url);
  return url === null ? content : [{ kind: 'link', url, content }];
}

function planLines(
  value: string,
  { family, capacity }: TextPlace,
  { printer }: TextScope,
): readonly PlanInline[] {
  return value
    .split('\n')
    .flatMap((line, index): readonly PlanInline[] => [
      ...(index === 0 ? [] : [{ kind: 'break' } as const]),
      ...printer.print(line, family, capacity).map((text) => ({ kind: 'text', ...text }) as const),
    ]);
}

/** Words of our own or of the form on one line: marks, footer, notice. */
export function printedWords(text: string, family: FontFamily, printer: TextPrinter): string {
  return printer
    .print(text, family, Number.POSITIVE_INFINITY)
    .map(({ value }) => value)
    .join('');
}

/** The paragraphs of a heading as one, which a heading must be; `null` where it holds a list. */
export function asHeading(content: readonly PlanText[]): PlanText | null {
  const lines = content.flatMap((block, index): readonly PlanInline[] =>
    block.kind === 'list' ? [] : [...(index === 0 ? [] : [{ kind: 'break' } as const]), ...block.content],
  );
  const isEmpty = lines.every((inline) => inline.kind === 'break');
  if (isEmpty || content.some(({ kind }) => kind === 'list')) return null;
  return { kind: 'paragraph', content: lines };
}
