/**
 * Why a text of a small language could not be read, as data: `kind` says what is wrong, `offset` and `length` name
 * the part in UTF-16 units of the text that was given. A value that was read never has a `kind`.
 */
export interface Failure<Kind extends string> {
  readonly kind: Kind;
  readonly offset: number;
  readonly length: number;
}

/** The failure that names the part from `start` to before `end`. */
export function failure<Kind extends string>(kind: Kind, start: number, end: number): Failure<Kind> {
  return { kind, offset: start, length: end - start };
}
