import type { Form } from '../../layout/form.js';
import { pageTextWidth, pixels } from './units.js';

/** The columns of the sheet that all tables share, and how to find them by distance from the left edge. */
export interface ColumnGrid {
  /** Width of each column, pixels. */
  readonly widths: readonly number[];
  /** Sheet column, from 0, that begins at a distance in mm, which must be an edge of a table or of the page. */
  columnAt(distance: number): number;
}

/**
 * Union of the edges of all tables and of the page's text area. Edges are rounded to whole mm, so that tables whose
 * columns differ by a hair share one.
 */
export function columnGrid(form: Form): ColumnGrid {
  const edges = new Set([0, Math.round(pageTextWidth(form.page))]);
  for (const block of form.blocks) {
    if (block.kind === 'table') for (const edge of columnEdges(block.columns)) edges.add(Math.round(edge));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const columns = new Map(sorted.map((edge, column) => [edge, column]));
  return {
    widths: sorted.slice(1).map((edge, index) => pixels(edge) - pixels(sorted[index] ?? 0)),
    columnAt(distance) {
      const column = columns.get(Math.round(distance));
      if (column === undefined) throw new Error(`No column begins at ${distance} mm.`);
      return column;
    },
  };
}

/** Distance of each edge of a table's columns from its left edge, mm: one more than it has columns. */
export function columnEdges(columns: readonly number[]): readonly number[] {
  const edges = [0];
  for (const width of columns) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}
