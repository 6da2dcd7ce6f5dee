import type { Form } from '../../layout/form.js';
import { escapeXml, type PartEdit } from '../office-package.js';
import { withoutExtensions } from '../without-extensions.js';
import { fontTable } from './font-table.js';

/** What the library has no option for, or does differently each time. */
export function packageEdits(form: Form): readonly PartEdit[] {
  const language = escapeXml(form.language);
  return [
    inPart('docProps/core.xml', (xml) =>
      xml.replace('<dcterms:created', `<dc:language>${language}</dc:language><dcterms:created`),
    ),
    // After w:compat in the sequence of CT_Settings, which is the library's last.
    inPart('word/settings.xml', (xml) =>
      xml.replace(
        '</w:settings>',
        `<w:themeFontLang w:val="${language}" w:eastAsia="${language}"/></w:settings>`,
      ),
    ),
    inPart('word/fontTable.xml', () => fontTable(form)),
    numberLinks,
    withoutExtensions,
  ];
}

function inPart(name: string, change: (xml: string) => string): PartEdit {
  return (parts) => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`The library writes no ${name}.`);
    parts.set(name, change(xml));
  };
}

/** Numbers the relationships of links in order; the library gives them random ids. */
function numberLinks(parts: Map<string, string>): void {
  const ids = new Map<string, string>();
  inPart('word/_rels/document.xml.rels', (xml) =>
    xml.replace(/<Relationship [^>]*TargetMode="External"[^>]*>/g, (relationship) =>
      relationship.replace(/\bId="([^"]*)"/, (_, id: string) => {
        ids.set(id, `link${ids.size + 1}`);
        return `Id="${ids.get(id)}"`;
      }),
    ),
  )(parts);
  inPart('word/document.xml', (xml) =>
    xml.replace(
      /(<w:hyperlink\b[^>]*\br:id=")([^"]*)/g,
      (_, before: string, id: string) => before + (ids.get(id) ?? id),
    ),
  )(parts);
}
