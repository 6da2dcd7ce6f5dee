import type { Form, Look } from '../../layout/form.js';
import { genericFamily } from '../font-family.js';
import type { CellFont } from './sheet.js';

/** Look of a role. A role without one is an error of the layout. */
export function lookOf(form: Form, role: string): Look {
  const look = form.looks[role];
  if (!look) throw new Error(`The form has no look for the role ${role}.`);
  return look;
}

/** Font that stands in most cells and paragraphs of a form, which becomes the workbook's default. */
export function mostUsedFont(form: Form): string {
  const counts = new Map<string, number>();
  const count = (role: string) => counts.set(role, (counts.get(role) ?? 0) + 1);
  for (const block of form.blocks) {
    if (block.kind === 'paragraph') count(block.role);
    else for (const row of block.rows) for (const { role } of row.cells) count(role);
  }
  const fonts = new Map<string, number>();
  for (const [role, times] of counts) {
    const font = fontOf(lookOf(form, role));
    fonts.set(font, (fonts.get(font) ?? 0) + times);
  }
  const [most] = [...fonts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? fontOf(Object.values(form.looks)[0]);
}

/** The family that a sheet names: Excel knows no list of substitutes. */
export function fontOf(look: Look | undefined): string {
  const font = look?.fonts[0];
  if (font === undefined) throw new Error('A look has no font.');
  return font;
}

/** The font of a look, and what may be taken where it is missing. */
export function cellFont(look: Look): CellFont {
  const { size, color, bold } = look;
  return { name: fontOf(look), family: genericFamily(look.fonts), size, color, bold };
}
