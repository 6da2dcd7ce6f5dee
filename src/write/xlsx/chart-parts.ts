import type { LineChart, LineSeries } from '../../layout/lay-out-history.js';
import { XML_HEAD, xmlText } from '../xml-element.js';
import { columnLetters, quotedSheet } from './cell-address.js';
import { excelString } from './cell-value.js';
import { OFFICE } from './namespaces.js';

/** A chart and the rows of the sheet that it refers to, counted from 1. Columns count from 0. */
export interface PlacedChart {
  readonly chart: LineChart;
  readonly sheet: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: { readonly fiscalYear: number; readonly targetValue: number; readonly value: number };
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Columns and rows that a chart covers, two side by side below the title. */
const SIZE = { columns: 7, rows: 16, gap: 1, top: 2 } as const;

/**
 * The drawing that places charts on a sheet; they have its relationships in order. Each chart is described for people who do
 * not see it. Source: ISO/IEC 29500-1, 20.5.
 */
export function drawingPart(charts: readonly PlacedChart[]): string {
  const anchors = charts.map(({ chart }, i) => {
    const column = (i % 2) * (SIZE.columns + SIZE.gap);
    const row = SIZE.top + Math.floor(i / 2) * (SIZE.rows + SIZE.gap);
    const corner = (tag: string, x: number, y: number) =>
      `<xdr:${tag}><xdr:col>${x}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${y}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    const description = xmlText(`${chart.title}: ${chart.description}`);
    return (
      `<xdr:twoCellAnchor>${corner('from', column, row)}${corner('to', column + SIZE.columns, row + SIZE.rows)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="Chart ${i + 1}" descr="${description}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId${i + 1}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors.join('')}</xdr:wsDr>`;
}

/** A line chart. Lines differ in marks and dashes, not in colour alone. Source: ISO/IEC 29500-1, 21.2. */
export function chartPart(placed: PlacedChart): string {
  const { chart } = placed;
  const series = chart.series.map((each, i) => seriesXml(each, i, placed));
  const line = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BDBDBD"/></a:solidFill></a:ln></c:spPr>';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, 1000)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>` +
    '<c:axId val="1"/><c:axId val="2"/></c:lineChart>' +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>' +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${zero(chart)}</c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines>${line}</c:majorGridlines>${chart.unit === '' ? '' : titleXml(chart.unit, 900)}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/></c:valAx>' +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** The axis begins at zero, so that no change looks larger than it is. */
function zero({ series }: LineChart): string {
  const isBelow = series.some(({ values }) => values.some((value) => value?.startsWith('-')));
  return isBelow ? '' : '<c:min val="0"/>';
}

function seriesXml({ kind, name, values }: LineSeries, index: number, placed: PlacedChart): string {
  const isResult = kind === 'actual';
  const color = isResult ? '0B4A9E' : 'A63C06';
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const dash = isResult ? '' : '<a:prstDash val="dash"/>';
  const labels = isResult
    ? '<c:dLbls><c:dLblPos val="t"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    : '';
  const { chart, columns } = placed;
  const column = isResult ? columns.value : columns.targetValue;
  const years = chart.fiscalYears.map((year, i) => `<c:pt idx="${i}"><c:v>${year}</c:v></c:pt>`);
  const points = values.flatMap((value, i) =>
    value === null ? [] : [`<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`],
  );
  const count = `<c:ptCount val="${placed.rows}"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(name)}</c:v></c:tx>` +
    `<c:spPr><a:ln w="28575">${fill}${dash}</a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${isResult ? 'circle' : 'diamond'}"/><c:size val="7"/><c:spPr>${fill}</c:spPr></c:marker>${labels}` +
    `<c:cat><c:numRef><c:f>${xmlText(rangeOf(columns.fiscalYear, placed))}</c:f><c:numCache><c:formatCode>0</c:formatCode>${count}${years.join('')}</c:numCache></c:numRef></c:cat>` +
    `<c:val><c:numRef><c:f>${xmlText(rangeOf(column, placed))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${count}${points.join('')}</c:numCache></c:numRef></c:val>` +
    '<c:smooth val="0"/></c:ser>'
  );
}

function titleXml(text: string, size: number): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>` +
    `<a:r><a:rPr sz="${size}" b="0"/><a:t>${xmlText(excelString(text))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function rangeOf(column: number, { sheet, firstRow, rows }: PlacedChart): string {
  const letter = columnLetters(column);
  return `${quotedSheet(sheet)}!$${letter}$${firstRow}:$${letter}$${firstRow + rows - 1}`;
}
