import { type ISectionPropertiesOptions, PageOrientation } from 'docx';
import type { PageSetup } from '../../layout/form.js';
import { twipsOfMillimetres } from './units.js';

/** Width and height of the upright sheet, mm. */
const SHEETS = { A4: { width: 210, height: 297 } } as const;

/** Page size and margins of the section; the footer stands in the middle of the lower margin. */
export function pageProperties(page: PageSetup): ISectionPropertiesOptions {
  const { width, height } = SHEETS[page.size];
  const { top, right, bottom, left } = page.margins;
  return {
    page: {
      size: {
        // The library exchanges them for a landscape page.
        width: twipsOfMillimetres(width),
        height: twipsOfMillimetres(height),
        orientation: page.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twipsOfMillimetres(top),
        right: twipsOfMillimetres(right),
        bottom: twipsOfMillimetres(bottom),
        left: twipsOfMillimetres(left),
        header: twipsOfMillimetres(top / 2),
        footer: twipsOfMillimetres(bottom / 2),
      },
    },
  };
}
