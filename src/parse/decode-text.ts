/** The encodings that are read; `cp932` is Shift_JIS as Japanese Windows and Excel write it. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'cp932';

/** A text without its byte order mark, and the encoding it was found in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** The bytes are no text; `offset` is that of the first byte of the first sequence that is none, from 0. */
export interface DecodeFailure {
  readonly kind: 'undecodable';
  readonly offset: number;
}

/** As {@link DecodeFailure}, with the line of that byte, from 1; CRLF, LF and CR end lines. */
export interface Utf8Failure extends DecodeFailure {
  readonly line: number;
}

/** What a byte order mark says, the label of the decoder and the bytes of the mark. */
const MARKS = [
  { encoding: 'utf-8-bom', label: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', label: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', label: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** The decoder turns these control codes of Shift_JIS into one another (ICU), so none of them is believed. */
const ROTATED_CONTROLS: ReadonlySet<number> = new Set([0x1a, 0x1c, 0x7f]);

/**
 * Decodes a file of unknown encoding: by its byte order mark, else as UTF-8, else as CP932, each without tolerance.
 * CP932 before UTF-8 would take about half of all short UTF-8 texts for its own, and a UTF-8 text that is damaged or cut
 * would often pass for CP932: it is refused. A 0x1A at the end of a CP932 file marks its end (DOS) and is cut. When
 * nothing fits, `offset` is where the encoding that went furthest broke off.
 */
export function decodeText(bytes: Uint8Array): DecodedText | DecodeFailure {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) {
    const { encoding, label, mark } = marked;
    const text = decodeStrictly(bytes.subarray(mark.length), label);
    return typeof text === 'string'
      ? { text, encoding }
      : { kind: 'undecodable', offset: mark.length + text.offset };
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (typeof utf8 === 'string') return { text: utf8, encoding: 'utf-8' };
  if (isDamagedUtf8(bytes)) return utf8;
  const cp932 = decodeCp932(bytes);
  if (typeof cp932 === 'string') return { text: cp932, encoding: 'cp932' };
  return { kind: 'undecodable', offset: Math.max(utf8.offset, cp932.offset) };
}

/** Decodes UTF-8 with or without byte order mark and nothing else, as YAML files are written here. */
export function decodeUtf8(bytes: Uint8Array): DecodedText | Utf8Failure {
  const { mark } = MARKS[0];
  const isMarked = mark.every((byte, index) => bytes[index] === byte);
  const skipped = isMarked ? mark.length : 0;
  const text = decodeStrictly(bytes.subarray(skipped), 'utf-8');
  if (typeof text === 'string') return { text, encoding: isMarked ? 'utf-8-bom' : 'utf-8' };
  const offset = skipped + text.offset;
  return { kind: 'undecodable', offset, line: lineAt(bytes, offset) };
}

/** In bytes that are not UTF-8 throughout: whether more Japanese characters can be read as UTF-8 than places cannot. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\ufffd/g) ?? [];
  const good = text.match(/[\u0800-\ufffc]/g) ?? [];
  return good.length > bad.length;
}

function decodeCp932(bytes: Uint8Array): string | DecodeFailure {
  const content = bytes[bytes.length - 1] === 0x1a ? bytes.subarray(0, -1) : bytes;
  const text = decodeStrictly(content, 'shift_jis');
  // These values are never the second byte of a character.
  const control = content.findIndex((byte) => ROTATED_CONTROLS.has(byte));
  if (control === -1) return text;
  const offset = typeof text === 'string' ? control : Math.min(control, text.offset);
  return { kind: 'undecodable', offset };
}

function decodeStrictly(bytes: Uint8Array, label: string): string | DecodeFailure {
  return decodePart(bytes, label, false) ?? { kind: 'undecodable', offset: firstBadOffset(bytes, label) };
}

/** The text, or `null` when the bytes are none. `isCut` allows the last character to be incomplete, and drops it. */
function decodePart(bytes: Uint8Array, label: string, isCut: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
}

/** Decoders do not say where they fail: the longest part that decodes is found by halving. */
function firstBadOffset(bytes: Uint8Array, label: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodePart(bytes.subarray(0, middle), label, true) === null) bad = middle;
    else good = middle;
  }
  return encodedLength(decodePart(bytes.subarray(0, good), label, true) ?? '', label);
}

/** The bytes a decoded text took. */
function encodedLength(text: string, label: string): number {
  if (label === 'utf-8') return Buffer.byteLength(text);
  if (label !== 'shift_jis') return text.length * 2;
  // ASCII and half-width katakana take one byte, all else two.
  return text.length * 2 - (text.match(/[\0-\x7f\uff61-\uff9f]/g) ?? []).length;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) {
    const isLineFeed = bytes[index] === 0x0a;
    if (isLineFeed || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a)) line += 1;
  }
  return line;
}
