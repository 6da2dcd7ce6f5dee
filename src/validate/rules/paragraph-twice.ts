import type { Path } from '../../diagnostic/diagnostic.js';
import type { DocumentString, StringLine } from '../document-strings.js';
import { normalizeWords } from '../normalize-words.js';
import { finding, type Rule } from '../rule.js';
import { withoutRevisions } from '../written-strings.js';
import { repetitions } from './first-occurrence.js';

/** Characters of the shortest paragraph that does not stand twice by chance. */
const SHORTEST = 10;

/** Headings in Markdown, in bold or in 【】, which themes of several issues may share. */
const HEADING = /^(?:#{1,6} |\*\*[^*]*\*\*$|[①-⑳]?【[^】]*】$)/;

/** A paragraph or list item of a text, at its place. */
interface Paragraph {
  readonly key: string;
  readonly text: string;
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/** policy/paragraph-twice: no paragraph and no list item stands twice. Notes may, because each issue needs its own. */
export const paragraphTwice: Rule = (_, { strings, lineOf }) => {
  const texts = withoutRevisions(strings).filter(
    ({ kind, path }) => kind === 'text' && !path.includes('notes'),
  );
  return repetitions(texts.flatMap(paragraphsOf)).map(({ entry, first }) => {
    const { text, path, start, end } = entry;
    const line = lineOf(first.path, first.start);
    return finding('policy/paragraph-twice', { text, line }, path, { span: { start, end } });
  });
};

function paragraphsOf(string: DocumentString): readonly Paragraph[] {
  const groups: StringLine[][] = [];
  for (const line of string.lines) {
    const last = groups.at(-1)?.at(-1);
    const isNew = !last || line.isItem || hasBlankLine(string.value, endOf(last), line.start);
    if (isNew) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.flatMap((lines): readonly Paragraph[] => {
    const start = lines[0]?.start ?? 0;
    const end = endOf(lines.at(-1) as StringLine);
    const text = lines.map(({ words }) => words).join('');
    const key = HEADING.test(text) ? '' : normalizeWords(text);
    return key.length < SHORTEST ? [] : [{ key, text, path: string.path, start, end }];
  });
}

/** Whether a blank line stands between the end of a line and the start of another behind it. */
function hasBlankLine(value: string, from: number, to: number): boolean {
  const second = value.indexOf('\n', value.indexOf('\n', from) + 1);
  return second !== -1 && second < to;
}

function endOf({ start, words }: StringLine): number {
  return start + words.length;
}
