import {
  AlignmentType,
  DocumentDefaults,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  StyleForCharacter,
  StyleForParagraph,
  UnderlineType,
} from 'docx';
import type { Form } from '../../layout/form.js';
import { commonLook } from '../common-look.js';
import { element } from './element.js';
import { fontOf, headingDepth, roleStyle } from './role-style.js';
import { halfPoints, twipsOfPoints } from './units.js';

/** Ids of the styles that stand beside those of the roles. */
export const STYLE = {
  header: 'Header',
  footer: 'Footer',
  placeholder: 'PlaceholderText',
  link: 'Hyperlink',
  end: 'End',
} as const;

/** The document's styles: Word's own that are used, and one for each role. They replace the library's. */
export function documentStyles(form: Form): IStylesOptions {
  const looks = Object.entries(form.looks);
  const depths = new Set(looks.map(([, look]) => headingDepth(look)).filter((depth) => depth !== null));
  return {
    importedStyles: [
      documentDefaults(form),
      new StyleForParagraph({ id: 'Normal', name: 'Normal', quickFormat: true }),
      element('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, [
        element('w:name', { 'w:val': 'Default Paragraph Font' }),
      ]),
      ...[...depths].sort((a, b) => a - b).map(headingStyle),
      ...looks.map(([role, look]) => new StyleForParagraph(roleStyle(form.template, role, look))),
      centredStyle(STYLE.header, 'header'),
      centredStyle(STYLE.footer, 'footer'),
      endStyle(),
      characterStyle(STYLE.placeholder, 'Placeholder Text'),
      characterStyle(STYLE.link, 'Hyperlink', { underline: { type: UnderlineType.SINGLE } }),
      // The library writes the separators of notes in these styles, even where there are no notes.
      characterStyle('FootnoteReference', 'footnote reference', { superScript: true }),
      characterStyle('EndnoteReference', 'endnote reference', { superScript: true }),
    ],
  };
}

function documentDefaults(form: Form): DocumentDefaults {
  const look = commonLook(form);
  return new DocumentDefaults({
    run: {
      ...(look && { ...fontOf(look), size: halfPoints(look.size) }),
      language: { value: form.language, eastAsia: form.language },
    },
  });
}

/** Word's own heading style, so that readers know the paragraph as a heading; what it looks like is the role's. */
function headingStyle(depth: number): StyleForParagraph {
  return new StyleForParagraph({
    id: `Heading${depth}`,
    name: `heading ${depth}`,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { keepNext: true, outlineLevel: depth - 1 },
  });
}

/** Word's own style of what stands at the head or foot of each page. */
function centredStyle(id: string, name: string): StyleForParagraph {
  return new StyleForParagraph({
    id,
    name,
    basedOn: 'Normal',
    paragraph: { alignment: AlignmentType.CENTER },
  });
}

/** Style of a paragraph that has to end a cell or the document but has nothing to say: as good as invisible. */
function endStyle(): StyleForParagraph {
  return new StyleForParagraph({
    id: STYLE.end,
    name: 'End',
    basedOn: 'Normal',
    run: { size: halfPoints(1) },
    paragraph: { spacing: { line: twipsOfPoints(1), lineRule: LineRuleType.EXACT } },
  });
}

function characterStyle(id: string, name: string, run: IRunStylePropertiesOptions = {}): StyleForCharacter {
  return new StyleForCharacter({ id, name, basedOn: 'DefaultParagraphFont', run });
}
