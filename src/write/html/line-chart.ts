import type { LineChart, LineSeries } from '../../layout/lay-out-history.js';
import { element } from './element.js';
import { escapeHtml } from './escape-html.js';

/** Of the drawing, in its own units, which the page scales. */
const WIDTH = 480;
const HEIGHT = 220;
const AREA = { left: 56, right: WIDTH - 24, top: 24, bottom: HEIGHT - 32 } as const;
const STEPS = 4;

/**
 * A line chart as inline SVG without scripts: an image with its title and what it shows in words. Lines differ in their marks and
 * dashes, not in colour alone, and results carry their figures. The axis begins at zero, so that no change looks larger than it
 * is. Only the drawing is in floating point; figures are printed as they are. Source: SVG 2, 5.7; WCAG 2.2, 1.1.1 and 1.4.1.
 */
export function lineChartSvg(chart: LineChart, id: string): string {
  const numbers = chart.series.flatMap(({ values }) =>
    values.flatMap((value) => (value === null ? [] : [Number(value)])),
  );
  const axis = axisOf(numbers);
  const x = (index: number) =>
    AREA.left + ((AREA.right - AREA.left) * (index + 0.5)) / Math.max(1, chart.categories.length);
  const y = (value: number) =>
    AREA.bottom - ((AREA.bottom - AREA.top) * (value - axis.from)) / (axis.to - axis.from);
  const lines = Array.from({ length: STEPS + 1 }, (_, step) => {
    const value = axis.from + ((axis.to - axis.from) * step) / STEPS;
    const at = round(y(value));
    const line = element('line', { x1: AREA.left, x2: AREA.right, y1: at, y2: at, class: 'grid' }, '');
    return (
      line + text(AREA.left - 6, at + 4, 'end', shortNumber(value) + (step === STEPS ? ` ${chart.unit}` : ''))
    );
  });
  const years = chart.categories.map((category, i) => text(round(x(i)), HEIGHT - 10, 'middle', category));
  const drawn = chart.series.map((series) => seriesSvg(series, x, y));
  const title = element('title', { id: `${id}-title` }, escapeHtml(chart.title));
  const description = element('desc', { id: `${id}-desc` }, escapeHtml(chart.description));
  return element(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    [title, description, ...lines, ...years, ...drawn].join(''),
  );
}

/** A mark for the legend of a page. */
export function legendMark(kind: LineSeries['kind']): string {
  const line = element('line', { x1: 0, x2: 32, y1: 8, y2: 8, class: kind }, '');
  return element(
    'svg',
    { viewBox: '0 0 32 16', 'aria-hidden': 'true', class: 'mark' },
    line + mark(kind, 16, 8),
  );
}

/** A line is broken where a year has no figure. */
function seriesSvg(
  { kind, values }: LineSeries,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const points = values.map((value, i) =>
    value === null ? null : { x: round(x(i)), y: round(y(Number(value))), value },
  );
  const lines = points.flatMap((point, i) => {
    const before = points[i - 1];
    if (!point || !before) return [];
    return [element('line', { x1: before.x, y1: before.y, x2: point.x, y2: point.y, class: kind }, '')];
  });
  const marks = points.flatMap((point) => {
    if (!point) return [];
    const figure = kind === 'actual' ? text(point.x, point.y - 9, 'middle', point.value, 'figure') : '';
    return [mark(kind, point.x, point.y) + figure];
  });
  return [...lines, ...marks].join('');
}

function mark(kind: LineSeries['kind'], x: number, y: number): string {
  return kind === 'actual'
    ? element('circle', { cx: x, cy: y, r: 4, class: 'dot' }, '')
    : element(
        'path',
        { d: `M${x - 5} ${y}L${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}Z`, class: 'diamond' },
        '',
      );
}

function text(x: number, y: number, anchor: string, words: string, name?: string): string {
  return element('text', { x, y, 'text-anchor': anchor, class: name }, escapeHtml(words));
}

/** From zero, or below it, to a round number that leaves room above the highest figure. */
function axisOf(numbers: readonly number[]): { readonly from: number; readonly to: number } {
  const highest = Math.max(0, ...numbers);
  const lowest = Math.min(0, ...numbers);
  const step = roundUp(Math.max(highest - lowest, 1e-9) / STEPS);
  const from = Math.floor(lowest / step) * step;
  const to = from + STEPS * step;
  return { from, to: to < highest ? to + STEPS * step : to };
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10) * power;
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12))).replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
