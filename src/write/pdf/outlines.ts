import type { FontTables } from './font-tables.js';
import { glyphSubstitutes, type Substitutes } from './glyph-substitutes.js';

/** Offsets of `head.indexToLocFormat` and `maxp.numGlyphs` (ISO/IEC 14496-22, 5.2.2 and 5.2.6). */
const LONG_OFFSETS = 50;
const GLYPH_COUNT = 4;

/** Flags of a part of a composite glyph (5.3.3). */
const ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const HAS_MORE = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** Tables with which a text may turn into other glyphs in ways that are not followed here. */
const UNKNOWN: readonly string[] = ['morx', 'mort', 'Silf', 'CFF ', 'CFF2', 'gvar'];

/** The tables of outlines, and nothing else of a font. */
export type Outlines = Readonly<Record<'glyf' | 'loca', Uint8Array>>;

/**
 * The outlines that setting `glyphs` may need; all glyphs keep their numbers, but the others have none. `null` where that cannot be
 * told of a font, which then is needed whole.
 */
export function outlinesOf(face: FontTables, glyphs: Iterable<number>): Outlines | null {
  if (face.tags.some((tag) => UNKNOWN.includes(tag))) return null;
  try {
    const table = face.table('GSUB');
    const substitutes = table === null ? new Map() : glyphSubstitutes(table);
    return substitutes && neededOutlines(face, glyphs, substitutes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Bytes that are read at once: outlines that are needed stand near each other. */
const WINDOW = 1 << 18;

/** @throws RangeError where the font breaks off or its outlines stand one over the other */
function neededOutlines(
  face: FontTables,
  glyphs: Iterable<number>,
  substitutes: Substitutes,
): Outlines | null {
  const [head, most, places] = ['head', 'maxp', 'loca'].map((tag) => face.table(tag));
  const size = face.size('glyf');
  if (!head || !most || !places || size === null) return null;
  const count = most.getUint16(GLYPH_COUNT);
  const isLong = head.getUint16(LONG_OFFSETS) === 1;
  const place = (glyph: number) => (isLong ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph));
  const scratch = new Uint8Array(WINDOW);
  let window: { readonly start: number; readonly bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() };
  const outline = (start: number, length: number): Uint8Array => {
    if (start < window.start || start + length > window.start + window.bytes.length) {
      const bytes = face.part('glyf', start, Math.max(length, Math.min(WINDOW, size - start)), scratch);
      window = { start, bytes };
    }
    return window.bytes.slice(start - window.start, start - window.start + length);
  };
  const needed = new Map<number, Uint8Array>();
  let left = size;
  // What composite glyphs are made of is known when they have been read, so there may be several rounds.
  for (let next = closure([0, ...glyphs], substitutes); next.length > 0; ) {
    const parts: number[] = [];
    for (const glyph of next) {
      if (glyph >= count || needed.has(glyph)) continue;
      const length = place(glyph + 1) - place(glyph);
      left -= length;
      if (length < 0 || left < 0) throw new RangeError('The font has outlines one over the other.');
      const bytes = outline(place(glyph), length);
      needed.set(glyph, bytes);
      parts.push(...partsOf(bytes));
    }
    next = closure(parts, substitutes);
  }
  return written(needed, count, isLong);
}

/** Glyphs and all that may take their places, in order, which is that of the outlines. */
function closure(glyphs: Iterable<number>, substitutes: Substitutes): readonly number[] {
  const all = new Set(glyphs);
  // A set that grows while it is gone through is gone through to its end.
  for (const glyph of all) for (const next of substitutes.get(glyph) ?? []) all.add(next);
  return [...all].sort((a, b) => a - b);
}

/** The glyphs that a composite one is made of. */
function partsOf(bytes: Uint8Array): readonly number[] {
  // The number of contours, negative for a composite glyph.
  if ((bytes[0] ?? 0) < 0x80) return [];
  const outline = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: number[] = [];
  let at = 10;
  let flags = HAS_MORE;
  while ((flags & HAS_MORE) !== 0) {
    flags = outline.getUint16(at);
    parts.push(outline.getUint16(at + 2));
    at += 4 + ((flags & ARE_WORDS) !== 0 ? 4 : 2);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_TWO_SCALES) !== 0) at += 4;
    else if ((flags & HAS_MATRIX) !== 0) at += 8;
  }
  return parts;
}

/** Outlines stand close together, as the engine's own choice of them is made of their lengths. */
function written(outlines: ReadonlyMap<number, Uint8Array>, count: number, isLong: boolean): Outlines {
  const size = [...outlines.values()].reduce((sum, { length }) => sum + length, 0);
  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer((isLong ? 4 : 2) * (count + 1)));
  let offset = 0;
  for (let glyph = 0; glyph <= count; glyph++) {
    if (isLong) loca.setUint32(4 * glyph, offset);
    else loca.setUint16(2 * glyph, offset / 2);
    const outline = outlines.get(glyph);
    if (outline === undefined) continue;
    glyf.set(outline, offset);
    offset += outline.length;
  }
  return { glyf, loca: new Uint8Array(loca.buffer) };
}
