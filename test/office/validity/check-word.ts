import type { Element } from '@xmldom/xmldom';
import { attribute, children, descendants, type OfficeFile } from './xml-parts.js';

/** What neither the schema nor Microsoft's SDK says of a Word file: ids, references, the grid of every table. */
export function checkWord({ documents }: OfficeFile): readonly string[] {
  const document = documents.get('word/document.xml');
  if (!document) return [];
  const faults: string[] = [];
  const controls = descendants(document, 'sdtPr');
  faults.push(...twice('content control id', values(controls, 'id')));
  faults.push(...twice('content control tag', values(controls, 'tag')));
  const starts = descendants(document, 'bookmarkStart');
  faults.push(
    ...twice(
      'bookmark id',
      starts.map((each) => attribute(each, 'id') ?? ''),
    ),
  );
  faults.push(
    ...twice(
      'bookmark name',
      starts.map((each) => (attribute(each, 'name') ?? '').toLowerCase()),
    ),
  );
  for (const start of starts) {
    const name = attribute(start, 'name') ?? '';
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) faults.push(`bookmark name ${name}`);
  }
  const styles = new Set(
    descendants(documents.get('word/styles.xml'), 'style').map((each) => attribute(each, 'styleId')),
  );
  for (const [name, each] of documents) {
    for (const kind of ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link']) {
      for (const reference of descendants(each, kind)) {
        const style = attribute(reference, 'val');
        if (!styles.has(style)) faults.push(`${name}: no style ${style} (${kind})`);
      }
    }
  }
  const numberings = new Set(
    descendants(documents.get('word/numbering.xml'), 'num').map((each) => attribute(each, 'numId')),
  );
  for (const reference of descendants(document, 'numId')) {
    const id = attribute(reference, 'val');
    if (id !== '0' && !numberings.has(id)) faults.push(`no numbering ${id}`);
  }
  for (const table of descendants(document, 'tbl')) faults.push(...checkTable(table));
  return faults;
}

function values(properties: readonly Element[], name: string): readonly string[] {
  return properties.flatMap((each) => children(each, name)).map((each) => attribute(each, 'val') ?? '');
}

function twice(what: string, all: readonly string[]): readonly string[] {
  return all.filter((each, i) => all.indexOf(each) !== i).map((each) => `${what} ${each} twice`);
}

/** Rows fill the grid, merged cells go on below their beginning, and each cell ends in a paragraph. */
function checkTable(table: Element): readonly string[] {
  const faults: string[] = [];
  const grid = children(children(table, 'tblGrid')[0]).length;
  const rows = children(table, 'tr');
  if (rows.length === 0) faults.push('a table without rows');
  let above: readonly (readonly [number, number])[] = [];
  rows.forEach((row, r) => {
    const merged: [number, number][] = [];
    let column = 0;
    for (const cell of children(row, 'tc')) {
      const [properties] = children(cell, 'tcPr');
      const span = Number(attribute(children(properties, 'gridSpan')[0], 'val') ?? 1);
      const [merge] = children(properties, 'vMerge');
      const at = column;
      if (merge && (attribute(merge, 'val') ?? 'continue') === 'continue') {
        if (!above.some(([start, width]) => start === at && width === span)) {
          faults.push(`row ${r}: the cell at column ${at} goes on from nothing`);
        }
      }
      if (merge) merged.push([column, span]);
      if (children(properties, 'tcW').length === 0) faults.push(`row ${r}: a cell without a width`);
      if (children(cell).at(-1)?.localName !== 'p')
        faults.push(`row ${r}: a cell does not end in a paragraph`);
      column += span;
    }
    if (column !== grid) faults.push(`row ${r}: ${column} of ${grid} columns`);
    above = merged;
  });
  return faults;
}
