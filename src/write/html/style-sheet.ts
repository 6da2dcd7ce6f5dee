import type { Form, Look } from '../../layout/form.js';
import { commonLook } from '../common-look.js';
import { changeRules } from './change-rules.js';
import { type ClassNames, heightClass } from './class-names.js';
import { cssString, fontFamily, relativeUnit, rounded } from './css-values.js';
import { narrowRules } from './narrow-rules.js';
import { PAGE_RULES, PRINT_RULES } from './page-rules.js';
import { readableColor } from './readable-color.js';

/**
 * The style sheet of a page: what all pages share, then the looks, columns and paper of the form. On the screen the form
 * grows with the reader's own size of type; printed it has the form's sizes.
 */
export function styleSheet(form: Form, names: ClassNames): string {
  const common = commonLook(form) ?? Object.values(form.looks)[0];
  const size = common?.size ?? 10;
  const unit = relativeUnit(size);
  const { margins, orientation } = form.page;
  const width = (orientation === 'portrait' ? 210 : 297) - margins.left - margins.right;
  return [
    ...(common ? [`body{font-family:${fontFamily(common)}}`] : []),
    `header,nav,main,footer{max-width:${unit.millimetres(width)}}`,
    PAGE_RULES,
    ...Object.entries(form.looks).map(
      ([role, look]) => `.${names.looks.get(role)}{${lookRules(look, unit)}}`,
    ),
    ...fillRules(form),
    ...heightRules(form).map((height) => `.${heightClass(height)}{height:${unit.millimetres(height)}}`),
    ...names.grids.flatMap(({ name, columns }) => columnRules(name, columns)),
    ...listRules(form),
    ...changeRules(form),
    narrowRules(names.grids),
    PRINT_RULES,
    ...(hasParts(form) ? ['@media print{.part{break-before:page}}'] : []),
    `@media print{:root{font-size:${size}pt}}`,
    paperRules(form),
  ].join('\n');
}

function lookRules(look: Look, { points }: ReturnType<typeof relativeUnit>): string {
  return [
    `font-family:${fontFamily(look)}`,
    `font-size:${points(look.size)}`,
    `font-weight:${look.bold ? 'bold' : 'normal'}`,
    `text-align:${look.align}`,
    `vertical-align:${look.verticalAlign}`,
    `line-height:calc(${look.lineHeight}*var(--air))`,
    `color:#${readableColor(look.color, look.fill ?? 'ffffff')}`,
    `margin:${points(look.before)} 0 ${points(look.after)}`,
    ...(look.fill ? [`background:#${look.fill}`] : []),
    ...(look.border ? [] : ['border-style:none']),
  ].join(';');
}

function hasParts({ blocks }: Form): boolean {
  return blocks.some((block) => block.kind === 'paragraph' && block.part !== undefined);
}

function fillRules({ blocks }: Form): readonly string[] {
  const inputs = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ input }) => input ?? []))
      : [],
  );
  const fills = new Set(inputs.flatMap(({ choices }) => choices.flatMap(({ fill }) => fill ?? [])));
  return [...fills].map(
    (fill) => `.fill-${fill}{background:#${fill};color:#${readableColor('000000', fill)}}`,
  );
}

function heightRules({ blocks }: Form): readonly number[] {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return [...new Set(rows.map(({ minHeight }) => minHeight).filter((height) => height > 0))];
}

function columnRules(name: string, columns: readonly number[]): readonly string[] {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  return columns.map(
    (width, i) => `.${name} col:nth-child(${i + 1}){width:${rounded((100 * width) / whole)}%}`,
  );
}

/** The marks of lists by their depth; the last serves all deeper ones. */
function listRules({ lists }: Form): readonly string[] {
  const nested = (tag: string, depth: number) => `${'li '.repeat(depth)}${tag}`;
  return [
    `ul{padding-inline-start:${Math.max(1, lists.indent)}em}`,
    ...lists.bullets.map((mark, depth) => `${nested('ul', depth)}{list-style-type:${cssString(mark)}}`),
    ...lists.numbers.flatMap((mark, depth) => {
      const [prefix = '', suffix = ''] = mark.split('{n}');
      return [
        `@counter-style number-${depth}{system:extends decimal;prefix:${cssString(prefix)};suffix:${cssString(`${suffix} `)}}`,
        `${nested('ol', depth)}{list-style-type:number-${depth}}`,
      ];
    }),
  ];
}

/** The paper, its margins, and what is printed on every page. */
function paperRules({ page, notice }: Form): string {
  const { top, right, bottom, left } = page.margins;
  const footer = page.footer
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return 'counter(page)';
      return part === '{pages}' ? 'counter(pages)' : cssString(part);
    });
  return (
    `@page{size:${page.size} ${page.orientation};margin:${top}mm ${right}mm ${bottom}mm ${left}mm` +
    `${footer.length > 0 ? `;@bottom-center{content:${footer.join(' ')};font-size:9pt}` : ''}` +
    `${notice === null ? '' : `;@top-center{content:${cssString(notice)};font-size:9pt;font-weight:bold}`}}`
  );
}
