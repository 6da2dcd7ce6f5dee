/**
 * A function that gives its last result again when it is asked the same: what files of one form have in common is made once
 * for all of them. Nothing else is kept, and values are the same when they are one object.
 */
export function withLastResult<Values extends readonly unknown[], Result>(
  make: (...values: Values) => Result,
): (...values: Values) => Result {
  let last: { readonly values: Values; readonly result: Result } | null = null;
  return (...values) => {
    if (last === null || values.some((value, i) => value !== last?.values[i])) {
      last = { values, result: make(...values) };
    }
    return last.result;
  };
}
