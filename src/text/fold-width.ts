/**
 * Full-width forms of ASCII (U+FF01–FF5E) and the ideographic space (U+3000) as their ASCII counterparts.
 * One UTF-16 unit becomes one UTF-16 unit, so offsets into the result are offsets into `text`.
 * Not NFKC, which would read `4²` as 42 and `⑫` as 12. Source: Unicode, Halfwidth and Fullwidth Forms.
 */
export function foldWidth(text: string): string {
  if (!hasFullWidth(text)) return text;
  return text.replace(/[\uff01-\uff5e\u3000]/g, (unit) =>
    unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  );
}

/** Most strings have none, and looking at each unit is quicker than the pattern. */
function hasFullWidth(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0xff01 && unit <= 0xff5e) || unit === 0x3000) return true;
  }
  return false;
}
