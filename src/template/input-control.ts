import type { FormInput, Text } from '../layout/form.js';
import type { DocumentInputs, InputMark } from '../write/docx/document-inputs.js';
import { plainString } from '../write/docx/plain-string.js';
import { withProperties } from './properties.js';
import { plainRuns, type RunSetting } from './text-runs.js';
import { element, type XmlElement } from './xml-tree.js';

/** Word shows and takes no more than this many UTF-16 units. */
const LONGEST_ALIAS = 64;

/** Grey of words that only say what is to be filled in. */
const PLACEHOLDER_COLOR = '808080';

/** A cell to fill in within a line: a content control with the tag by which it is read back, and a bookmark around it. */
export function inputRuns(
  input: FormInput,
  value: Text,
  inputs: DocumentInputs,
  { properties }: RunSetting,
): readonly XmlElement[] {
  const mark = inputs.add(input);
  const text = plainString(value);
  const grey = withProperties('w:rPr', properties, [element('w:color', { 'w:val': PLACEHOLDER_COLOR })]);
  const runs =
    text === '' ? plainRuns(input.placeholder, { properties: grey }) : plainRuns(text, { properties });
  return marked(mark, control(input, mark, runs, text === '', kindOf(input, text)));
}

/** The same around whole paragraphs, for a value with lists or several paragraphs. */
export function inputBlock(
  input: FormInput,
  paragraphs: readonly XmlElement[],
  inputs: DocumentInputs,
): readonly XmlElement[] {
  const mark = inputs.add(input);
  // A cell must end with a paragraph of its own.
  const end = element('w:p', {}, [
    element('w:pPr', {}, [
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' }),
      element('w:rPr', {}, [element('w:sz', { 'w:val': 2 })]),
    ]),
  ]);
  return [...marked(mark, control(input, mark, paragraphs, false, element('w:richText'))), end];
}

/** Children of CT_SdtPr stand in the order of ISO/IEC 29500-1, 17.5.2.38. */
function control(
  input: FormInput,
  mark: InputMark,
  content: readonly XmlElement[],
  isPlaceholder: boolean,
  kind: XmlElement,
): XmlElement {
  // Not within a surrogate pair.
  const alias = input.label.slice(0, LONGEST_ALIAS).replace(/[\uD800-\uDBFF]$/, '');
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': alias }),
      element('w:tag', { 'w:val': mark.tag }),
      element('w:id', { 'w:val': mark.controlId }),
      element('w:lock', { 'w:val': 'sdtLocked' }),
      ...(isPlaceholder ? [element('w:showingPlcHdr')] : []),
      kind,
    ]),
    element('w:sdtContent', {}, content),
  ]);
}

function kindOf(input: FormInput, text: string): XmlElement {
  if (input.kind !== 'grade')
    return element('w:text', input.kind === 'multiline' || text.includes('\n') ? { 'w:multiLine': 1 } : {});
  const items = input.choices.map(({ value, label }) =>
    element('w:listItem', { 'w:displayText': `${value}：${label}`, 'w:value': value }),
  );
  return element('w:dropDownList', {}, items);
}

function marked(mark: InputMark, sdt: XmlElement): readonly XmlElement[] {
  return [
    element('w:bookmarkStart', { 'w:id': mark.bookmarkId, 'w:name': mark.bookmark }),
    sdt,
    element('w:bookmarkEnd', { 'w:id': mark.bookmarkId }),
  ];
}
