const OPENING = '（［｛「『【〈《〔‘“([{';
const CLOSING =
  '、。，．・：；？！ー）］｝」』】〉》〕’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞ％‰℃,.:;?!)\\]}%';
const HALF_WIDTH =
  /[\u0000-\u00a6\u00a9-\u00ac\u00ae\u00af\u00b2\u00b3\u00b5\u00b7-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff61-\uffdc]/;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;
// What may not be torn apart: a Latin word or a single character, with the marks that must not end or begin a line.
const UNBREAKABLE = new RegExp(`\\n|[${OPENING.replace('[', '\\[')}]*(?:[!-~]+|[^\\n])[${CLOSING}]*`, 'gu');

/** The length of a line and what characters take of it, pixels. */
export interface LineRoom {
  readonly length: number;
  readonly halfWidth: number;
  readonly fullWidth: number;
}

/**
 * Lines of a text: whole Latin words, 禁則 by taking the character before along, hard breaks at line feeds.
 * The lines put together are the text again.
 */
export function breakLines(text: string, room: LineRoom): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (part: string, partWidth: number) => {
    if (used > 0 && used + partWidth > room.length) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += part;
    used += partWidth;
  };
  for (const [part] of text.matchAll(UNBREAKABLE)) {
    const partWidth = textWidth(part, room);
    if (part === '\n') {
      lines.push(`${line}\n`);
      line = '';
      used = 0;
    } else if (partWidth <= room.length) add(part, partWidth);
    else {
      if (used > 0) lines.push(line);
      line = '';
      used = 0;
      for (const character of part) add(character, textWidth(character, room));
    }
  }
  return [...lines, line];
}

/** Japanese fonts draw characters of ambiguous width full width. */
function textWidth(text: string, room: LineRoom): number {
  let width = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    // Most of a policy is this; the patterns below would say the same, at ten times the cost.
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x3096)) width += room.fullWidth;
    else if (HALF_WIDTH.test(character)) width += room.halfWidth;
    else if (!NO_WIDTH.test(character)) width += room.fullWidth;
  }
  return width;
}
