import type { Form, Look } from '../../layout/form.js';
import { commonLook } from '../common-look.js';
import { withLastResult } from '../last-result.js';
import { element, valued, type Xml, xmlPart } from './element.js';
import { WORD_NAMESPACES } from './namespaces.js';
import { headingDepth, roleStyle } from './role-style.js';
import { type RunLook, runProperties } from './run.js';
import { halfPoints, twipsOfPoints } from './units.js';

/** Ids of the styles that stand beside those of the roles. */
export const STYLE = {
  header: 'Header',
  footer: 'Footer',
  placeholder: 'PlaceholderText',
  link: 'Hyperlink',
  end: 'End',
} as const;

/** word/styles.xml: Word's own styles that are used, and one for each role. */
export function documentStyles(form: Form): string {
  return stylesPart(form.template, form.language, form.looks, commonLook(form));
}

const stylesPart = withLastResult(
  (template: string, language: string, roleLooks: Form['looks'], common: Look | null): string => {
    const looks = Object.entries(roleLooks);
    const depths = new Set(looks.map(([, look]) => headingDepth(look)).filter((depth) => depth !== null));
    const styles = element('w:styles', WORD_NAMESPACES, [
      documentDefaults(common, language),
      element('w:style', { 'w:type': 'paragraph', 'w:styleId': 'Normal', 'w:default': 1 }, [
        valued('w:name', 'Normal'),
        element('w:qFormat'),
      ]),
      element('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
        valued('w:name', 'Default Paragraph Font'),
      ]),
      ...[...depths].sort((a, b) => a - b).map(headingStyle),
      ...looks.map(([role, look]) => roleStyle(template, role, look)),
      centredStyle(STYLE.header, 'header'),
      centredStyle(STYLE.footer, 'footer'),
      endStyle(),
      characterStyle(STYLE.placeholder, 'Placeholder Text'),
      characterStyle(STYLE.link, 'Hyperlink', { underline: true }),
    ]);
    return xmlPart(styles);
  },
);

function documentDefaults(look: Look | null, language: string): Xml {
  const common = look === null ? {} : { font: look.fonts[0], size: halfPoints(look.size) };
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [runProperties({ ...common, language })]),
    element('w:pPrDefault'),
  ]);
}

/** Word's own heading style, so that readers know the paragraph as a heading; what it looks like is the role's. */
function headingStyle(depth: number): Xml {
  return paragraphStyle(`Heading${depth}`, `heading ${depth}`, [
    element('w:qFormat'),
    element('w:pPr', {}, [element('w:keepNext'), valued('w:outlineLvl', depth - 1)]),
  ]);
}

/** Word's own style of what stands at the head or foot of each page. */
function centredStyle(id: string, name: string): Xml {
  return paragraphStyle(id, name, [element('w:pPr', {}, [valued('w:jc', 'center')])]);
}

/** Style of a paragraph that has to end a cell or the document but has nothing to say: as good as invisible. */
function endStyle(): Xml {
  const spacing = element('w:spacing', { 'w:line': twipsOfPoints(1), 'w:lineRule': 'exact' });
  return paragraphStyle(STYLE.end, 'End', [
    element('w:pPr', {}, [spacing]),
    runProperties({ size: halfPoints(1) }),
  ]);
}

function paragraphStyle(id: string, name: string, rest: readonly (Xml | null)[]): Xml {
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    ...rest,
  ]);
}

function characterStyle(id: string, name: string, look: RunLook = {}): Xml {
  return element('w:style', { 'w:type': 'character', 'w:styleId': id }, [
    valued('w:name', name),
    valued('w:basedOn', 'DefaultParagraphFont'),
    valued('w:uiPriority', 99),
    element('w:unhideWhenUsed'),
    runProperties(look),
  ]);
}
