import type { Look } from '../../layout/form.js';
import { element, valued, type Xml } from './element.js';
import { runProperties } from './run.js';
import { halfPoints, twipsOfPoints } from './units.js';

const DEEPEST_HEADING = 9;

/** Id of the paragraph style of a role; the prefix keeps it apart from Word's own. */
export function roleStyleId(role: string): string {
  return `role-${role}`;
}

/** The paragraph style of a role, named after its template so that it is no built-in name. */
export function roleStyle(template: string, role: string, look: Look): Xml {
  const depth = headingDepth(look);
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': roleStyleId(role) }, [
    valued('w:name', `${template} ${role}`),
    valued('w:basedOn', depth === null ? 'Normal' : `Heading${depth}`),
    element('w:qFormat'),
    element('w:pPr', {}, [
      element('w:spacing', {
        'w:after': twipsOfPoints(look.after),
        'w:before': twipsOfPoints(look.before),
        // Exact, so that a font with tall lines does not change the pitch.
        'w:line': twipsOfPoints(look.size * look.lineHeight),
        'w:lineRule': 'exact',
      }),
      valued('w:jc', look.align),
      // LibreOffice does not inherit the outline level from the heading style.
      depth === null ? null : valued('w:outlineLvl', depth - 1),
    ]),
    runProperties({
      font: look.fonts[0],
      bold: look.bold,
      color: look.color,
      size: halfPoints(look.size),
    }),
  ]);
}

/** Depth from 1 of the heading that the role is, within Word's nine; `null` for running text. */
export function headingDepth(look: Look): number | null {
  return look.heading === null ? null : Math.min(Math.max(look.heading, 1), DEEPEST_HEADING);
}
