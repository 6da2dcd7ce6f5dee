import { fiscalYearLabel } from '../model/fiscal-year.js';
import type { FormTemplate } from '../model/form-template.js';
import type { PolicyChange, PolicyDifference } from '../model/policy-change.js';
import { plainText, type Text } from '../model/text.js';
import { fingerprint } from '../text/fingerprint.js';
import { changePlace, type Naming } from './change-place.js';
import { COMPARISON_LISTS, COMPARISON_PAGE, comparisonLooks } from './comparison-looks.js';
import { comparedTexts } from './comparison-text.js';
import { COMPARISON_WORDS, type ComparisonWords } from './comparison-words.js';
import type { Form, FormBlock, FormCell, FormRecords, FormRow } from './form.js';
import { isJapaneseForm } from './lay-out.js';
import { textString } from './likeness.js';

/** The changes of one policy, and what its places are called in each state; `null` where it is not there or cannot be read. */
export interface ComparedState {
  readonly difference: PolicyDifference;
  readonly namingBefore: Naming | null;
  readonly namingAfter: Naming | null;
}

/** What a 新旧対照表 says beside the changes. */
export interface ComparisonSettings {
  /** ISO 8601, UTC; the start of the fiscal year when left out, never the clock's time. */
  readonly date?: string;
  readonly generator: string;
}

/** Widths of the columns, mm: with the reasons, and without them. */
const COLUMNS = { withReason: [45, 91, 91, 40], plain: [45, 111, 111] } as const;

/**
 * 新旧対照表: a table for each policy, 改正後 at the left and 改正前 at the right as in gazettes that are written across, changed
 * parts underlined. A column of reasons stands where any change has one. What was entered into 改訂履歴 itself is left out: it is
 * the record of these changes. `template` is the form of the policies, for its types and its language.
 */
export function layOutComparison(
  states: readonly ComparedState[],
  template: FormTemplate,
  { date, generator }: ComparisonSettings,
): Form {
  const words: ComparisonWords = COMPARISON_WORDS[isJapaneseForm(template) ? 'ja' : 'en'];
  const shown = states.map((state) => ({ ...state, changes: state.difference.changes.filter(isOfText) }));
  const [only] = states.length === 1 ? states : [];
  const title = only ? `${nameOf(only, words)} ${words.title}` : words.several;
  const years = states.map(({ difference }) => difference.fiscalYear);
  const fiscalYear = Math.max(0, ...years);
  const blocks = shown.flatMap((state): readonly FormBlock[] => [
    ...(only ? [] : [paragraph('section', nameOf(state, words))]),
    ...(state.changes.length === 0
      ? [paragraph('note', words.nothing)]
      : [comparisonTable(state, state.changes, words)]),
  ]);
  const hasChanges = shown.some(({ changes }) => changes.length > 0);
  return {
    template: 'comparison',
    language: template.language ?? 'ja-JP',
    properties: {
      title,
      organization: [...new Set(states.map(({ difference }) => difference.organization))].join('、'),
      fiscalYear,
      contentHash: fingerprint(JSON.stringify(states.map(({ difference }) => difference.changes))),
      date: date ?? `${fiscalYear}-04-01T00:00:00Z`,
      generator,
    },
    notice: null,
    page: COMPARISON_PAGE,
    looks: comparisonLooks(template),
    lists: COMPARISON_LISTS,
    blocks: [
      paragraph('title', title),
      ...(hasChanges ? [paragraph('legend', words.legend)] : []),
      ...(shown.length === 0 ? [paragraph('note', words.nothing)] : blocks),
    ],
    records: comparisonRecords(shown, words),
  };
}

function isOfText({ path }: PolicyChange): boolean {
  return path !== 'revisions' && !path.startsWith('revisions/');
}

/** 令和5年度 西区運営方針 */
function nameOf({ difference }: ComparedState, words: ComparisonWords): string {
  const { organization, fiscalYear } = difference;
  if (words === COMPARISON_WORDS.ja) return `${fiscalYearLabel(fiscalYear)} ${organization}運営方針`;
  return `${organization}, Operating Policy, Fiscal Year ${fiscalYear}:`;
}

function comparisonTable(
  state: ComparedState,
  changes: readonly PolicyChange[],
  words: ComparisonWords,
): FormBlock {
  const withReason = changes.some(({ reason }) => reason !== null);
  const headings = [words.place, words.after, words.before, ...(withReason ? [words.reason] : [])];
  const caption = `${nameOf(state, words)} ${words.title}`;
  return {
    kind: 'table',
    caption,
    description: words.description,
    columns: withReason ? COLUMNS.withReason : COLUMNS.plain,
    rows: [
      row(
        headings.map((heading, i) => cell('column', plainText(heading), i, 'column')),
        true,
      ),
      ...changes.map((change) => {
        const { after, before } = comparedTexts(change, words);
        return row([
          cell('place', placeText(change, state, words), 0, 'row'),
          cell('text', after, 1),
          cell('text', before, 2),
          ...(withReason ? [cell('text', plainText(change.reason ?? ''), 3)] : []),
        ]);
      }),
    ],
  };
}

/** The place in the words of the state that has it, and what it was called before where that is another. */
function placeText(change: PolicyChange, state: ComparedState, words: ComparisonWords): Text {
  const { path, pathBefore, after } = change;
  const { namingBefore, namingAfter } = state;
  const place = named(path, after === null ? namingBefore : namingAfter);
  const formerly = pathBefore === null ? place : named(pathBefore, namingBefore);
  return formerly === place
    ? plainText(place)
    : [...plainText(place), ...plainText(words.formerly(formerly))];
}

function named(path: string, naming: Naming | null): string {
  return naming === null ? path : changePlace(path, naming);
}

/** The changes as data for machines, a row each. */
function comparisonRecords(
  shown: readonly (ComparedState & { readonly changes: readonly PolicyChange[] })[],
  words: ComparisonWords,
): FormRecords {
  const keys = ['fiscalYear', 'organization', 'class', 'path', 'place', 'after', 'before', 'reason'];
  return {
    title: words.data,
    columns: keys.map((key, i) => ({
      key,
      heading: words.columns[i] ?? key,
      kind: key === 'fiscalYear' ? 'number' : 'text',
    })),
    rows: shown.flatMap((state) =>
      state.changes.map((change) => [
        String(state.difference.fiscalYear),
        state.difference.organization,
        change.class,
        change.path,
        oneLine(textString(placeText(change, state, words))),
        oneLine(change.after),
        oneLine(change.before),
        oneLine(change.reason),
      ]),
    ),
  };
}

/** Tables for machines have no line feeds. */
function oneLine(text: string | null): string | null {
  return text === null ? null : text.replace(/\s*\n\s*/g, ' ').trim() || null;
}

function paragraph(role: string, text: string): FormBlock {
  return { kind: 'paragraph', role, content: plainText(text) };
}

function row(cells: readonly FormCell[], header = false): FormRow {
  return { header, keepWithNext: header, minHeight: 0, cells };
}

function cell(role: string, content: Text, column: number, header: FormCell['header'] = null): FormCell {
  return { role, column, columnSpan: 1, rowSpan: 1, header, content, input: null };
}
