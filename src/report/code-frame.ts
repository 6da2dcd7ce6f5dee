import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { lineIndex } from '../diagnostic/source.js';
import { displayWidth } from '../text/display-width.js';
import { makeVisible } from '../text/make-visible.js';

/** Columns of a terminal that a frame may fill. */
const WIDTH = 80;

/** Characters that are looked at on either side: more than a frame shows, and few enough to be measured at once. */
const NEAR = 4 * WIDTH;

/** The line of a finding with a caret under its characters, also where they are two columns wide; '' at an empty file. */
export function codeFrame({ source, range }: Diagnostic): string {
  const index = lineIndex(source);
  const { line, column } = index.point(range.start);
  const characters = [...index.line(line)];
  if (source.text === '') return '';
  const end = index.point(range.end);
  const endColumn = end.line === line ? end.column : characters.length + 1;
  const gutter = `${String(line).padStart(5)} │ `;
  const { before, marked, after } = crop(
    shown(characters.slice(Math.max(0, column - 1 - NEAR), column - 1)),
    shown(characters.slice(column - 1, Math.min(endColumn - 1, column - 1 + NEAR))),
    shown(characters.slice(endColumn - 1, endColumn - 1 + NEAR)),
    WIDTH - displayWidth(gutter),
  );
  const caret = '^'.repeat(Math.max(1, displayWidth(marked)));
  return `${gutter}${before}${marked}${after}\n${' '.repeat(6)}│ ${' '.repeat(displayWidth(before))}${caret}`;
}

function shown(characters: readonly string[]): string {
  return characters.map((character) => (character === '\t' ? '    ' : makeVisible(character))).join('');
}

/** Cuts a long line around the marked part so that the whole fits `width` columns. */
function crop(before: string, marked: string, after: string, width: number) {
  const mark = cut(marked, width - 4);
  const room = Math.max(0, width - displayWidth(mark));
  const head =
    displayWidth(before) + displayWidth(after) <= room ? before : cutStart(before, Math.floor(room / 2));
  return { before: head, marked: mark, after: cut(after, room - displayWidth(head)) };
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return width < 1 ? '' : `${kept}…`;
}

function cutStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const reversed = cut([...text].reverse().join(''), width);
  return [...reversed].reverse().join('');
}
