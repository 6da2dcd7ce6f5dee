/** Which characters a font has (its `cmap` table; ISO/IEC 14496-22, 5.2.1). */
export interface CharacterMap {
  /** The number of the glyph for a code point, 0 for none. */
  readonly glyph: (codePoint: number) => number;
  /** Whether there is a glyph for a code point. */
  readonly has: (codePoint: number) => boolean;
  /** Whether there is a glyph for a character with a variation selector behind it (異体字). */
  readonly hasVariant: (codePoint: number, selector: number) => boolean;
}

const VARIATIONS = 14;

/** Reads the map of a font; one without a Unicode map has no characters. */
export function characterMap(table: DataView): CharacterMap {
  const maps = Array.from({ length: table.getUint16(2) }, (_, i) => {
    const offset = table.getUint32(4 + 8 * i + 4);
    const [platform, encoding] = [table.getUint16(4 + 8 * i), table.getUint16(4 + 8 * i + 2)];
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    return { offset, format: table.getUint16(offset), isUnicode };
  });
  const at = (format: number) => maps.find((map) => map.isUnicode && map.format === format)?.offset;
  const [full, plane, variations] = [at(12), at(4), maps.find(({ format }) => format === VARIATIONS)?.offset];
  const glyph = (codePoint: number) => {
    if (full !== undefined) return glyphInGroups(table, full, codePoint);
    return plane === undefined ? 0 : glyphInSegments(table, plane, codePoint);
  };
  return {
    glyph,
    has: (codePoint) => glyph(codePoint) !== 0,
    hasVariant: (codePoint, selector) =>
      variations !== undefined && hasVariation(table, variations, codePoint, selector),
  };
}

/** The index of the last of `count` ordered entries whose start is not behind `value`, -1 where all are. */
function lastStart(count: number, start: (index: number) => number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Format 12: groups of code points, of glyphs that follow one another. */
function glyphInGroups(table: DataView, offset: number, codePoint: number): number {
  const group = (index: number) => offset + 16 + 12 * index;
  const index = lastStart(table.getUint32(offset + 12), (i) => table.getUint32(group(i)), codePoint);
  if (index < 0 || codePoint > table.getUint32(group(index) + 4)) return 0;
  return table.getUint32(group(index) + 8) + codePoint - table.getUint32(group(index));
}

/** Format 4: segments of the Basic Multilingual Plane. */
function glyphInSegments(table: DataView, offset: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const double = table.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + double];
  const [deltas, ranges] = [starts + double, starts + 2 * double];
  const index = lastStart(double / 2, (i) => table.getUint16(starts + 2 * i), codePoint);
  if (index < 0 || codePoint > table.getUint16(ends + 2 * index)) return 0;
  const range = table.getUint16(ranges + 2 * index);
  const delta = table.getUint16(deltas + 2 * index);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const place = ranges + 2 * index + range + 2 * (codePoint - table.getUint16(starts + 2 * index));
  const glyph = table.getUint16(place);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** Format 14: for each selector the characters whose usual glyph is the variant, and those with a glyph of its own. */
function hasVariation(table: DataView, offset: number, codePoint: number, selector: number): boolean {
  const record = (index: number) => offset + 10 + 11 * index;
  const index = lastStart(table.getUint32(offset + 6), (i) => threeBytes(table, record(i)), selector);
  if (index < 0 || threeBytes(table, record(index)) !== selector) return false;
  const usual = table.getUint32(record(index) + 3);
  const special = table.getUint32(record(index) + 7);
  const find = (base: number, size: number) => {
    const at = (i: number) => base + 4 + size * i;
    const i = lastStart(table.getUint32(base), (each) => threeBytes(table, at(each)), codePoint);
    return i < 0 ? null : { first: threeBytes(table, at(i)), more: table.getUint8(at(i) + 3) };
  };
  const range = usual === 0 ? null : find(offset + usual, 4);
  if (range && codePoint <= range.first + range.more) return true;
  return special !== 0 && find(offset + special, 5)?.first === codePoint;
}

function threeBytes(table: DataView, offset: number): number {
  return (table.getUint16(offset) << 8) | table.getUint8(offset + 2);
}
