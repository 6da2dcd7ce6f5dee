/** The glyphs that take the place of others when text is set: outputs by input (the `GSUB` table; ISO/IEC 14496-22, 6.3). */
export type Substitutes = ReadonlyMap<number, readonly number[]>;

/** Kinds of lookups. */
const SINGLE = 1;
const MULTIPLE = 2;
const ALTERNATE = 3;
const LIGATURE = 4;
const CONTEXT = 5;
const CHAINED = 6;
const EXTENSION = 7;
const REVERSED = 8;

const MOST_GLYPHS = 0x10000;

/** Most substitutes of a font that is no attempt to keep us busy: as many as there can be glyphs, some times over. */
const MOST = 400_000;

/**
 * Features that a text has only where somebody asks for them, or where it stands upright: other shapes of one character, in fonts
 * for Japanese most of all substitutes. Source: the registry of OpenType features.
 */
const ASKED_FOR: ReadonlySet<string> = new Set(
  'aalt expt fwid hkna hojo hwid jp04 jp78 jp83 jp90 nalt nlck pwid qwid ruby trad twid vert vkna vrt2 zero'.split(
    ' ',
  ),
);

/**
 * What a lookup may put in place of a glyph when text is set from left to right, whatever the language and the glyphs around it.
 * `null` for a table with something that is not known here. @throws RangeError where it breaks off or is far too large
 */
export function glyphSubstitutes(table: DataView): Substitutes | null {
  const found = new Map<number, number[]>();
  let count = 0;
  const add = (from: number, to: number) => {
    count += 1;
    if (count > MOST) throw new RangeError('The font has too many substitutes.');
    const known = found.get(from);
    if (known) known.push(to);
    else found.set(from, [to]);
  };
  for (const lookup of lookupsInUse(table)) {
    const kind = table.getUint16(lookup);
    for (const at of offsets(table, lookup, 4)) {
      const isFar = kind === EXTENSION;
      const start = isFar ? at + table.getUint32(at + 4) : at;
      if (!addSubtable(table, start, isFar ? table.getUint16(at + 2) : kind, add)) return null;
    }
  }
  return found;
}

/** Where the lookups stand that features use which nobody has to ask for; all, if some call others. */
function lookupsInUse(table: DataView): readonly number[] {
  const features = table.getUint16(6);
  const used = new Set<number>();
  for (let at = features + 2; at < features + 2 + 6 * table.getUint16(features); at += 6) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => table.getUint8(at + i)));
    if (ASKED_FOR.has(tag)) continue;
    for (const lookup of glyphs(table, features + table.getUint16(at + 4) + 2)) used.add(lookup);
  }
  const all = offsets(table, table.getUint16(8), 0);
  const own = all.filter((_, index) => used.has(index));
  const isSimple = own.every((lookup) =>
    [SINGLE, MULTIPLE, ALTERNATE, LIGATURE].includes(table.getUint16(lookup)),
  );
  return isSimple ? own : all;
}

/** @returns whether the kind of subtable is known. */
function addSubtable(
  table: DataView,
  start: number,
  kind: number,
  add: (from: number, to: number) => void,
): boolean {
  // Which of the other lookups they call depends on what is around; those count in any case.
  if (kind === CONTEXT || kind === CHAINED) return true;
  const format = table.getUint16(start);
  const inputs = covered(table, start + table.getUint16(start + 2));
  if (inputs === null) return false;
  if (kind === SINGLE && format === 1) {
    const delta = table.getUint16(start + 4);
    for (const input of inputs) add(input, (input + delta) & 0xffff);
  } else if (kind === SINGLE && format === 2) {
    inputs.forEach((input, i) => {
      add(input, table.getUint16(start + 6 + 2 * i));
    });
  } else if ((kind === MULTIPLE || kind === ALTERNATE) && format === 1) {
    offsets(table, start, 4).forEach((set, i) => {
      for (const output of glyphs(table, set)) add(inputs[i] ?? 0, output);
    });
  } else if (kind === LIGATURE && format === 1) {
    offsets(table, start, 4).forEach((set, i) => {
      for (const ligature of offsets(table, set, 0)) add(inputs[i] ?? 0, table.getUint16(ligature));
    });
  } else if (kind === REVERSED && format === 1) {
    const ahead = start + 6 + 2 * table.getUint16(start + 4);
    const outputs = ahead + 2 + 2 * table.getUint16(ahead);
    glyphs(table, outputs).forEach((output, i) => {
      add(inputs[i] ?? 0, output);
    });
  } else return false;
  return true;
}

/** The glyphs of a coverage table in their order; `null` for a format that is not known. */
function covered(table: DataView, start: number): readonly number[] | null {
  const format = table.getUint16(start);
  if (format === 1) return glyphs(table, start + 2);
  if (format !== 2) return null;
  const all: number[] = [];
  for (let i = 0; i < table.getUint16(start + 2); i++) {
    const range = start + 4 + 6 * i;
    for (let glyph = table.getUint16(range); glyph <= table.getUint16(range + 2); glyph++) all.push(glyph);
    if (all.length > MOST_GLYPHS) throw new RangeError('The font has too many glyphs.');
  }
  return all;
}

/** A counted list of glyphs. */
function glyphs(table: DataView, start: number): readonly number[] {
  return Array.from({ length: table.getUint16(start) }, (_, i) => table.getUint16(start + 2 + 2 * i));
}

/** A counted list of places, `from` bytes behind the start of the table that they are counted from. */
function offsets(table: DataView, start: number, from: number): readonly number[] {
  return glyphs(table, start + from).map((offset) => start + offset);
}
