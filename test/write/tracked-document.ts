import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** What Word's “accept all” and “reject all” do. */
export type Decision = 'accept' | 'reject';

/** Paragraphs as their text; tables as rows of cells, each with its paragraphs. */
export type Shape = readonly (string | readonly (readonly Shape[])[])[];

/**
 * The texts of a Word file after all of its tracked changes were accepted or rejected (ISO/IEC 29500-1, 17.13.5): runs and rows of
 * the other state go, and a paragraph whose end goes is joined with the next.
 */
export function decided(docx: Uint8Array, decision: Decision): Shape {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
  const body = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('w:body')[0] as Element;
  const goes = decision === 'accept' ? 'w:del' : 'w:ins';
  return blocks(body);

  function blocks(parent: Element): Shape {
    const shape: (string | readonly (readonly Shape[])[])[] = [];
    let begun = '';
    for (const block of elements(parent).flatMap(withoutControls)) {
      if (block.nodeName === 'w:tbl') {
        const rows = elements(block, 'w:tr').filter((row) => !marks(row, 'w:trPr').includes(goes));
        if (rows.length === 0) continue;
        if (begun !== '') shape.push(begun);
        begun = '';
        shape.push(rows.map((row) => elements(row, 'w:tc').map(blocks)));
      } else if (block.nodeName === 'w:p') {
        begun += textOf(block);
        const properties = elements(block, 'w:pPr')[0];
        if (properties && marks(properties, 'w:rPr').includes(goes)) continue;
        shape.push(begun);
        begun = '';
      }
    }
    return begun === '' ? shape : [...shape, begun];
  }

  function textOf(node: Element): string {
    if (node.nodeName === goes) return '';
    if (node.nodeName === 'w:br') return '\n';
    if (node.nodeName === 'w:t' || node.nodeName === 'w:delText') return node.textContent ?? '';
    return elements(node).map(textOf).join('');
  }
}

/** Every id of a tracked change. */
export function changeIds(docx: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
  return [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id as string);
}

function withoutControls(block: Element): readonly Element[] {
  return block.nodeName === 'w:sdt'
    ? elements(block, 'w:sdtContent').flatMap((each) => elements(each))
    : [block];
}

function marks(parent: Element, name: string): readonly string[] {
  return elements(parent, name).flatMap((each) => elements(each).map(({ nodeName }) => nodeName));
}

function elements(parent: Element, name?: string): readonly Element[] {
  return [...parent.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || node.nodeName === name),
  );
}
