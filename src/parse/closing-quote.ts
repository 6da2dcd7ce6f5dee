/**
 * The offset of the quote that closes the one at `opening`, or `null` when the text ends before. Two quotes in a row
 * are a quote character. Source: RFC 4180 section 2.
 */
export function closingQuote(text: string, opening: number): number | null {
  let position = text.indexOf('"', opening + 1);
  while (position !== -1 && text[position + 1] === '"') position = text.indexOf('"', position + 2);
  return position === -1 ? null : position;
}
