import { closingQuote } from './closing-quote.js';
import type { CsvSeparator } from './csv-table.js';

/**
 * The separator of a CSV text: of comma, tab and semicolon the one most frequent outside quotes in the line that begins
 * at `start`; the comma when there is none. Of two that are equal it is the tab,
 * which hardly stands in a name, and then the comma.
 */
export function detectSeparator(text: string, start: number): CsvSeparator {
  const counts: Record<CsvSeparator, number> = { ',': 0, '\t': 0, ';': 0 };
  let isFieldStart = true;
  for (let position = start; position < text.length; position += 1) {
    const character = text.charAt(position);
    if (character === '\n' || character === '\r') break;
    if (character === '"' && isFieldStart) position = closingQuote(text, position) ?? text.length;
    isFieldStart = isSeparator(character);
    if (isSeparator(character)) counts[character] += 1;
  }
  const best = (['\t', ',', ';'] as const).reduce((most, next) =>
    counts[next] > counts[most] ? next : most,
  );
  return counts[best] === 0 ? ',' : best;
}

function isSeparator(character: string): character is CsvSeparator {
  return character === ',' || character === '\t' || character === ';';
}
