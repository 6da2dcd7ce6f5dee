import type { HistoryPage, LineChart } from '../../layout/lay-out-history.js';
import { displayWidth } from '../../text/display-width.js';
import { plainValue } from './cell-value.js';
import type { PlacedChart } from './chart-parts.js';
import { type CellStyle, NO_BORDER, type PrintSetup, type Sheet } from './sheet.js';
import { freeSheetName, sheetName } from './sheet-name.js';
import { tableCells } from './table-cells.js';
import { writeWorkbook } from './write-workbook.js';

const FONT = 'BIZ UDPゴシック';

/** Columns of the data that hold figures or years, counted from 0, and those that a chart refers to. */
const COLUMNS = { fiscalYear: 3, targetValue: 5, value: 7, change: 9 } as const;
const NUMBERS: readonly number[] = Object.values(COLUMNS);

/** Widths of columns, digits. */
const NARROWEST = 8;
const WIDEST = 40;

/** Sheets that anybody may change. */
const OPEN_SHEET = { merged: [], inputs: [], isProtected: false, breaks: [], printArea: null } as const;

const PRINT: Omit<PrintSetup, 'orientation'> = {
  pagesWide: 1,
  isCentered: false,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  header: '',
  footer: '',
};

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
  const { title, language } = page;
  const names = NAMES[language];
  const first = sheetName(names.charts);
  const second = freeSheetName(names.data, [first]);
  const charts = placedCharts(page, second);
  return writeWorkbook({
    properties: { title, author: null, language, generator, date },
    customProperties: [],
    font: FONT,
    sheets: [chartSheet(first, title, charts.length > 0), dataSheet(second, rows)],
    charts,
  });
}

function chartSheet(name: string, title: string, hasDrawing: boolean): Sheet {
  const font = { name: FONT, family: null, size: 14, color: null, bold: true };
  const style: CellStyle = {
    ...{ font, fill: null, border: NO_BORDER, alignment: null },
    ...{ numberFormat: 'General', isUnlocked: false },
  };
  return {
    ...OPEN_SHEET,
    ...{ name, hasDrawing, showGridLines: false, hasHeadingRow: false },
    ...{ columns: [], titleRows: null, figuresAsText: null },
    rows: [{ height: null, cells: [{ style, value: plainValue(title, font), isCovered: false }] }],
    print: { ...PRINT, orientation: 'portrait' },
  };
}

function dataSheet(name: string, rows: readonly (readonly string[])[]): Sheet {
  const make = tableCells(FONT);
  const widths = (rows[0] ?? []).map((_, x) => {
    const widest = rows.reduce((most, row) => Math.max(most, displayWidth(row[x] ?? '')), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
  });
  return {
    ...OPEN_SHEET,
    ...{ name, hasDrawing: false, showGridLines: true, hasHeadingRow: true },
    columns: widths,
    rows: rows.map((row, y) => ({
      height: null,
      cells: row.map((text, x) => {
        if (y === 0) return make.heading(text);
        if (text === '') return undefined;
        return NUMBERS.includes(x) ? make.figure(text) : make.text(text);
      }),
    })),
    print: { ...PRINT, orientation: 'landscape' },
    titleRows: { start: 0, end: 1 },
    figuresAsText: { row: 0, column: 0, rowSpan: Math.max(1, rows.length), columnSpan: widths.length },
  };
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
