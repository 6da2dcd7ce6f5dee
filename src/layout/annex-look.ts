import type { FormTemplate, Look } from '../model/form-template.js';

/** What running text of a part has that no form knows of. */
const PLAIN = {
  bold: false,
  align: 'left',
  verticalAlign: 'middle',
  color: '000000',
  fill: null,
  border: false,
  lineHeight: 1.4,
  before: 0,
  after: 0,
  heading: null,
} as const satisfies Partial<Look>;

const SMALLEST = 9;

/** Looks for parts that no form knows of, in the fonts and about the size of the form's text; `changes` say what is other. */
export function annexLook({ looks }: Pick<FormTemplate, 'looks'>, changes: Partial<Look>): Look {
  const model = looks.text ?? looks.base ?? Object.values(looks)[0];
  const size = Math.max(SMALLEST, model?.size ?? SMALLEST);
  return { ...PLAIN, fonts: model?.fonts ?? [], size, ...changes };
}

/** The fonts of the form's headings. */
export function headingFonts({ looks }: Pick<FormTemplate, 'looks'>): Pick<Look, 'fonts'> {
  const model = looks.title ?? Object.values(looks).find(({ heading }) => heading !== null);
  return { fonts: (model ?? annexLook({ looks }, {})).fonts };
}
