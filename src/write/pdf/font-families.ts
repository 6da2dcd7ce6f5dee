import type { Look } from '../../layout/form.js';
import type { FontFace } from './font-face.js';

/** The faces of one family, under the name by which the engine is asked for it. */
export interface FontFamily {
  /** A name that no font of the system has: the engine sees those as well, and they differ from machine to machine. */
  readonly name: string;
  readonly regular: FontFace;
  readonly bold: FontFace | null;
  /** What fonts call it, folded. */
  readonly known: ReadonlySet<string>;
}

/** Japanese names that the same fonts do not give themselves everywhere. */
const ALIASES: Readonly<Record<string, string>> = {
  'BIZ UD明朝': 'BIZ UDMincho',
  'BIZ UDゴシック': 'BIZ UDGothic',
};

/** Families without serifs, by the words in their names. */
const GOTHIC = /ゴシック|gothic|sans|角ゴ|メイリオ|meiryo|yu ?gothic|arial|helvetica/i;

/** Puts faces of one family together, in order. Slanted ones are left out: forms do not slant. */
export function fontFamilies(faces: readonly FontFace[]): readonly FontFamily[] {
  const groups = new Map<string, FontFace[]>();
  for (const face of faces.filter(({ italic }) => !italic)) {
    const family = face.families[0] ?? '';
    groups.set(family, [...(groups.get(family) ?? []), face]);
  }
  return [...groups].flatMap(([family, members]) => {
    const bold = members.find((face) => face.bold) ?? null;
    const regular = members.find((face) => !face.bold) ?? bold;
    if (regular === null || regular === undefined) return [];
    const known = new Set(members.flatMap(({ families }) => families.map(folded)));
    return [{ name: `policydoc ${family}`, regular, bold, known }];
  });
}

/** Whether every face of a family has a character. */
export function familyHas({ regular, bold }: FontFamily, codePoint: number): boolean {
  return regular.has(codePoint) && (bold === null || bold.has(codePoint));
}

/** The family for a look: the first that it names and that is there, else the first of the same kind, else the first of all. */
export function familyFor(look: Look, families: readonly FontFamily[]): FontFamily {
  const named = look.fonts
    .map((font) => families.find(({ known }) => known.has(folded(ALIASES[font] ?? font))))
    .find((family) => family !== undefined);
  const isGothic = look.fonts.some((font) => GOTHIC.test(font));
  const alike = families.find(({ known }) => [...known].some((name) => GOTHIC.test(name)) === isGothic);
  const family = named ?? alike ?? families[0];
  if (family === undefined) throw new Error('There is no font to write with.');
  return family;
}

/** Names are compared without regard to width, case and spaces: `ＭＳ 明朝` is `MS明朝`. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
