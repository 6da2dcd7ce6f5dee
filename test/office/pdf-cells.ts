import { execFileSync } from 'node:child_process';
import { bare, type Cell } from './seed-form.js';

interface Tag {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Map<string, string>;
  text: string;
  readonly children: Tag[];
}

/** The structure of a PDF with the text of each element, as poppler tells it to a screen reader. Marks of lists are left out. */
function structureOf(file: string): Tag {
  const output = execFileSync('pdfinfo', ['-struct-text', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const root: Tag = { name: '', depth: -1, attributes: new Map(), text: '', children: [] };
  const open = [root];
  for (const line of output.split('\n')) {
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    const words = line.trim();
    const attribute = /^\/(\w+) (.*)$/.exec(words);
    const last = () => open.at(-1) as Tag;
    if (words === '') continue;
    if (attribute) last().attributes.set(attribute[1] as string, attribute[2] as string);
    else {
      while (last().depth >= depth) open.pop();
      if (words.startsWith('"')) {
        if (!open.some(({ name }) => name === 'Lbl'))
          for (const each of open) each.text += words.slice(1, -1);
        continue;
      }
      const tag = {
        name: /^\w*/.exec(words)?.[0] ?? '',
        depth,
        attributes: new Map(),
        text: '',
        children: [],
      };
      last().children.push(tag);
      open.push(tag);
    }
  }
  return root;
}

/** Text outside tables and in their cells in reading order, with the columns it covers, 8 for the last one. */
export function pdfCells(file: string, placeholders: readonly string[]): readonly Cell[] {
  return outside(structureOf(file)).map((cell) =>
    placeholders.includes(cell.text) ? { ...cell, text: '' } : cell,
  );
}

function outside(tag: Tag): readonly Cell[] {
  if (tag.name === 'Table') return tableCells(tag);
  if (/^(P|H\d)$/.test(tag.name)) return [{ from: 1, to: 8, text: bare(tag.text) }];
  return tag.children.flatMap(outside);
}

function tableCells(table: Tag): readonly Cell[] {
  const rows = rowsOf(table);
  const width = (rows[0]?.children ?? []).reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0);
  /** Rows that each column is still covered by a cell from above. */
  const covered = Array.from({ length: width }, () => 0);
  return rows.flatMap((row) => {
    let column = 0;
    const cells = row.children.map((cell) => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const from = column + 1;
      column += span(cell, 'ColSpan');
      covered.fill(span(cell, 'RowSpan'), from - 1, column);
      return { from, to: column === width ? 8 : column, text: bare(cell.text) };
    });
    covered.forEach((rest, i) => {
      covered[i] = Math.max(0, rest - 1);
    });
    return cells;
  });
}

function rowsOf(tag: Tag): readonly Tag[] {
  return tag.children.flatMap((child) => (child.name === 'TR' ? [child] : rowsOf(child)));
}

function span(cell: Tag, attribute: 'ColSpan' | 'RowSpan'): number {
  return Number(cell.attributes.get(attribute) ?? 1);
}
