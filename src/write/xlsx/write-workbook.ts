import { officePackage } from '../office-package.js';
import { chartPart, drawingPart } from './chart-parts.js';
import { contentTypes, packageLinks, partLinks } from './package-parts.js';
import { coreProperties, customProperties } from './properties-xml.js';
import { sharedStrings } from './shared-strings.js';
import { sheetXml } from './sheet-xml.js';
import { styles } from './styles.js';
import { themeXml } from './theme.js';
import type { Workbook } from './workbook.js';
import { workbookLinks, workbookXml } from './workbook-xml.js';

/** The bytes of an Excel file, a function of the workbook alone. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const { properties, customProperties: custom, font, sheets, charts } = workbook;
  const looks = styles(font);
  const strings = sharedStrings();
  const worksheets = sheets.map((sheet) => sheetXml(sheet, looks, strings));
  const hasCustom = custom.length > 0;
  return officePackage(
    new Map([
      ['[Content_Types].xml', contentTypes(sheets.length, charts.length, hasCustom)],
      ['_rels/.rels', packageLinks(hasCustom)],
      ['docProps/core.xml', coreProperties(properties)],
      ...(hasCustom ? [['docProps/custom.xml', customProperties(custom)] as const] : []),
      ['xl/workbook.xml', workbookXml(sheets)],
      ['xl/_rels/workbook.xml.rels', partLinks(workbookLinks(sheets.length))],
      ['xl/theme/theme1.xml', themeXml(font)],
      ['xl/styles.xml', looks.part()],
      ['xl/sharedStrings.xml', strings.part()],
      ...worksheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml] as const),
      ...chartParts(workbook),
    ]),
  );
}

/** The charts, the drawing that places them, and its link to the first sheet. */
function chartParts({ charts }: Workbook): readonly (readonly [name: string, xml: string])[] {
  if (charts.length === 0) return [];
  return [
    ['xl/worksheets/_rels/sheet1.xml.rels', partLinks([['drawing', '../drawings/drawing1.xml']])],
    ['xl/drawings/drawing1.xml', drawingPart(charts)],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      partLinks(charts.map((_, i) => ['chart', `../charts/chart${i + 1}.xml`])),
    ],
    ...charts.map((chart, i) => [`xl/charts/chart${i + 1}.xml`, chartPart(chart)] as const),
  ];
}
