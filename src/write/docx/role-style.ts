import { type IParagraphStyleOptions, type IRunStylePropertiesOptions, LineRuleType } from 'docx';
import type { Look } from '../../layout/form.js';
import { halfPoints, twipsOfPoints } from './units.js';

const DEEPEST_HEADING = 9;

/** Id of the paragraph style of a role; the prefix keeps it apart from Word's own. */
export function roleStyleId(role: string): string {
  return `role-${role}`;
}

/** The paragraph style of a role, named after its template so that it is no built-in name. */
export function roleStyle(template: string, role: string, look: Look): IParagraphStyleOptions {
  const depth = headingDepth(look);
  return {
    id: roleStyleId(role),
    name: `${template} ${role}`,
    basedOn: depth === null ? 'Normal' : `Heading${depth}`,
    quickFormat: true,
    run: { ...fontOf(look), size: halfPoints(look.size), bold: look.bold, color: look.color },
    paragraph: {
      alignment: look.align,
      spacing: {
        before: twipsOfPoints(look.before),
        after: twipsOfPoints(look.after),
        // Exact, so that a font with tall lines does not change the pitch.
        line: twipsOfPoints(look.size * look.lineHeight),
        lineRule: LineRuleType.EXACT,
      },
      // LibreOffice does not inherit the outline level from the heading style.
      ...(depth !== null && { outlineLevel: depth - 1 }),
    },
  };
}

/** Depth from 1 of the heading that the role is, within Word's nine; `null` for running text. */
export function headingDepth(look: Look): number | null {
  return look.heading === null ? null : Math.min(Math.max(look.heading, 1), DEEPEST_HEADING);
}

/** The first family in all four slots: signs that are neither Latin nor Japanese alone (※ ① →) then look the same. */
export function fontOf(look: Look): Pick<IRunStylePropertiesOptions, 'font'> {
  const [font] = look.fonts;
  return font === undefined ? {} : { font: { ascii: font, hAnsi: font, eastAsia: font, cs: font } };
}
