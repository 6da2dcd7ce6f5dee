import { type Attributes, element, groupOf, textElements, valued, type Xml } from './element.js';

/** What is said of characters, directly or by a style; what is left out is that of the style beneath. */
export interface RunLook {
  /** Id of a character style. */
  readonly style?: string;
  readonly font?: string | undefined;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `RRGGBB` */
  readonly color?: string;
  /** Half-points. */
  readonly size?: number;
  readonly underline?: boolean;
  /** BCP 47 tag. */
  readonly language?: string;
}

/** The properties of a run in the order of EG_RPrBase (ISO/IEC 29500-1, 17.3.2); `null` where nothing is said. */
export function runProperties(look: RunLook): Xml | null {
  const { style, font, bold, italic, color, size, underline, language } = look;
  return groupOf('w:rPr', [
    style === undefined ? null : valued('w:rStyle', style),
    font === undefined ? null : fonts(font),
    ...inBothScripts('w:b', 'w:bCs', bold),
    ...inBothScripts('w:i', 'w:iCs', italic),
    color === undefined ? null : valued('w:color', color),
    ...(size === undefined ? [] : [valued('w:sz', size), valued('w:szCs', size)]),
    underline ? valued('w:u', 'single') : null,
    language === undefined ? null : element('w:lang', { 'w:val': language, 'w:eastAsia': language }),
  ]);
}

/** A run of characters that look alike; `properties` are those of their look. */
export function run(properties: Xml | null, content: Xml): Xml {
  return element('w:r', {}, [properties, content]);
}

/** Keeps white space at the ends. */
export const PRESERVED: Attributes = { 'xml:space': 'preserve' };

/** Characters of a run. */
export const runText = textElements('w:t', PRESERVED);

/** Characters of a run that is deleted. */
export const deletedText = textElements('w:delText', PRESERVED);

/** The font in all four slots: signs that are neither Latin nor Japanese alone (※ ① →) then look the same. */
function fonts(font: string): Xml {
  return element('w:rFonts', { 'w:ascii': font, 'w:cs': font, 'w:eastAsia': font, 'w:hAnsi': font });
}

/** A switch for Latin and Japanese characters, and for those of complex scripts. */
function inBothScripts(name: string, complex: string, isOn: boolean | undefined): readonly Xml[] {
  if (isOn === undefined) return [];
  return isOn ? [element(name), element(complex)] : [valued(name, 'false'), valued(complex, 'false')];
}
