import type { FormTemplate, ListMarks, Look, PageSetup } from '../model/form-template.js';

/** A4 across, so that two columns of text stand side by side. mm. */
export const COMPARISON_PAGE: PageSetup = {
  size: 'A4',
  orientation: 'landscape',
  margins: { top: 18, right: 15, bottom: 16, left: 15 },
  footer: '{page} / {pages}',
};

/** Lists are text here, as the lines of both columns must be compared as they are written. */
export const COMPARISON_LISTS: ListMarks = { bullets: ['・'], numbers: ['{n}.'], indent: 1 };

/** Looks of a 新旧対照表 in the types of the form that the policies are printed in: its running text, and its title. */
export function comparisonLooks(template: FormTemplate): Readonly<Record<string, Look>> {
  const looks = Object.values(template.looks);
  const text = template.looks.text ?? looks.find(({ heading }) => heading === null) ?? looks[0];
  const title = looks.find(({ heading }) => heading === 1) ?? text;
  const base: Look = {
    fonts: text?.fonts ?? [],
    size: 10,
    bold: false,
    align: 'left',
    verticalAlign: 'top',
    color: '000000',
    fill: null,
    border: true,
    lineHeight: 1.5,
    before: 0,
    after: 0,
    heading: null,
  };
  const gothic: Look = { ...base, fonts: title?.fonts ?? base.fonts };
  return {
    title: { ...gothic, size: 14, bold: true, align: 'center', border: false, after: 4, heading: 1 },
    section: { ...gothic, size: 11, bold: true, border: false, before: 10, after: 3, heading: 2 },
    legend: { ...base, size: 9, align: 'right', border: false, after: 2 },
    column: { ...gothic, align: 'center', verticalAlign: 'middle', fill: 'F2F2F2' },
    place: { ...gothic, size: 9 },
    text: base,
    note: { ...base, border: false },
  };
}
