import type { Range } from '../diagnostic/source.js';
import type { TemplateLine, TemplateText } from './template-text.js';

/** Marks around a placeholder. Single braces occur in office texts, double ones do not. */
export const DELIMITERS = { start: '{{', end: '}}' } as const;

/** What a placeholder does: print, begin to repeat or a condition, the same where there is nothing, end. */
export type TagKind = 'value' | 'open' | 'inverted' | 'close';

/** A placeholder of a template. */
export interface Tag {
  readonly kind: TagKind;
  /** Without its mark; full-width letters and digits as ASCII. */
  readonly name: string;
  /** From brace to brace. */
  readonly range: Range;
  readonly line: TemplateLine;
}

/** Braces that are no placeholder. */
export interface BraceProblem {
  readonly kind: 'unclosed' | 'unopened' | 'fullWidth' | 'single';
  readonly written: string;
  readonly range: Range;
  readonly line: TemplateLine;
}

/** The placeholders of a template in order, and the braces that are none. `isName` tells what would be one in single braces. */
export function findTags(
  { source, lines }: TemplateText,
  isName: (name: string) => boolean,
): { readonly tags: readonly Tag[]; readonly problems: readonly BraceProblem[] } {
  const tags: Tag[] = [];
  const problems: BraceProblem[] = [];
  for (const line of lines) {
    const text = source.text.slice(line.range.start, line.range.end);
    const problem = (kind: BraceProblem['kind'], from: number, to: number) => {
      const range = { start: line.range.start + from, end: line.range.start + to };
      problems.push({ kind, written: text.slice(from, to), range, line });
    };
    let open: number | null = null;
    let at = 0;
    for (const match of text.matchAll(/\{\{|\}\}/g)) {
      const next = match.index;
      if (match[0] === DELIMITERS.start) {
        if (open !== null) problem('unclosed', open, next);
        else looseBraces(text.slice(at, next), at, isName, problem);
        open = next;
      } else if (open === null) {
        looseBraces(text.slice(at, next), at, isName, problem);
        problem('unopened', lastName(text.slice(at, next)) + at, next + 2);
      } else {
        const range = { start: line.range.start + open, end: line.range.start + next + 2 };
        tags.push({ ...readTag(text.slice(open + 2, next)), range, line });
        open = null;
      }
      at = next + 2;
    }
    if (open !== null) problem('unclosed', open, text.length);
    else looseBraces(text.slice(at), at, isName, problem);
  }
  return { tags, problems };
}

/** What stands between the braces, understood: blanks around it do not count, and full-width characters are those of ASCII. */
export function readTag(inside: string): Pick<Tag, 'kind' | 'name'> {
  const folded = inside
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .trim();
  const kind = MARKS[folded[0] ?? ''];
  return kind ? { kind, name: folded.slice(1).trim() } : { kind: 'value', name: folded };
}

const MARKS: Readonly<Record<string, TagKind>> = { '#': 'open', '^': 'inverted', '/': 'close' };

/** Full-width braces around anything, and single ones around what is a name. */
function looseBraces(
  text: string,
  from: number,
  isName: (name: string) => boolean,
  problem: (kind: BraceProblem['kind'], from: number, to: number) => void,
): void {
  for (const match of text.matchAll(/[｛{]{1,2}([^{}｛｝]{1,80})[}｝]{1,2}/g)) {
    const { name, kind } = readTag(match[1] ?? '');
    const isKnown = name === '' ? kind === 'close' : isName(name);
    const isDouble = /^[｛{]{2}.*[}｝]{2}$/.test(match[0]);
    if (!isKnown && !isDouble) continue;
    const isFullWidth = /[｛｝]/.test(match[0]);
    problem(isFullWidth ? 'fullWidth' : 'single', from + match.index, from + match.index + match[0].length);
  }
}

/** Where the word before closing braces begins. */
function lastName(text: string): number {
  return text.length - (/[^\s、。：:（）()「」]{0,20}$/.exec(text)?.[0].length ?? 0);
}
