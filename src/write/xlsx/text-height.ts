import type { Look } from '../../layout/form.js';
import { type LineRoom, lineEnds } from './line-ends.js';

/** Excel's limit for the height of a row, pt. */
export const MAX_ROW_HEIGHT = 409.5;

// Excel sets lines by the font, which for Japanese faces is up to 1.3 em; LibreOffice takes 1.04 em.
const FONT_LINE_HEIGHT = 1.3;
const VERTICAL_PADDING = 4;
const SIDE_PADDING = 6;
// Room for what the estimate does not know, such as kerning; bold that a program makes up itself is a pixel wider.
const REGULAR_FILL = 0.97;
const BOLD_FILL = 0.93;

/** Height in pt, a whole number of pixels, that a text needs in a cell of a width in pixels. May exceed a row's limit. */
export function textHeight(text: string, width: number, look: Look): number {
  return lineHeight(look, lineEnds(text, lineRoom(width, look)).length);
}

/** Height of a number of lines, pt, with the space around them. */
export function lineHeight(look: Look, lines: number): number {
  return wholePixels(lines * linePitch(look) + frame(look));
}

/** How many lines fit into the highest row that Excel has. */
export function linesPerRow(look: Look): number {
  return Math.max(1, Math.floor((MAX_ROW_HEIGHT - frame(look)) / linePitch(look)));
}

/** Room for a line in a cell of a width in pixels; at least one character. Programs round glyphs to whole pixels. */
export function lineRoom(width: number, look: Look): LineRoom {
  const em = (look.size * 96) / 72;
  const fullWidth = Math.round(em);
  const length = (width - SIDE_PADDING) * (look.bold ? BOLD_FILL : REGULAR_FILL);
  return { length: Math.max(fullWidth, length), halfWidth: Math.ceil(em / 2), fullWidth };
}

/** Rounds up to whole pixels of 0.75 pt, as Excel stores heights. */
export function wholePixels(height: number): number {
  return (Math.ceil(Math.round((height / 0.75) * 1e6) / 1e6) * 3) / 4;
}

function linePitch(look: Look): number {
  return look.size * Math.max(FONT_LINE_HEIGHT, look.lineHeight);
}

function frame(look: Look): number {
  return look.before + look.after + VERTICAL_PADDING;
}
