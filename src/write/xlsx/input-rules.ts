import type { FormInput } from '../../layout/form.js';
import { xmlElement, xmlList, xmlText } from '../xml-element.js';
import { cellAddress } from './cell-address.js';
import { excelString } from './cell-value.js';
import type { InputCell } from './sheet.js';

// Excel's limits, in UTF-16 units.
const MAX_PROMPT = 255;
const MAX_LIST = 255;
const MAX_TEXT = 32_767;

/**
 * What inputs take, each with a prompt that is also what a screen reader says, in the order of their addresses.
 * Source: ISO/IEC 29500-1, 18.3.1.32.
 */
export function dataValidations(inputs: readonly InputCell[]): string {
  if (inputs.length === 0) return '';
  const rules = inputs.map(({ row, column, input }) => ({ address: cellAddress(row, column), input }));
  rules.sort((a, b) => (a.address < b.address ? -1 : 1));
  return xmlList(
    'dataValidations',
    rules.map(({ address, input }) => validationXml(address, input)),
  );
}

function validationXml(address: string, input: FormInput): string {
  const { type, operator, formula } = allowedValues(input);
  const choices = input.choices.map((choice) => `${choice.value}：${choice.label}`).join(' ');
  // A line feed would not survive in an XML attribute.
  const prompt = [input.label, choices].filter(Boolean).join('\u3000');
  return xmlElement(
    'dataValidation',
    {
      type,
      operator,
      allowBlank: 1,
      showInputMessage: 1,
      prompt: message(prompt),
      showErrorMessage: 1,
      errorStyle: 'stop',
      error: message(choices || input.label),
      sqref: address,
    },
    `<formula1>${xmlText(formula)}</formula1>`,
  );
}

/** Without one Excel shows words of its own. */
function message(text: string): string | undefined {
  return text === '' ? undefined : excelString(text.slice(0, MAX_PROMPT));
}

interface AllowedValues {
  readonly type: 'list' | 'textLength';
  readonly operator?: 'lessThanOrEqual';
  readonly formula: string;
}

function allowedValues(input: FormInput): AllowedValues {
  const values = input.choices.map((choice) => choice.value);
  const list = values.join(',').replaceAll('"', '""');
  // A list in the cell has no escape for commas; such choices are only named in the prompt.
  const listable =
    values.length > 0 && list.length <= MAX_LIST && !values.some((value) => value.includes(','));
  if (input.kind === 'grade' && listable) return { type: 'list', formula: `"${list}"` };
  return { type: 'textLength', operator: 'lessThanOrEqual', formula: String(MAX_TEXT) };
}
