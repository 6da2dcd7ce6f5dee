import { quote, type Wording } from './wording.js';

/** Where a paragraph of a Word file stands, as somebody would look for it. Tables, rows and cells count from 1. */
export interface DocumentPlace {
  readonly part: 'body' | 'header' | 'footer' | 'notes';
  /** The nearest heading above. */
  readonly heading: string | null;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

const PARTS: Readonly<Record<DocumentPlace['part'], Wording>> = {
  body: { ja: '本文', en: 'body' },
  header: { ja: 'ヘッダー', en: 'page header' },
  footer: { ja: 'フッター', en: 'page footer' },
  notes: { ja: '脚注', en: 'notes' },
};

/** `本文、見出し「経営課題」の下、表 2 の 3 行 1 列` */
export function placeWords({ part, heading, cell }: DocumentPlace): Wording {
  const { ja, en } = PARTS[part];
  const words = heading === null ? '' : quote(heading);
  return {
    ja: [
      ja,
      ...(heading === null ? [] : [`見出し「${words}」の下`]),
      ...(cell ? [`表 ${cell.table} の ${cell.row} 行 ${cell.column} 列`] : []),
    ].join('、'),
    en: [
      en,
      ...(heading === null ? [] : [`under “${words}”`]),
      ...(cell ? [`table ${cell.table}, row ${cell.row}, cell ${cell.column}`] : []),
    ].join(', '),
  };
}
