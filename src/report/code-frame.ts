import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { lineIndex } from '../diagnostic/source.js';
import { displayWidth } from '../text/display-width.js';
import { graphemes } from '../text/graphemes.js';
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
  // What a cell is called stands in front of the message already.
  const gutter = `${(source.cells ? '' : String(line)).padStart(5)} │ `;
  const from = Math.max(0, column - 1 - NEAR);
  const to = Math.min(endColumn - 1, column - 1 + NEAR);
  const near = shown(characters.slice(from, to + NEAR));
  const [start, stop] = [column - 1 - from, to - from];
  const whole = wholeCharacters(
    near.slice(0, start).join(''),
    near.slice(start, stop).join(''),
    near.slice(stop).join(''),
  );
  const { before, marked, after } = crop(whole, WIDTH - displayWidth(gutter));
  const caret = '^'.repeat(Math.max(1, displayWidth(marked)));
  return `${gutter}${before}${marked}${after}\n${' '.repeat(6)}│ ${' '.repeat(displayWidth(before))}${caret}`;
}

/** Each character as it is printed; what would begin a command of a CI service is spelt out, as in harmlessLines. */
function shown(characters: readonly string[]): readonly string[] {
  const line = characters.join('');
  let at = 0;
  return characters.map((character) => {
    const isCommand =
      character === '#' && line[at - 1] === '#' && /^#\w{0,99}\[/.test(line.slice(at, at + 101));
    at += character.length;
    if (isCommand) return '<U+0023>';
    return character === '\t' ? '    ' : makeVisible(character);
  });
}

/** A part of a line that is marked, and what stands around it. */
interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** A mark that begins or ends inside what a terminal shows as one character (a letter and its accent) takes all of it. */
function wholeCharacters(before: string, marked: string, after: string): Parts {
  const end = before.length + marked.length;
  const parts = { before: '', marked: '', after: '' };
  let at = 0;
  for (const character of graphemes(before + marked + after)) {
    const next = at + character.length;
    if (next <= before.length) parts.before += character;
    else if (at < end) parts.marked += character;
    else parts.after += character;
    at = next;
  }
  return parts;
}

/** Cuts a long line around the marked part so that the whole fits `width` columns. */
function crop({ before, marked, after }: Parts, width: number): Parts {
  const mark = cut(graphemes(marked), width - 4).join('');
  const room = Math.max(0, width - displayWidth(mark));
  const fits = displayWidth(before) + displayWidth(after) <= room;
  const head = fits
    ? before
    : cut([...graphemes(before)].reverse(), Math.floor(room / 2))
        .reverse()
        .join('');
  return { before: head, marked: mark, after: cut(graphemes(after), room - displayWidth(head)).join('') };
}

/** The first of these characters that fit `width` columns, and … for the rest. */
function cut(characters: readonly string[], width: number): string[] {
  const widths = characters.map(displayWidth);
  if (widths.reduce((sum, each) => sum + each, 0) <= width) return [...characters];
  let used = 0;
  const kept = characters.filter((_, i) => {
    used += widths[i] as number;
    return used <= width - 1;
  });
  return width < 1 ? [] : [...kept, '…'];
}
