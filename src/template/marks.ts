import type { TemplateValue } from '../layout/template-data.js';

/** What may be printed in the place of a placeholder. */
export type PrintedValue = Extract<TemplateValue, { readonly kind: 'text' | 'rich' | 'input' }>;

/**
 * The values of one document, each behind a mark. The template library sees marks only and puts them where the placeholders were;
 * what they stand for is written afterwards, and never read as a template again.
 */
export interface Marks {
  /** The mark of a value. */
  readonly add: (value: PrintedValue) => string;
  /** A text cut at its marks: characters and values in turn. */
  readonly split: (text: string) => readonly (string | PrintedValue)[];
}

/** Noncharacters, which no text has (Unicode 16, 23.7). */
const MARK = /\ufdd0(\d{1,9})\ufdd1/;

/** Starts the marks of a document. */
export function documentMarks(): Marks {
  const values: PrintedValue[] = [];
  return {
    add: (value) => `\ufdd0${values.push(value) - 1}\ufdd1`,
    split: (text) =>
      text
        .split(MARK)
        .map((piece, i) => (i % 2 === 0 ? piece : (values[Number(piece)] ?? '')))
        .filter((piece) => piece !== ''),
  };
}
