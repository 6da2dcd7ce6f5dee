import type { PageSetup } from '../../layout/form.js';
import { element, type Xml } from './element.js';
import { twipsOfMillimetres } from './units.js';

/** Width and height of the upright sheet, mm. */
const SHEETS = { A4: { width: 210, height: 297 } } as const;

/** w:sectPr: page size and margins of the section behind its header and footer, which stand in the middle of their margins. */
export function pageProperties(page: PageSetup, running: readonly Xml[]): Xml {
  const { width, height } = SHEETS[page.size];
  const { top, right, bottom, left } = page.margins;
  const [short, long] = [twipsOfMillimetres(width), twipsOfMillimetres(height)];
  const isLandscape = page.orientation === 'landscape';
  return element('w:sectPr', {}, [
    ...running,
    element('w:pgSz', {
      'w:w': isLandscape ? long : short,
      'w:h': isLandscape ? short : long,
      'w:orient': page.orientation,
    }),
    element('w:pgMar', {
      'w:top': twipsOfMillimetres(top),
      'w:right': twipsOfMillimetres(right),
      'w:bottom': twipsOfMillimetres(bottom),
      'w:left': twipsOfMillimetres(left),
      'w:header': twipsOfMillimetres(top / 2),
      'w:footer': twipsOfMillimetres(bottom / 2),
      'w:gutter': 0,
    }),
    element('w:docGrid', { 'w:linePitch': 360 }),
  ]);
}
