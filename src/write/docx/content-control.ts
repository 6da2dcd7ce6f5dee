import type { FormInput } from '../../layout/form.js';
import type { InputMark } from './document-inputs.js';
import { element, valued, type Xml } from './element.js';

/** Word shows and takes no more than this many UTF-16 units. */
const LONGEST_ALIAS = 64;

/**
 * A content control and the bookmark around it. A plain text control that LibreOffice 7.4 has saved has lost its tag, and one
 * with Japanese text has become several: the text is written once for each part of another script (`3団体` as 3団体, 団体,
 * 3団体, 3団体), whatever the fonts, hints and languages of its runs. The first control in the bookmark holds the whole value.
 * Lists and controls around paragraphs do not suffer, nor does text that is all ASCII.
 */
export type MarkedControl = readonly [Xml, Xml, Xml];

/** What stands in a control within one paragraph. */
export interface ControlValue {
  readonly runs: readonly Xml[];
  /** Whether it has several lines. */
  readonly isBroken: boolean;
  /** Whether it is no value, but what is shown in place of one. */
  readonly isPlaceholder: boolean;
}

/** Control around runs of one paragraph: a drop-down list or plain text. */
export function runControl(
  input: FormInput,
  mark: InputMark,
  { runs, isBroken, isPlaceholder }: ControlValue,
): MarkedControl {
  return marked(mark, control(input, mark, runs, isPlaceholder, kindOf(input, isBroken)));
}

/** Control around whole paragraphs, for a value with lists or formatting. */
export function blockControl(input: FormInput, mark: InputMark, paragraphs: readonly Xml[]): MarkedControl {
  return marked(mark, control(input, mark, paragraphs, false, element('w:richText')));
}

/** Children of CT_SdtPr stand in the order of ISO/IEC 29500-1, 17.5.2.38. */
function control(
  input: FormInput,
  mark: InputMark,
  content: readonly Xml[],
  placeholder: boolean,
  kind: Xml,
): Xml {
  const properties = [
    valued('w:alias', shortened(input.label)),
    valued('w:tag', mark.tag),
    valued('w:id', mark.controlId),
    // The control cannot be deleted; its content can be edited.
    valued('w:lock', 'sdtLocked'),
    ...(placeholder ? [element('w:showingPlcHdr')] : []),
    kind,
  ];
  return element('w:sdt', {}, [element('w:sdtPr', {}, properties), element('w:sdtContent', {}, content)]);
}

function kindOf(input: FormInput, broken: boolean): Xml {
  if (input.kind !== 'grade') {
    return element('w:text', input.kind === 'multiline' || broken ? { 'w:multiLine': 1 } : {});
  }
  const items = input.choices.map(({ value, label }) =>
    element('w:listItem', { 'w:displayText': `${value}：${label}`, 'w:value': value }),
  );
  return element('w:dropDownList', {}, items);
}

function marked(mark: InputMark, sdt: Xml): MarkedControl {
  return [
    element('w:bookmarkStart', { 'w:name': mark.bookmark, 'w:id': mark.bookmarkId }),
    sdt,
    element('w:bookmarkEnd', { 'w:id': mark.bookmarkId }),
  ];
}

function shortened(label: string): string {
  // Not within a surrogate pair.
  return label.slice(0, LONGEST_ALIAS).replace(/[\uD800-\uDBFF]$/, '');
}
