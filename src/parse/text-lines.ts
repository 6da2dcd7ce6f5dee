import { lastNotBehind } from './last-not-behind.js';

/** Where the lines of a text begin. Lines end in LF. */
export class TextLines {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    this.#starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  }

  /** The offset at which the line of an offset begins. */
  startOf(at: number): number {
    return this.#starts[lastNotBehind(this.#starts, at, (start) => start)] ?? 0;
  }

  /** UTF-16 units in front of an offset on its line. */
  columnOf(at: number): number {
    return at - this.startOf(at);
  }

  /** What stands in front of an offset on its line. */
  before(at: number): string {
    return this.text.slice(this.startOf(at), at);
  }
}
