import { type Diagnostic, inOrder } from '../diagnostic/diagnostic.js';
import type { TemplateData } from '../layout/template-data.js';
import { documentInputs } from '../write/docx/document-inputs.js';
import { finishPackage } from '../write/office-package.js';
import { documentStyles } from './document-styles.js';
import { libraryFinding } from './library-finding.js';
import { documentMarks } from './marks.js';
import type { OfficeTemplate } from './open-template.js';
import {
  addContentType,
  addRelationship,
  documentProperties,
  type Parts,
  packed,
  relationship,
} from './package-parts.js';
import { fillWithMarks } from './template-library.js';
import { templateLists } from './template-lists.js';
import { uniqueIds } from './unique-ids.js';
import { writeValues } from './write-values.js';
import { parseXml, printXml } from './xml-tree.js';

const NUMBERING = 'word/numbering.xml';
const NUMBERING_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

/**
 * Fills a template that was checked. `name` is the file name of the template, which the document states. The same template and
 * data give the same bytes. Findings only where the library cannot put something in its place.
 */
export function fillTemplate(
  { parts: template, text }: OfficeTemplate,
  data: TemplateData,
  name: string,
): { readonly bytes: Uint8Array } | { readonly diagnostics: readonly Diagnostic[] } {
  const marks = documentMarks();
  const filled = fillWithMarks(template, data.scope, marks);
  if ('errors' in filled)
    return { diagnostics: inOrder(filled.errors.map((error) => libraryFinding(error, text))) };
  const parts: Parts = new Map(template.texts);
  const lists = templateLists(parts.get(NUMBERING));
  const inputs = documentInputs();
  const styles = documentStyles(parts.get('word/styles.xml') ?? '');
  const ids = uniqueIds();
  for (const [part, xml] of filled.parts) {
    const document = parseXml(xml);
    if (!document) throw new Error(`The template library made ${part} that is no XML.`);
    const links = new Map<string, string>();
    const linkTo = (url: string): string => {
      const id = links.get(url) ?? `policyLink${links.size + 1}`;
      links.set(url, id);
      return id;
    };
    const root = writeValues(document.root, { marks, lists, inputs, styles, linkTo, listMarks: data.lists });
    parts.set(part, printXml({ ...document, root: ids.renumber(root) }));
    for (const [url, id] of links) addRelationship(parts, part, relationship(id, 'hyperlink', url, true));
  }
  const numbering = lists.part();
  if (numbering !== null) {
    if (!parts.has(NUMBERING)) {
      addContentType(parts, NUMBERING, NUMBERING_TYPE);
      addRelationship(parts, template.main, relationship('policyNumbering', 'numbering', `/${NUMBERING}`));
    }
    parts.set(NUMBERING, numbering);
  }
  documentProperties(parts, template.main, data.properties, data.language, name);
  const binaries = new Map([...template.binaries].filter(([each]) => !each.startsWith('docProps/')));
  return { bytes: finishPackage(packed(parts, binaries), data.properties.date, []) };
}
