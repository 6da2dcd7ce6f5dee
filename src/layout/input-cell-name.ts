const PREFIX = 'policy.';

/**
 * Defined name of the cell that belongs to an input, `1-1-a.actual` → `policy.1__1__a.actual`.
 * Excel takes letters, digits, `_` and `.` in a name and ignores case, so `_` begins an escape: `__` is `-`, `_0` is
 * `_`, `_A` is `A`, and `_1` with six hexadecimal digits any other character. Two inputs never get one name, whatever
 * their case, and {@link inputOfCellName} finds the input again.
 */
export function inputCellName(name: string): string {
  return PREFIX + name.replace(/[^a-z0-9.]/gu, escapeCharacter);
}

/** Input that a defined name belongs to, in whatever case a program has written it; `null` for names of others. */
export function inputOfCellName(cellName: string): string | null {
  const lower = cellName.toLowerCase();
  if (!/^policy\.(?:[a-z0-9.]|__|_0|_[a-z]|_1[0-9a-f]{6})*$/.test(lower)) return null;
  return lower.slice(PREFIX.length).replace(/_(?:1([0-9a-f]{6})|(.))/g, (_, code, mark) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    if (mark === '_') return '-';
    return mark === '0' ? '_' : mark.toUpperCase();
  });
}

function escapeCharacter(character: string): string {
  if (character === '-') return '__';
  if (character === '_') return '_0';
  if (/[A-Z]/.test(character)) return `_${character}`;
  return `_1${(character.codePointAt(0) as number).toString(16).padStart(6, '0')}`;
}
