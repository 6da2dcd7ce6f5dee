import type { FormTable } from '../../layout/form.js';
import type { HistoryFigure, HistoryPage, HistorySection } from '../../layout/lay-out-history.js';
import { plainContent } from '../plain-content.js';
import { element, startTag } from './element.js';
import { escapeHtml, textHtml } from './escape-html.js';
import { legendMark, lineChartSvg } from './line-chart.js';

/** Nothing is loaded and nothing runs, whatever a document says. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `:root{color-scheme:light}
body{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem;background:#fff;color:#000;line-height:1.7;overflow-wrap:anywhere;font-family:"BIZ UDPGothic","BIZ UDGothic","Yu Gothic",Meiryo,"Hiragino Sans",sans-serif}
h1{font-size:1.5rem}h2{font-size:1.25rem;border-bottom:2px solid #0b4a9e}h3{font-size:1rem;margin:2rem 0 .5rem}
section.indicator{break-inside:avoid}
svg{display:block;width:100%;max-width:40rem;height:auto}
svg text{font-size:12px;fill:#000}svg .figure{font-weight:bold}
.grid{stroke:#bdbdbd;stroke-width:1}.actual{stroke:#0b4a9e;stroke-width:2.5}.target{stroke:#a63c06;stroke-width:2;stroke-dasharray:6 4}
.dot{fill:#0b4a9e}.diamond{fill:#fff;stroke:#a63c06;stroke-width:2}
.legend{margin:.25rem 0;padding:0;list-style:none;display:flex;gap:1.5rem}.legend li{display:flex;align-items:center;gap:.5rem}.mark{width:2rem}
.wide{overflow-x:auto}table{width:100%;border-collapse:collapse;margin:.5rem 0}
th,td{padding:.3rem .5rem;border:1px solid #757575;text-align:start;vertical-align:top}thead th{background:#eef2f7}
@media print{body{max-width:none;padding:0;font-size:9pt}@page{size:A4;margin:15mm}}`;

const WORDS = {
  ja: {
    legend: '凡例',
    noChart: '比べられる数値が二年分ないので、グラフはありません。',
    none: '指標がありません。',
  },
  en: {
    legend: 'Legend',
    noChart: 'There is no chart: fewer than two years have figures that can be compared.',
    none: 'There are no indicators.',
  },
} as const;

/**
 * Indicators over the years as a web page of its own: for each a small chart and its table, which says all that the chart shows.
 * No scripts, nothing loaded; same page, same bytes. `generator` is name and version of the program. Source: WCAG 2.2, level AA.
 */
export function writeHistoryHtml(page: HistoryPage, generator: string): string {
  const head = [
    startTag('meta', { charset: 'utf-8' }),
    startTag('meta', { name: 'generator', content: generator }),
    startTag('meta', { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY }),
    startTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeHtml(page.title)),
    element('style', {}, `\n${STYLE}\n`),
  ];
  const sections = page.sections.map((section, i) => sectionHtml(section, `unit-${i + 1}`, page));
  return `${[
    '<!DOCTYPE html>',
    startTag('html', { lang: page.language }),
    '<head>',
    ...head,
    '</head>',
    '<body>',
    '<main>',
    element('h1', {}, textHtml(page.title)),
    ...sections,
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function sectionHtml({ heading, indicators }: HistorySection, id: string, page: HistoryPage): string {
  const figures = indicators.map((figure, i) => figureHtml(figure, `${id}-${i + 1}`, page));
  const content = figures.length === 0 ? element('p', {}, WORDS[page.language].none) : figures.join('\n');
  return element(
    'section',
    { 'aria-labelledby': id },
    `\n${element('h2', { id }, textHtml(heading))}\n${content}\n`,
  );
}

function figureHtml({ heading, table, chart }: HistoryFigure, id: string, { language }: HistoryPage): string {
  const words = WORDS[language];
  const legend = chart?.series.map(({ kind, name }) =>
    element('li', {}, `${legendMark(kind)}${element('span', {}, textHtml(name))}`),
  );
  const picture =
    chart && legend
      ? `${lineChartSvg(chart, `${id}-chart`)}\n${element('ul', { class: 'legend', 'aria-label': words.legend }, legend.join(''))}`
      : element('p', {}, words.noChart);
  return element(
    'section',
    { class: 'indicator', 'aria-labelledby': id },
    `\n${element('h3', { id }, textHtml(heading))}\n${picture}\n${tableHtml(table, id)}\n`,
  );
}

/** The year is the heading of its row. */
function tableHtml({ rows }: FormTable, id: string): string {
  const line = (row: FormTable['rows'][number]) =>
    element(
      'tr',
      {},
      row.cells
        .map(({ header, column, content }) => {
          const html = textHtml(plainContent(content));
          if (header === 'column') return element('th', { scope: 'col' }, html);
          return column === 0 ? element('th', { scope: 'row' }, html) : element('td', {}, html);
        })
        .join(''),
    );
  const head = element(
    'thead',
    {},
    rows
      .filter(({ header }) => header)
      .map(line)
      .join(''),
  );
  const body = element(
    'tbody',
    {},
    rows
      .filter(({ header }) => !header)
      .map(line)
      .join('\n'),
  );
  const attributes = { class: 'wide', role: 'region', tabindex: 0, 'aria-labelledby': id };
  return element('div', attributes, element('table', { 'aria-labelledby': id }, `\n${head}\n${body}\n`));
}
