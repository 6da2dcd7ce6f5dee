import type { Cell, DataValidation } from 'exceljs';
import type { FormInput } from '../../layout/form.js';
import { inputCellName } from '../../layout/input-cell-name.js';
import { excelString } from './cell-value.js';

// Excel's limits, in UTF-16 units.
const MAX_PROMPT = 255;
const MAX_LIST = 255;
const MAX_TEXT = 32_767;

/** Makes a cell an input: its defined name, and a validation whose prompt is also what a screen reader says. */
export function drawInput(cell: Cell, input: FormInput): void {
  cell.name = inputCellName(input.name);
  cell.dataValidation = { ...allowedValues(input), ...messages(input) };
}

function allowedValues(input: FormInput): Pick<DataValidation, 'type' | 'operator' | 'formulae'> {
  const values = input.choices.map((choice) => choice.value);
  const list = values.join(',').replaceAll('"', '""');
  // A list in the cell has no escape for commas; such choices are only named in the prompt.
  const listable =
    values.length > 0 && list.length <= MAX_LIST && !values.some((value) => value.includes(','));
  if (input.kind === 'grade' && listable) return { type: 'list', formulae: [`"${list}"`] };
  return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [MAX_TEXT] };
}

function messages(input: FormInput): Omit<DataValidation, 'type' | 'formulae'> {
  const choices = input.choices.map((choice) => `${choice.value}：${choice.label}`).join(' ');
  // A line feed would not survive in an XML attribute.
  const prompt = [input.label, choices].filter(Boolean).join('\u3000');
  return {
    allowBlank: true,
    showInputMessage: true,
    prompt: excelString(prompt.slice(0, MAX_PROMPT)),
    showErrorMessage: true,
    errorStyle: 'stop',
    error: excelString((choices || input.label).slice(0, MAX_PROMPT)),
  };
}
