/**
 * Amount (金額): a sum of money, whole yen, with the spelling of the document (`73百万円`, `6千9百万円`),
 * which is what the form prints. Negative sums are written `-3百万円` or `▲3百万円`.
 */
export interface Amount {
  readonly yen: bigint;
  readonly text: string;
}
