import type { Block, FormCell, FormInput, Inline, Text, WholeChange } from '../../layout/form.js';
import { blockControl, type ControlValue, runControl } from './content-control.js';
import type { DocumentInputs } from './document-inputs.js';
import type { Xml } from './element.js';
import { inlineRuns, PLAIN, textRuns, withLook } from './inline-runs.js';
import { paragraph } from './paragraph.js';
import { plainString } from './plain-string.js';
import { STYLE } from './styles.js';
import { roleParagraph, type TextSetting, textParagraphs } from './text-paragraphs.js';

/**
 * What stands in a cell: its text, or the control that a person fills in. A control of several lines that holds lists
 * or formatting goes around paragraphs; every other holds plain text within one. In a row that is gone nothing is filled in.
 */
export function cellContent(
  cell: FormCell,
  setting: TextSetting,
  inputs: DocumentInputs,
  rowChange: WholeChange | null,
): readonly Xml[] {
  const { content, input } = cell;
  if (input === null) return textParagraphs(content, setting);
  if (rowChange === 'deleted') {
    return textParagraphs(content.length > 0 ? content : [placeholderOf(input, rowChange)], setting);
  }
  const mark = inputs.add(input);
  if (input.kind === 'multiline' && !content.every(isPlain)) {
    const text = rowChange === null ? withPlaceholder(content, input) : content;
    return [
      ...blockControl(input, mark, textParagraphs(text, setting)),
      paragraph({ style: STYLE.end, keepNext: setting.keepNext }),
    ];
  }
  const value = controlValue(content, input, setting, rowChange);
  return [roleParagraph(setting, runControl(input, mark, value))];
}

const PLACEHOLDER = withLook(PLAIN, { style: STYLE.placeholder });

/** Runs of a plain value, with its tracked changes where it has any. */
function controlValue(
  content: Text,
  input: FormInput,
  { scope }: TextSetting,
  rowChange: WholeChange | null,
): ControlValue {
  const value = plainString(content);
  const isBroken = value.includes('\n');
  if (value === '') {
    const runs = textRuns(blank(input.placeholder), PLACEHOLDER);
    return { runs, isBroken, isPlaceholder: true };
  }
  if (rowChange !== null) {
    const runs = textRuns(value, { ...PLAIN, tracked: { kind: rowChange, changes: scope.changes } });
    return { runs, isBroken, isPlaceholder: false };
  }
  const runs = withPlaceholder(content, input).flatMap((block, i) => [
    ...(i === 0 || isWhole(block) || isWhole(content[i - 1]) ? [] : textRuns('\n')),
    ...(block.kind === 'list' ? [] : inlineRuns(block.content, { ...scope, links: null })),
  ]);
  return { runs: runs, isBroken, isPlaceholder: false };
}

/** In the state in which a changed value is empty the placeholder is shown, and so it belongs to that state's text. */
function withPlaceholder(content: Text, input: FormInput): Text {
  if (plainString(content, 'inserted') === '') return [placeholderOf(input, 'deleted'), ...content];
  return plainString(content, 'deleted') === '' ? [...content, placeholderOf(input, 'inserted')] : content;
}

function placeholderOf({ placeholder }: FormInput, change: WholeChange): Block {
  const content: readonly Inline[] = [{ kind: 'text', value: blank(placeholder) }];
  return { kind: 'paragraph', change, content: [{ kind: 'change', change, content }] };
}

function isWhole(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.change !== undefined;
}

/**
 * Blanks as em spaces. LibreOffice 7.4 takes plain text controls for input fields and, when it saves, writes their text once
 * for each part of another script, so that ideographic spaces would multiply; em spaces have no script and look the same.
 */
function blank(placeholder: string): string {
  return placeholder.replaceAll('\u3000', '\u2003');
}

function isPlain(block: Block): boolean {
  return block.kind === 'paragraph' && block.content.every(isPlainInline);
}

function isPlainInline(inline: Inline): boolean {
  if (inline.kind === 'change') return inline.content.every(isPlainInline);
  return inline.kind === 'text' || inline.kind === 'break';
}
