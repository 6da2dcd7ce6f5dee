import type { PlacedChart } from './chart-parts.js';
import type { Sheet } from './sheet.js';

/** A workbook before it is written. */
export interface Workbook {
  readonly properties: WorkbookProperties;
  /** What tells a filled-in copy from another's or an older one's, by name. */
  readonly customProperties: readonly (readonly [name: string, value: string])[];
  /** Font that column widths are counted in, and that the theme names. */
  readonly font: string;
  readonly sheets: readonly Sheet[];
  /** Charts on the first sheet, which then has a drawing. */
  readonly charts: readonly PlacedChart[];
}

/** What a workbook says of itself. */
export interface WorkbookProperties {
  readonly title: string;
  /** `null` for none. */
  readonly author: string | null;
  /** BCP 47 tag. */
  readonly language: string;
  /** Name and version of the program. */
  readonly generator: string;
  /** ISO 8601 in UTC. */
  readonly date: string;
}
