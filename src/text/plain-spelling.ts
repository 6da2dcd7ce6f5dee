/** Where the compatibility form of Unicode is not what people write. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '㎡': '平方メートル',
  '㏄': 'cc',
  '〝': '「',
  '〟': '」',
  '￤': '|',
  髙: '高',
  德: '徳',
  增: '増',
  寬: '寛',
  橫: '横',
  淸: '清',
  瀨: '瀬',
  濵: '浜',
  栁: '柳',
  敎: '教',
  悅: '悦',
  黑: '黒',
  綠: '緑',
  靑: '青',
  薰: '薫',
  桒: '桑',
  '\ufa11': '崎',
  𠮷: '吉',
};

/** How a character or a row of half-width katakana is written with common characters; `null` where that is not clear. */
export function plainSpelling(text: string): string | null {
  const spelling = SPELLINGS[text];
  if (spelling !== undefined) return spelling;
  const compatible = text.normalize('NFKC');
  if (compatible === text) return null;
  return /^[①-⑳⓪]$/.test(text) ? `(${compatible})` : compatible;
}
