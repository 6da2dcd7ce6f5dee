const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '】': '【', '〕': '〔' };
const BRACKETS = new Set([...Object.keys(OPENING), ...Object.values(OPENING)]);

/**
 * The remarks in brackets behind a target, `10,000世帯以上(R3~R5作成合計目標)`, in a text whose width is folded and of
 * which only what stands before `end` counts. Returns the offset at which they begin: `end` when there are none, or
 * when a bracket is not balanced.
 */
export function remarksStart(text: string, end: number): number {
  const open: string[] = [];
  let start = end;
  for (let position = end - 1; position >= 0; position -= 1) {
    const character = text.charAt(position);
    if (open.length === 0 && !(character in OPENING) && !/\s/.test(character)) return start;
    if (!BRACKETS.has(character)) continue;
    const opening = OPENING[character];
    if (opening !== undefined) open.push(opening);
    else if (open.pop() !== character) return start;
    if (open.length === 0) start = position;
  }
  return start;
}
