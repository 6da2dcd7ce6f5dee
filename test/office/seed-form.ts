import { readFileSync } from 'node:fs';

/** A stretch of the form: what its label says and the cells to the right of it, by grid column from 1 to 8. */
export interface Section {
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** Text in a range of columns, without white space and list marks. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Text without white space, HTML list tags and marks in front of list items; a ・ inside a sentence stays. */
export function bare(text: string): string {
  return text
    .replace(/<ul[^>]*>/g, ' ')
    .replace(/(^|\s)・/g, '$1')
    .replace(/\s+/g, '');
}

/** Cells in reading order as sections; neighbours over the same columns are one, empty ones do not count. */
export function sections(cells: readonly Cell[]): readonly Section[] {
  const found: { label: string; cells: Cell[] }[] = [];
  for (const { from, to, text } of cells) {
    const last = found.at(-1);
    const before = last?.cells.at(-1);
    if (text === '') continue;
    if (from === 1) found.push({ label: text, cells: [] });
    else if (last && before && before.from === from && before.to === to) {
      last.cells[last.cells.length - 1] = { from, to, text: before.text + text };
    } else last?.cells.push({ from, to, text });
  }
  return found;
}

/**
 * The form as the seed (test/data/nishi-r5.txt) has it, read without our YAML. Its irregularities are put right one by
 * one: a label that drops a character, a target behind a space, a grid of seven columns.
 */
export function seedForm(results: (issue: number) => readonly Cell[] = () => []): readonly Section[] {
  const cells: Cell[] = [];
  let issue = 0;
  for (const line of readFileSync('test/data/nishi-r5.txt', 'utf8').split('\n')) {
    const [label = '', ...rest] = line.split('\t').map(bare);
    const content = rest.filter((text) => text !== '');
    if (/^-+$/.test(label) || (label === '' && content.length === 0)) continue;
    if (/決算額$/.test(content[0] ?? '')) {
      cells.push(...content.map((text, i) => ({ from: i + 3, to: i + 3, text })));
      continue;
    }
    const regular = label.replace('進捗度を示した', '進捗度合を示した');
    if (label !== '') cells.push({ from: 1, to: 8, text: regular });
    if (label.startsWith('アウトカム指標の達成状況')) {
      const [actual = '', previous = ''] = content;
      cells.push({ from: 2, to: 5, text: actual }, { from: 6, to: 8, text: previous }, ...results(issue++));
      continue;
    }
    const text = content.join('').replace('証明書発行割合35%', '証明書発行割合：35%');
    cells.push({ from: 2, to: 8, text });
  }
  return sections(cells);
}
