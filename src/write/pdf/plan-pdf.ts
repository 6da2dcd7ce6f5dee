import type { Form, FormCell, Look, Text } from '../../layout/form.js';
import { commonLook } from '../common-look.js';
import { type FontFamily, familyFor } from './font-families.js';
import type { PdfPlan, PlanBlock, PlanLook, PlannedPdf, PlanWords } from './pdf-plan.js';
import { PADDING, planTable } from './plan-table.js';
import { asHeading, planText, printedWords, type TextScope } from './plan-text.js';
import { type TextPrinter, textPrinter } from './printable-text.js';

/** Width and height of the upright sheet, mm. */
const SHEETS = { A4: [210, 297] } as const;

/** The deepest heading that PDF has a tag for. */
const DEEPEST = 6;

/** Everything that the engine is told of a form, and the printer that knows what could not be printed as it is. */
export function planPdf(
  form: Form,
  families: readonly FontFamily[],
): PlannedPdf & { readonly printer: TextPrinter } {
  const printer = textPrinter(families);
  const blocks = planBlocks(form, { printer, families, lists: form.lists });
  const common = commonLook(form);
  const family = common ? familyFor(common, families) : (families[0] as FontFamily);
  const show = (text: string) => printedWords(text, family, printer);
  const footer = form.page.footer
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map(show);
  show('0123456789');
  const notice = form.notice === null ? null : show(form.notice);
  const looks = Object.fromEntries(
    Object.entries(form.looks).map(([role, look]) => [role, planLook(look, families, printer)]),
  );
  const plan: PdfPlan = {
    ...properties(form),
    page: sheet(form),
    footer,
    notice,
    families: printer.needed(family).map(({ name }) => name),
    size: common?.size ?? DEFAULT_SIZE,
    looks,
    padding: PADDING,
    blocks,
  };
  const names = new Set([...plan.families, ...Object.values(looks).flatMap((look) => look.families)]);
  return { plan, families: families.filter(({ name }) => names.has(name)), printer };
}

/** Type size where the form has no text at all, pt. */
const DEFAULT_SIZE = 10;

function properties({ properties, language, notice }: Form) {
  const date = new Date(properties.date);
  const [, lang = 'ja', region = null] =
    /^([a-z]{2,3})(?:-(?:[a-z]{4}-)?([a-z]{2}))?\b/i.exec(language) ?? [];
  return {
    // Whoever only hears the document hears its title.
    title: allowed(notice === null ? properties.title : `${properties.title} (${notice})`),
    author: allowed(properties.organization),
    description: allowed(`${properties.organization} ${properties.fiscalYear}`),
    keywords: [allowed(properties.organization), String(properties.fiscalYear), properties.contentHash],
    date: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    },
    lang: lang.toLowerCase(),
    region,
  };
}

/** What XML 1.0 cannot hold, as the metadata of the file must, is replaced (production 2, Char). */
function allowed(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}

function sheet({ page }: Form): PdfPlan['page'] {
  const [short, long] = SHEETS[page.size];
  const [width, height] = page.orientation === 'landscape' ? [long, short] : [short, long];
  return { width, height, margins: page.margins };
}

function planLook(look: Look, families: readonly FontFamily[], printer: TextPrinter): PlanLook {
  const { fonts: _, heading: __, ...rest } = look;
  return { ...rest, families: printer.needed(familyFor(look, families)).map(({ name }) => name) };
}

function planBlocks(form: Form, scope: TextScope): readonly PlanBlock[] {
  /** The looks' levels of the headings that the next one stands under. */
  const above: number[] = [];
  const lookOf = (role: string): Look => {
    const look = form.looks[role];
    if (look === undefined) throw new Error(`The form has no look for the role ${role}.`);
    return look;
  };

  function words(role: string, text: Text, width: number): PlanWords {
    const look = lookOf(role);
    const content = planText(text, look, width, scope);
    const heading = look.heading === null ? null : asHeading(content);
    if (heading === null) return { role, level: null, content };
    // A level that is left out is an error to whoever listens to the headings (WCAG 2.2, technique H42).
    while (above.length > 0 && (above.at(-1) ?? 0) >= (look.heading ?? 1)) above.pop();
    above.push(look.heading ?? 1);
    return { role, level: Math.min(above.length, DEEPEST), content: [heading] };
  }

  const ofCell = ({ role, content, input }: FormCell, width: number) =>
    words(role, content.length === 0 && input ? placeholder(input.placeholder) : content, width);
  const { margins } = form.page;
  const width = sheet(form).width - margins.left - margins.right;

  return form.blocks.flatMap((block, index): readonly PlanBlock[] => {
    if (block.kind === 'paragraph')
      return [
        {
          kind: 'paragraph',
          onNewPage: block.part !== undefined,
          ...words(block.role, block.content, width),
        },
      ];
    const table: PlanBlock = {
      kind: 'table',
      columns: block.columns,
      sections: planTable(block, { looks: form.looks, words: ofCell }),
    };
    const isFollowed = form.blocks[index + 1]?.kind === 'table';
    return isFollowed ? [table, { kind: 'gap' }] : [table];
  });
}

function placeholder(value: string): Text {
  return value === '' ? [] : [{ kind: 'paragraph', content: [{ kind: 'text', value }] }];
}
