import type { Worksheet } from 'exceljs';
import type { HistoryPage, LineChart } from '../../layout/lay-out-history.js';
import { displayWidth } from '../../text/display-width.js';
import { finishPackage } from '../office-package.js';
import { withoutExtensions } from '../without-extensions.js';
import { excelString } from './cell-value.js';
import { type PlacedChart, placeCharts } from './chart-parts.js';
import { defaultFont, fontOrder, ignoreNumbersAsText } from './part-edits.js';
import { freeSheetName, sheetName } from './sheet-name.js';

const FONT = 'BIZ UDPゴシック';

/** Columns of the data that hold figures or years, counted from 0, and those that a chart refers to. */
const COLUMNS = { fiscalYear: 3, targetValue: 5, value: 7, change: 9 } as const;
const NUMBERS: readonly number[] = Object.values(COLUMNS);

/** Significant digits of a decimal that a cell's binary number gives back as they were. */
const EXACT_DIGITS = 15;

const NAMES = { ja: { charts: '推移', data: 'データ' }, en: { charts: 'charts', data: 'data' } } as const;

/**
 * Workbook of indicators over the years: a sheet of small line charts and a sheet with the data they refer to, one row a unit,
 * indicator and year. `rows` are the data in the order of the indicators of `page`, the first row holds the headings. Same input, same bytes.
 */
export async function writeHistoryXlsx(
  page: HistoryPage,
  rows: readonly (readonly string[])[],
  { generator, date }: { readonly generator: string; readonly date: string },
): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  Object.assign(workbook, { title: page.title, language: page.language, lastModifiedBy: generator });
  workbook.created = new Date(date);
  workbook.modified = new Date(date);
  const names = NAMES[page.language];
  const first = sheetName(names.charts);
  const charts = workbook.addWorksheet(first, {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const title = charts.getCell('A1');
  title.value = excelString(page.title);
  title.font = { name: FONT, size: 14, bold: true };
  const data = workbook.addWorksheet(freeSheetName(names.data, [first]), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  drawData(data, rows);
  const placed = placedCharts(page, data.name);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return finishPackage(bytes, date, [
    defaultFont(FONT),
    fontOrder,
    ignoreNumbersAsText(2, `A1:M${Math.max(1, rows.length)}`),
    withoutExtensions,
    placeCharts(1, placed),
  ]);
}

function drawData(sheet: Worksheet, rows: readonly (readonly string[])[]): void {
  rows.forEach((row, y) => {
    row.forEach((text, x) => {
      if (text === '') return;
      const cell = sheet.getCell(y + 1, x + 1);
      const isNumber = y > 0 && NUMBERS.includes(x) && digitsOf(text) <= EXACT_DIGITS;
      cell.value = isNumber ? Number(text) : excelString(text);
      cell.font = { name: FONT, size: 10, bold: y === 0 };
      if (isNumber) cell.numFmt = numberFormat(text);
    });
  });
  (rows[0] ?? []).forEach((_, x) => {
    const widest = Math.max(...rows.map((row) => displayWidth(row[x] ?? '')));
    sheet.getColumn(x + 1).width = Math.min(40, Math.max(8, widest + 2));
  });
}

/** The rows of an indicator stand together, and its chart refers to them. */
function placedCharts(page: HistoryPage, sheet: string): readonly PlacedChart[] {
  const placed: PlacedChart[] = [];
  let row = 2;
  for (const { table, chart } of page.sections.flatMap(({ indicators }) => indicators)) {
    const years = table.rows.filter(({ header }) => !header).length;
    if (chart) placed.push({ chart: knownYears(chart), sheet, firstRow: row, rows: years, columns: COLUMNS });
    row += years;
  }
  return placed;
}

/** The data has rows only for the years of which something is known of this indicator. */
function knownYears(chart: LineChart): LineChart {
  const isKnown = (i: number) => chart.known[i] === true;
  return {
    ...chart,
    known: chart.known.filter(Boolean),
    fiscalYears: chart.fiscalYears.filter((_, i) => isKnown(i)),
    categories: chart.categories.filter((_, i) => isKnown(i)),
    series: chart.series.map((series) => ({ ...series, values: series.values.filter((_, i) => isKnown(i)) })),
  };
}

function digitsOf(decimal: string): number {
  return decimal.replace(/^-?0*\.?0*|\./g, '').length;
}

function numberFormat(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}
