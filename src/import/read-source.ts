import { cellSource, NOWHERE, wholeFile } from '../collect/cell-source.js';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Wording } from '../diagnostic/wording.js';
import { openPackage } from '../unpack/open-package.js';
import { PACKAGE_LIMITS, UnreadablePackage } from '../unpack/package-fault.js';
import type { Inflate } from '../unpack/read-zip.js';
import type { SideText } from '../unpack/side-texts.js';
import { readSourceDocx } from './read-source-docx.js';
import { readSourceXlsx } from './read-source-xlsx.js';
import type { SourceCell, SourceDocument, SourceRow } from './source-document.js';

/** Most bytes of a form. */
export const MOST_BYTES: number = PACKAGE_LIMITS.bytes;

/** A cell before its line in the source is known. */
export type PlacedCell = Omit<SourceCell, 'range'>;

/** What the readers of the formats give. */
export interface ReadSource {
  readonly rows: readonly (Omit<SourceRow, 'cells'> & { readonly cells: readonly PlacedCell[] })[];
  readonly sides: readonly SideText[];
  readonly unreadSheets: readonly string[];
}

const SIDES: Readonly<Record<SideText['kind'], Wording>> = {
  header: { ja: 'ヘッダー', en: 'header' },
  footer: { ja: 'フッター', en: 'footer' },
  footnotes: { ja: '脚注', en: 'footnotes' },
  endnotes: { ja: '文末脚注', en: 'endnotes' },
  comments: { ja: 'コメント', en: 'comments' },
};

/** Reads a .docx or .xlsx, whatever its name says; `file` is what messages call it. A finding says why it cannot be read. */
export function readSource(
  file: string,
  bytes: Uint8Array,
  inflate: Inflate,
): { readonly document: SourceDocument } | { readonly diagnostic: Diagnostic } {
  try {
    const office = openPackage(bytes, inflate);
    const read = office.kind === 'docx' ? readSourceDocx(office) : readSourceXlsx(office);
    return { document: withSource(file, office.kind, read) };
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    return { diagnostic: diagnose(wholeFile(file), NOWHERE, 'import/unreadable', { fault: error.fault }) };
  }
}

/** A file that was not even read, because it is larger than any form. */
export function tooLarge(file: string): Diagnostic {
  const fault = { kind: 'tooLarge', what: 'bytes', limit: MOST_BYTES } as const;
  return diagnose(wholeFile(file), NOWHERE, 'import/unreadable', { fault });
}

function withSource(
  file: string,
  kind: SourceDocument['kind'],
  { rows, sides, unreadSheets }: ReadSource,
): SourceDocument {
  const beside = sides.map(sideCell);
  const all = [...rows.flatMap(({ cells }) => cells), ...beside];
  const { source, ranges } = cellSource(file, all);
  let next = 0;
  const ranged = (cell: PlacedCell): SourceCell => {
    const range = ranges[next] ?? NOWHERE;
    next += 1;
    return { ...cell, range };
  };
  return {
    file,
    kind,
    source,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(ranged) })),
    sides: beside.map(ranged),
    unreadSheets,
  };
}

function sideCell({ kind, sheet, text }: SideText): PlacedCell {
  const { ja, en } = SIDES[kind];
  const place = sheet === null ? { ja, en } : { ja: `${sheet}!${ja}`, en: `${sheet}!${en}` };
  return { place, text, strong: [], row: 0, column: 0, bottom: 0, input: null, isUncertain: false };
}
