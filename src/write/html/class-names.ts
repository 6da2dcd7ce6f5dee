import type { Form, FormTable } from '../../layout/form.js';
import { stackTable } from './stacked-rows.js';

/** The classes by which the parts of a page find their looks in its style sheet. */
export interface ClassNames {
  /** Role → class. */
  readonly looks: ReadonlyMap<string, string>;
  /** The shapes that tables have, each once: `grid-1` … by their columns, wide and narrow. */
  readonly grids: readonly TableGrid[];
}

/** The columns of tables that are built alike. */
export interface TableGrid {
  readonly name: string;
  /** mm */
  readonly columns: readonly number[];
  /** Edges of the columns in narrow places, `null` where the table is scrolled. */
  readonly stacked: readonly number[] | null;
}

/** Names for everything that a form has. Names of roles that are no plain words are counted. */
export function classNames({ looks, blocks }: Form): ClassNames {
  const roles = Object.keys(looks).map(
    (role, i) => [role, /^[A-Za-z][\w-]*$/.test(role) ? `look-${role}` : `look-${i}`] as const,
  );
  const grids = new Map<string, TableGrid>();
  for (const block of blocks) {
    if (block.kind !== 'table' || grids.has(shapeOf(block))) continue;
    const stacked = stackTable(block)?.edges ?? null;
    grids.set(shapeOf(block), { name: `grid-${grids.size + 1}`, columns: block.columns, stacked });
  }
  return { looks: new Map(roles), grids: [...grids.values()] };
}

/** The grid of a table. */
export function gridOf(table: FormTable, { grids }: ClassNames): TableGrid | undefined {
  const shape = shapeOf(table);
  return grids.find(({ columns, stacked }) => JSON.stringify([columns, stacked]) === shape);
}

function shapeOf(table: FormTable): string {
  return JSON.stringify([table.columns, stackTable(table)?.edges ?? null]);
}

/** The class of rows that are at least so many mm high; no class for no height. */
export function heightClass(minHeight: number): string {
  return minHeight > 0 ? `high-${String(minHeight).replace('.', '-')}` : '';
}
