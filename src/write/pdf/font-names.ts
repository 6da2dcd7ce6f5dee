/** A name in the `name` table (ISO/IEC 14496-22, 5.2.5). */
interface FontName {
  readonly kind: number;
  readonly value: string;
}

const FAMILY = 1;
const STYLE = 2;
const FULL = 4;
const POSTSCRIPT = 6;
const TYPOGRAPHIC_FAMILY = 16;
const WINDOWS = 3;
const UNICODE_BMP = 1;
const ENGLISH = 0x0409;
const RECORD = 12;

/** What a font calls its family, in every language it has, without repetition. */
export function familyNames(table: DataView): readonly string[] {
  const names = readNames(table).filter(({ kind }) => kind === FAMILY || kind === TYPOGRAPHIC_FAMILY);
  return [...new Set(names.map(({ value }) => value))];
}

/** A `name` table in which the family is `family`: the engine looks fonts up by it. The PostScript name stays. */
export function renamed(table: DataView, family: string): Uint8Array {
  const own = (kind: number) => readNames(table).find((name) => name.kind === kind)?.value;
  const names: readonly FontName[] = [
    { kind: FAMILY, value: family },
    { kind: STYLE, value: own(STYLE) ?? 'Regular' },
    { kind: FULL, value: own(FULL) ?? family },
    { kind: POSTSCRIPT, value: own(POSTSCRIPT) ?? family.replace(/[^A-Za-z0-9]/g, '') },
  ];
  const head = 6 + RECORD * names.length;
  const bytes = new Uint8Array(head + names.reduce((sum, { value }) => sum + 2 * value.length, 0));
  const out = new DataView(bytes.buffer);
  out.setUint16(2, names.length);
  out.setUint16(4, head);
  let offset = 0;
  names.forEach(({ kind, value }, index) => {
    const record = [WINDOWS, UNICODE_BMP, ENGLISH, kind, 2 * value.length, offset];
    record.forEach((word, i) => {
      out.setUint16(6 + RECORD * index + 2 * i, word);
    });
    for (let i = 0; i < value.length; i++) out.setUint16(head + offset + 2 * i, value.charCodeAt(i));
    offset += 2 * value.length;
  });
  return bytes;
}

/** The names in UTF-16: those for Unicode and Windows. */
function readNames(table: DataView): readonly FontName[] {
  const count = table.getUint16(2);
  const strings = table.getUint16(4);
  return Array.from({ length: count }, (_, index) => 6 + RECORD * index).flatMap((record) => {
    const [platform = 0, , , kind = 0, length = 0, offset = 0] = [0, 2, 4, 6, 8, 10].map((at) =>
      table.getUint16(record + at),
    );
    if (platform !== 0 && platform !== WINDOWS) return [];
    const units = Array.from({ length: length >> 1 }, (_, i) => table.getUint16(strings + offset + 2 * i));
    return [{ kind, value: String.fromCharCode(...units) }];
  });
}
