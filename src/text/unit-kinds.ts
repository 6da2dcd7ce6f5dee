/** Set for units that were looked at before. */
const KNOWN = 0x80;

/**
 * Tells the kind of UTF-16 units, up to seven bits, and asks `kindOf` when one is first met: a document has some hundred
 * different ones.
 */
export function unitKinds(kindOf: (character: string) => number): (unit: number) => number {
  const kinds = new Uint8Array(0x10000);
  return (unit) => {
    const known = kinds[unit] as number;
    if (known !== 0) return known & ~KNOWN;
    const kind = kindOf(String.fromCharCode(unit));
    kinds[unit] = kind | KNOWN;
    return kind;
  };
}
