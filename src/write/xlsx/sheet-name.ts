const MAX_LENGTH = 31;
const FALLBACK = 'Sheet1';

/** Name of a further sheet, another than those that there are whatever the case of its letters. */
export function freeSheetName(title: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = sheetName(title);
  for (let number = 2; isTaken(name); number++) name = sheetName(`${number} ${title}`);
  return name;
}

/**
 * Name of a sheet made from a title: at most 31 UTF-16 units, without the characters that Excel forbids in it and
 * without apostrophes, which not every program reads doubled in the print area and in defined names. What Excel would decode,
 * such as `_x0041_`, is broken up.
 */
export function sheetName(title: string): string {
  const allowed = title
    .replace(/[\\/?*[\]:'\p{Cc}]|_(?=x[0-9A-Fa-f]{4}_)/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const short = allowed
    .slice(0, MAX_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  // Excel keeps the name History for itself.
  return short === '' || short.toLowerCase() === 'history' ? FALLBACK : short;
}
