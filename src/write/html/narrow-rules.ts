import type { TableGrid } from './class-names.js';
import { rounded } from './css-values.js';

/** A column narrower than this breaks figures into pieces. */
const LEAST = '4.25rem';

/**
 * Tables on a telephone or enlarged fourfold (WCAG 2.2, 1.4.10): the heading of a row stands over its cells, which stand side
 * by side as far as there is room. Tables that are too wide for that are left alone and scrolled.
 */
export function narrowRules(grids: readonly TableGrid[]): string {
  const stacked = grids.filter((grid) => grid.stacked !== null);
  if (stacked.length === 0) return '';
  const parts = (selector: string) => stacked.map(({ name }) => `.${name} ${selector}`).join(',');
  const counts = stacked.flatMap(({ stacked }) => (stacked?.length ?? 1) - 1);
  return [
    '@media screen and (max-width:40rem){',
    `${stacked.map(({ name }) => `.${name}`).join(',')},${parts('thead')},${parts('tbody')},${parts('td')},${parts('th')}{display:block}`,
    `${parts('colgroup')},${parts('.blank')}{display:none}`,
    // Lines between cells do not fall together here: each cell reaches one pixel over its neighbours.
    `${parts('tr')}{display:grid;height:auto}`,
    `${parts('td')},${parts('th')}{margin:0 -1px -1px 0;grid-column:auto}`,
    `${parts('.pairs')}{grid-template-columns:1fr 1fr}`,
    `${parts('.pairs th')}{grid-column:1}`,
    `${parts('.pairs td')}{grid-column:2}`,
    ...stacked.flatMap(({ name, columns, stacked }) => {
      const widths = template(columns, stacked ?? []);
      return widths === '' ? [] : [`.${name} .line{grid-template-columns:${widths}}`];
    }),
    ...spansUpTo(Math.max(...counts)).map(
      ([start, end]) => `${parts(`.from-${start}-to-${end}`)}{grid-column:${start}/${end}}`,
    ),
    `${parts('tr .over')}{grid-column:1/-1}`,
    '}',
  ].join('\n');
}

/** The widths of the form's columns in proportion. */
function template(columns: readonly number[], edges: readonly number[]): string {
  return edges
    .slice(0, -1)
    .map((edge, i) => columns.slice(edge, edges[i + 1]).reduce((sum, width) => sum + width, 0))
    .map((width) => `minmax(${LEAST},${rounded(width)}fr)`)
    .join(' ');
}

function spansUpTo(columns: number): readonly (readonly [number, number])[] {
  return Array.from({ length: columns }, (_, i) => i + 1).flatMap((start) =>
    Array.from({ length: columns - start + 1 }, (_, i) => [start, start + i + 1] as const),
  );
}
