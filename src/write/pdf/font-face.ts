import { type CharacterMap, characterMap } from './character-map.js';
import { familyNames, renamed } from './font-names.js';
import { type FontTables, fontFile, fontTables, type ReadFont } from './font-tables.js';
import { outlinesOf } from './outlines.js';

/** A face of a font: what it is called, which characters it has, and its bytes. */
export interface FontFace extends CharacterMap {
  /** Where it comes from, to tell it from others; a path or a name of a package. */
  readonly origin: string;
  /** Names of its family in any language, `BIZ UDMincho`. */
  readonly families: readonly string[];
  readonly bold: boolean;
  readonly italic: boolean;
  /**
   * A font file with this face alone whose family is called `family`: whole, or where that can be done with outlines for these
   * characters only, which takes a twentieth of the bytes.
   */
  readonly file: (family: string, characters: Iterable<string> | null) => Uint8Array;
}

const SEMIBOLD = 600;
const ITALIC = 0x0001;

/** The faces of a font file. Not those whose weight can be varied, as the engine takes the thinnest; none where it is no font. */
export function readFontFaces(origin: string, read: ReadFont): readonly FontFace[] {
  try {
    return fontTables(read).flatMap((tables) => face(origin, tables));
  } catch (error) {
    // The file breaks off where its own tables say that there is more.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function face(origin: string, tables: FontTables): readonly FontFace[] {
  const [names, map, style] = ['name', 'cmap', 'OS/2'].map(tables.table);
  if (!names || !map || !style || tables.tags.includes('fvar')) return [];
  const characters = characterMap(map);
  return [
    {
      ...characters,
      origin,
      families: familyNames(names),
      bold: style.getUint16(4) >= SEMIBOLD,
      italic: (style.getUint16(62) & ITALIC) !== 0,
      file: (family, needed) => {
        const glyphs = needed && Array.from(needed, (each) => characters.glyph(each.codePointAt(0) ?? 0));
        const outlines = glyphs && outlinesOf(tables, glyphs);
        return fontFile(tables, { ...outlines, name: renamed(names, family) });
      },
    },
  ];
}
