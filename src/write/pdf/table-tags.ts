import type { Form, FormCell, FormTable } from '../../layout/form.js';
import { type PdfObjects, pdfString } from './pdf-objects.js';

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
interface Element {
  readonly number: number;
  readonly kind: string;
  readonly children: readonly Element[];
}

/**
 * Says in the structure tree which cells of a table are headings, of what, and what the table is for. The engine takes
 * the rows that are repeated for headings of columns and knows none of rows.
 */
export function tagTables({ objects }: PdfObjects, form: Form): void {
  const root = [...objects].find(([, object]) => object.includes('/Type /StructTreeRoot'));
  if (root === undefined) throw new Error('The PDF engine writes no structure tree.');
  const tables = all(elementOf(objects, root[0]), 'Table');
  const described = form.blocks.filter((block) => block.kind === 'table');
  if (tables.length !== described.length)
    throw new Error('The PDF engine tags other tables than the form has.');
  tables.forEach((table, index) => {
    tagTable(objects, table, described[index] as FormTable);
  });
}

function tagTable(objects: Map<number, string>, element: Element, table: FormTable): void {
  const rows = all(element, 'TR');
  if (rows.length !== table.rows.length)
    throw new Error('The PDF engine tags other rows than the table has.');
  const summary = [table.caption, table.description].filter((each) => each !== '').join(': ');
  if (summary !== '') addAttributes(objects, element.number, `/Summary ${pdfString(summary)}`);
  rows.forEach((row, index) => {
    const cells = [...(table.rows[index]?.cells ?? [])].sort((a, b) => a.column - b.column);
    if (row.children.length !== cells.length)
      throw new Error('The PDF engine tags other cells than the row has.');
    row.children.forEach(({ number }, i) => {
      tagCell(objects, number, cells[i] as FormCell);
    });
  });
}

function tagCell(objects: Map<number, string>, number: number, cell: FormCell): void {
  const tag = cell.header === null ? 'TD' : 'TH';
  const scope = { row: '/Scope /Row', column: '/Scope /Column' };
  const attributes = [
    ...(cell.header === null ? [] : [scope[cell.header]]),
    ...(cell.columnSpan > 1 ? [`/ColSpan ${cell.columnSpan}`] : []),
    ...(cell.rowSpan > 1 ? [`/RowSpan ${cell.rowSpan}`] : []),
  ];
  const object = (objects.get(number) ?? '').replace(/\/S \/T[HD]\b/, `/S /${tag}`);
  objects.set(number, object.replace(/<<\s*\/O \/Table\b[^>]*>>\s*/, ''));
  if (attributes.length > 0) addAttributes(objects, number, attributes.join(' '));
}

function addAttributes(objects: Map<number, string>, number: number, attributes: string): void {
  const object = objects.get(number) ?? '';
  const added = `<< /O /Table ${attributes} >>`;
  objects.set(
    number,
    object.includes('/A [')
      ? object.replace('/A [', () => `/A [${added} `)
      : object.replace('/K [', () => `/A [${added}]\n  /K [`),
  );
}

/** Elements of a kind in reading order, those within others of that kind left out. */
function all(element: Element, kind: string): readonly Element[] {
  return element.children.flatMap((child) => (child.kind === kind ? [child] : all(child, kind)));
}

function elementOf(objects: ReadonlyMap<number, string>, number: number): Element {
  const object = objects.get(number) ?? '';
  const kind = /\/S \/(\w+)/.exec(object)?.[1] ?? '';
  const children = /\/K \[([^\]]*)\]/.exec(object)?.[1] ?? '';
  const references = [...children.matchAll(/(\d+) 0 R/g)].map(([, reference]) => Number(reference));
  return { number, kind, children: references.map((each) => elementOf(objects, each)) };
}
