import { unitKinds } from '../../text/unit-kinds.js';

const OPENING = '（［｛「『【〈《〔‘“([{';
const CLOSING =
  '、。，．・：；？！ー）］｝」』】〉》〕’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞ％‰℃,.:;?!)]}%';
const HALF_WIDTH =
  /[\u0000-\u00a6\u00a9-\u00ac\u00ae\u00af\u00b2\u00b3\u00b5\u00b7-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff61-\uffdc]/;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;
const LATIN = /[!-~]/;

const LINE_FEED = 10;

/** What a character is to a line, as bits. */
const HALF = 1;
const FULL = 2;
const OPENS = 4;
const CLOSES = 8;
const IN_WORD = 16;

/** The length of a line and what characters take of it, pixels. */
export interface LineRoom {
  readonly length: number;
  readonly halfWidth: number;
  readonly fullWidth: number;
}

/**
 * Where the lines of a text end, from `start` on, as UTF-16 offsets: whole Latin words, 禁則 by taking the character before along,
 * hard breaks behind line feeds. The last line ends with the text, unless there are more than `most`: then only so many are told.
 */
export function lineEnds(
  text: string,
  room: LineRoom,
  start = 0,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const ends: number[] = [];
  let used = 0;
  for (let at = start; at < text.length && ends.length < most; ) {
    if (text.charCodeAt(at) === LINE_FEED) {
      at += 1;
      ends.push(at);
      used = 0;
      continue;
    }
    const end = unbreakableEnd(text, at);
    const width = textWidth(text, at, end, room);
    if (used > 0 && used + width > room.length) {
      ends.push(at);
      used = 0;
    }
    if (width <= room.length) {
      used += width;
      at = end;
      continue;
    }
    while (at < end) {
      const next = at + characterLength(text, at);
      const part = textWidth(text, at, next, room);
      if (used > 0 && used + part > room.length) {
        ends.push(at);
        used = 0;
      }
      used += part;
      at = next;
    }
  }
  if (ends.length < most) ends.push(text.length);
  else ends.length = most;
  return ends;
}

/** The end of what may not be torn apart: a Latin word or a single character, with the marks that must not end or begin a line. */
function unbreakableEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && kindAt(text, at) & OPENS) at += 1;
  if (at === text.length || text.charCodeAt(at) === LINE_FEED) return at;
  if (kindAt(text, at) & IN_WORD) {
    do at += 1;
    while (at < text.length && kindAt(text, at) & IN_WORD);
  } else at += characterLength(text, at);
  while (at < text.length && kindAt(text, at) & CLOSES) at += 1;
  return at;
}

/** Japanese fonts draw characters of ambiguous width full width. */
function textWidth(text: string, start: number, end: number, room: LineRoom): number {
  let width = 0;
  for (let at = start; at < end; ) {
    const length = characterLength(text, at);
    const kind = length === 1 ? kindAt(text, at) : kindOf(text.slice(at, at + length));
    if (kind & FULL) width += room.fullWidth;
    else if (kind & HALF) width += room.halfWidth;
    at += length;
  }
  return width;
}

function characterLength(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function kindAt(text: string, at: number): number {
  return kindOfUnit(text.charCodeAt(at));
}

const kindOfUnit = unitKinds(kindOf);

function kindOf(character: string): number {
  const width = HALF_WIDTH.test(character) ? HALF : NO_WIDTH.test(character) ? 0 : FULL;
  return (
    width |
    (OPENING.includes(character) ? OPENS : 0) |
    (CLOSING.includes(character) ? CLOSES : 0) |
    (LATIN.test(character) ? IN_WORD : 0)
  );
}
