/** The letters and digits of a text alone, in one width: what is left of titles and names that are written alike. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\s]/gu, '');
}
