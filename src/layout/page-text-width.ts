import type { PageSetup } from '../model/form-template.js';

/** Sides of a sheet in mm, the short one first. */
const SHEETS = { A4: [210, 297] } as const;

/** Width between the margins, mm. */
export function textWidthOf({ size, orientation, margins }: PageSetup): number {
  const [short, long] = SHEETS[size];
  return (orientation === 'portrait' ? short : long) - margins.left - margins.right;
}
