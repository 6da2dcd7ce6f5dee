/** A text of the user's and the name by which messages call it. */
export interface Source {
  /** File name as the user gave it, `<stdin>` for standard input. */
  readonly name: string;
  /** The whole text, without byte order mark. */
  readonly text: string;
  /** Set where a byte order mark stood in front of the text. */
  readonly isMarked?: true;
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

  constructor(text: string) {
    this.#text = text;
    for (const match of text.matchAll(/\r\n?|\n/g)) this.#starts.push(match.index + match[0].length);
  }

  /** The point of an offset; offsets beyond the end give the end. */
  point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    const start = this.#starts[low] as number;
    return { line: low + 1, column: [...this.#text.slice(start, at)].length + 1 };
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

const indexes = new WeakMap<Source, LineIndex>();

/** The line index of a source, made at first use. */
export function lineIndex(source: Source): LineIndex {
  const known = indexes.get(source);
  if (known) return known;
  const made = new LineIndex(source.text);
  indexes.set(source, made);
  return made;
}
