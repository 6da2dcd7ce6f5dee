import { displayWidth } from './display-width.js';

/** Marks that no line may begin with (行頭禁則), hung on the line before. */
const NO_START = /^[、。，．・：；？！）」』】〉》〕］｝ー々%％,.:;?!)\]}]/u;

/** Breaks a text into lines of at most `width` terminal columns; Japanese anywhere but before closing marks, other words at spaces. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width)) {
    if (
      line === '' ||
      displayWidth(line + piece.trimEnd()) <= width ||
      (NO_START.test(piece) && displayWidth(line) <= width)
    ) {
      line += piece;
    } else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return [...lines, line.trimEnd()];
}

/** Words with the space behind them, other characters one by one; a word longer than a line is cut. */
function pieces(text: string, width: number): readonly string[] {
  const found = text.match(/[!-~]+ ?|[^!-~]/gu) ?? [];
  return found.flatMap((piece) =>
    piece.length > width ? (piece.match(new RegExp(`.{1,${width}}`, 'g')) ?? []) : [piece],
  );
}
