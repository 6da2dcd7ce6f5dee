import { Paragraph, type XmlComponent } from 'docx';
import type { Block, FormCell } from '../../layout/form.js';
import { blockControl, runControl } from './content-control.js';
import type { DocumentInputs } from './document-inputs.js';
import { inParagraph } from './element.js';
import { textRuns } from './inline-runs.js';
import { plainString } from './plain-string.js';
import { STYLE } from './styles.js';
import { roleParagraph, type TextSetting, textParagraphs } from './text-paragraphs.js';

/**
 * What stands in a cell: its text, or the control that a person fills in. A control of several lines that holds lists
 * or formatting goes around paragraphs; every other holds plain text within one.
 */
export function cellContent(
  cell: FormCell,
  setting: TextSetting,
  inputs: DocumentInputs,
): readonly XmlComponent[] {
  const { content, input } = cell;
  if (input === null) return textParagraphs(content, setting);
  const mark = inputs.add(input);
  if (input.kind === 'multiline' && !content.every(isPlain)) {
    return [
      ...blockControl(input, mark, textParagraphs(content, setting)),
      new Paragraph({ style: STYLE.end, keepNext: setting.keepNext }),
    ];
  }
  const value = plainString(content);
  const runs =
    value === '' ? textRuns(blank(input.placeholder), { style: STYLE.placeholder }) : textRuns(value);
  return [roleParagraph(setting, runControl(input, mark, runs, value === '').map(inParagraph))];
}

/**
 * Blanks as em spaces. LibreOffice 7.4 takes plain text controls for input fields and, when it saves, writes their text once
 * for each part of another script, so that ideographic spaces would multiply; em spaces have no script and look the same.
 */
function blank(placeholder: string): string {
  return placeholder.replaceAll('\u3000', '\u2003');
}

function isPlain(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.content.every((inline) => inline.kind === 'text' || inline.kind === 'break')
  );
}
