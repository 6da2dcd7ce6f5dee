import { inputCellName } from '../../layout/input-cell-name.js';
import { XML_HEAD, xmlElement, xmlText } from '../xml-element.js';
import { absoluteCell, absoluteRange, quotedSheet } from './cell-address.js';
import { MAIN, OFFICE } from './namespaces.js';
import type { Sheet } from './sheet.js';

/** Relationships of the workbook before those of its sheets: looks, theme and texts. */
const BEFORE_SHEETS = ['styles', 'theme', 'sharedStrings'] as const;

const TARGETS = {
  styles: 'styles.xml',
  theme: 'theme/theme1.xml',
  sharedStrings: 'sharedStrings.xml',
} as const;

/** The part that lists the sheets and names the inputs' cells and what is printed. Source: ISO/IEC 29500-1, 18.2.27. */
export function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) =>
    xmlElement('sheet', {
      sheetId: index + 1,
      name,
      state: 'visible',
      'r:id': `rId${BEFORE_SHEETS.length + index + 1}`,
    }),
  );
  const names = [...inputNames(sheets), ...sheets.flatMap(printNames)];
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    '<fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/>' +
    '<workbookPr defaultThemeVersion="164011" filterPrivacy="1"/>' +
    `<sheets>${list.join('')}</sheets>` +
    (names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`) +
    '<calcPr calcId="171027"/></workbook>'
  );
}

/** Type and target of each relationship of the workbook, in order. */
export function workbookLinks(sheets: number): readonly (readonly [type: string, target: string])[] {
  return [
    ...BEFORE_SHEETS.map((type) => [type, TARGETS[type]] as const),
    ...Array.from({ length: sheets }, (_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
  ];
}

/** A name for the cell of each input; for all of them where there are several. */
function inputNames(sheets: readonly Sheet[]): readonly string[] {
  const cells = new Map<string, string[]>();
  for (const { name: sheet, inputs } of sheets) {
    for (const { row, column, input } of inputs) {
      const name = inputCellName(input.name);
      const found = cells.get(name) ?? [];
      cells.set(name, found);
      found.push(absoluteCell(sheet, row, column));
    }
  }
  return [...cells].map(([name, addresses]) => definedName(name, addresses.join(',')));
}

function printNames({ name, printArea, titleRows }: Sheet, index: number): readonly string[] {
  return [
    ...(printArea ? [definedName('_xlnm.Print_Area', absoluteRange(name, printArea), index)] : []),
    ...(titleRows
      ? [
          definedName(
            '_xlnm.Print_Titles',
            `${quotedSheet(name)}!$${titleRows.start + 1}:$${titleRows.end}`,
            index,
          ),
        ]
      : []),
  ];
}

function definedName(name: string, cells: string, localSheetId?: number): string {
  return xmlElement('definedName', { name, localSheetId }, xmlText(cells));
}
