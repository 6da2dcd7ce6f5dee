import type { Wording } from '../diagnostic/wording.js';
import { inputOfBookmark } from '../layout/bookmark-name.js';
import { readCustomProperties } from '../unpack/custom-properties.js';
import type { OfficePackage } from '../unpack/open-package.js';
import { type DocumentCell, type DocumentControl, readDocument } from '../unpack/read-document.js';
import { cellSource } from './cell-source.js';
import { type FilledCell, type FilledForm, filledProperties } from './filled-form.js';

const TAG = 'policy:';

/**
 * Reads a document: its inputs are the cells that hold one of our content controls or, where a program has dropped their
 * tags, one of our bookmarks. What stands in such a cell is the value, also what was typed beside the control.
 * @throws UnreadablePackage
 */
export function readFilledDocx(file: string, office: OfficePackage): FilledForm {
  const read = namedCells(readDocument(office)).filter(({ cell }) => !cell.isContinued);
  const tagged = new Set(
    read.flatMap(({ cell }) => cell.controls.flatMap(({ tag }) => inputOfTag(tag) ?? [])),
  );
  const cells = read.map(({ cell, place }, row) => {
    const inputs = inputsOf(cell, tagged);
    const { text, concern } = inputs.length > 0 ? textOf(cell, inputs) : { text: cell.text, concern: null };
    return {
      place,
      input: inputs[0] ?? null,
      text,
      row,
      column: cell.place?.column ?? 0,
      table: cell.place && { number: cell.place.table, row: cell.place.row, span: cell.span },
      concern,
      choices: cell.controls[0]?.choices ?? new Map<string, string>(),
    };
  });
  const { source, ranges } = cellSource(file, cells);
  return {
    file,
    kind: 'docx',
    source,
    properties: filledProperties(readCustomProperties(office)),
    cells: cells.map(({ place, ...cell }, i) => ({ ...cell, range: ranges[i] as FilledCell['range'] })),
  };
}

/** The input that the tag of one of our content controls names; `null` for any other. */
export function inputOfTag(tag: string | null): string | null {
  return tag?.startsWith(TAG) ? tag.slice(TAG.length) : null;
}

/** The inputs that stand in a cell. A bookmark counts only where no control of its name is left. */
function inputsOf({ controls, bookmarks }: DocumentCell, tagged: ReadonlySet<string>): readonly string[] {
  const byTag = controls.flatMap(({ tag }) => inputOfTag(tag) ?? []);
  const byBookmark = bookmarks
    .flatMap((name) => inputOfBookmark(name) ?? [])
    .filter((input) => !tagged.has(input));
  return [...new Set([...byTag, ...byBookmark])];
}

/** The text of an input's cell. Where two inputs have come into one cell nobody can tell what belongs to which. */
function textOf(
  { text, controls }: DocumentCell,
  inputs: readonly string[],
): Pick<FilledCell, 'text' | 'concern'> {
  if (inputs.length > 1) return { text, concern: text.trim() === '' ? null : 'unclear' };
  const [first, ...others] = controls;
  if (first === undefined && isRepeatedText(text.trim())) return { text, concern: 'unclear' };
  if (first === undefined || others.length === 0 || !others.every((other) => isSameControl(first, other)))
    return { text, concern: null };
  return isRepetition(text, controls)
    ? { text: first.text, concern: null }
    : { text, concern: text.trim() === '' ? null : 'unclear' };
}

function isSameControl(a: DocumentControl, b: DocumentControl): boolean {
  return a.tag === b.tag && a.title === b.title;
}

/**
 * LibreOffice 7.4 writes a control with Japanese text several times: first as it is, then with pieces of the text in front
 * of it. What is repeated otherwise, somebody has edited since.
 */
function isRepetition(text: string, controls: readonly DocumentControl[]): boolean {
  const value = controls[0]?.text ?? '';
  const known = new Set(value);
  return (
    value.trim() !== '' &&
    text === controls.map((control) => control.text).join('') &&
    controls.every(
      (control) =>
        control.text.endsWith(value) &&
        [...control.text.slice(0, -value.length)].every((character) => known.has(character)),
    )
  );
}

/**
 * On its way through other formats the repetition loses its controls: a Japanese text, and then that text again and again, each
 * time with a piece of it in front. What was typed cannot be told from what was repeated.
 */
function isRepeatedText(text: string): boolean {
  for (let length = 1; length <= text.length / 2 && length <= LONGEST_REPEATED; length += 1) {
    const value = text.slice(0, length);
    if (!/[^\u0000-\u024f]/.test(value) || !text.endsWith(value)) continue;
    const pieces = text.slice(length).split(value);
    if (pieces.length > 1 && pieces.every((piece) => value.includes(piece))) return true;
  }
  return false;
}

/** Longer values are sentences, which nobody writes three times. */
const LONGEST_REPEATED = 200;

/** Cells with what they are called: 表3の2行1列, paragraphs between tables by their number. */
function namedCells(
  cells: readonly DocumentCell[],
): readonly { readonly cell: DocumentCell; readonly place: Wording }[] {
  let paragraphs = 0;
  let inRow = 0;
  let row = '';
  return cells.map((cell) => {
    if (!cell.place) {
      paragraphs += 1;
      return { cell, place: { ja: `段落${paragraphs}`, en: `paragraph${paragraphs}` } };
    }
    const [table, line] = [cell.place.table + 1, cell.place.row + 1];
    inRow = row === `${table} ${line}` ? inRow + 1 : 1;
    row = `${table} ${line}`;
    return {
      cell,
      place: { ja: `表${table}の${line}行${inRow}列`, en: `table${table}/row${line}/cell${inRow}` },
    };
  });
}
