import type { Wording } from './wording.js';

/** A text of the user's and the name by which messages call it. */
export interface Source {
  /** File name as the user gave it, `<stdin>` for standard input. */
  readonly name: string;
  /** The whole text, without byte order mark. */
  readonly text: string;
  /** Set where a byte order mark stood in front of the text. */
  readonly isMarked?: true;
  /**
   * What its lines are called where it stands for the cells of an Office file, one a line: `B24`, 表3の2行1列. Empty where
   * nothing of the file could be read.
   */
  readonly cells?: readonly Wording[];
}

/** A stretch of a source: UTF-16 offsets, `end` is not part of it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place as an editor shows it: line and column count from 1, columns in characters (code points). */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into points; offsets stay inside, points are made at the edge only. Line ends are LF, CRLF and CR. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];
  readonly #counts = new Map<number, number[]>();

  constructor(text: string) {
    this.#text = text;
    if (text.includes('\r')) {
      for (const match of text.matchAll(/\r\n?|\n/g)) this.#starts.push(match.index + match[0].length);
    } else {
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
    }
  }

  /** The point of an offset; offsets beyond the end give the end. */
  point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(at);
    const start = this.#starts[line - 1] as number;
    return { line, column: this.#charactersBetween(line, start, at) + 1 };
  }

  /** Characters from the start of a line to an offset in it; of a long line the count up to each step is kept. */
  #charactersBetween(line: number, start: number, at: number): number {
    const counts = this.#counts.get(line) ?? [0];
    const steps = Math.floor((at - start) / STEP);
    if (steps > 0) this.#counts.set(line, counts);
    for (let step = counts.length; step <= steps; step += 1) {
      const from = start + (step - 1) * STEP;
      counts.push((counts[step - 1] as number) + countCharacters(this.#text.slice(from, from + STEP)));
    }
    return (counts[steps] as number) + countCharacters(this.#text.slice(start + steps * STEP, at));
  }

  /** The line of an offset, from 1. Unlike its point it takes no time that grows with the line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The offset at which a line begins, counted from 1; the end of the text behind the last line. */
  start(number: number): number {
    return this.#starts[number - 1] ?? this.#text.length;
  }

  /** The characters of a line, counted from 1, without its line end. */
  line(number: number): string {
    const start = this.#starts[number - 1] ?? this.#text.length;
    const end = this.#starts[number] ?? this.#text.length;
    return this.#text.slice(start, end).replace(/[\r\n]+$/, '');
  }
}

/** What the cell at an offset is called; `null` in a text, whose places are lines and columns. */
export function cellAt(source: Source, offset: number): Wording | null {
  return source.cells?.[lineIndex(source).lineAt(offset) - 1] ?? null;
}

/** UTF-16 units between two counts of a long line. */
const STEP = 1024;

/** Code points of a well-formed text: each unit but the second halves of pairs. */
function countCharacters(text: string): number {
  return text.replace(/[\udc00-\udfff]/g, '').length;
}

const indexes = new WeakMap<Source, LineIndex>();

/** The line index of a source, made at first use. */
export function lineIndex(source: Source): LineIndex {
  const known = indexes.get(source);
  if (known) return known;
  const made = new LineIndex(source.text);
  indexes.set(source, made);
  return made;
}
