import type { Language } from '../../diagnostic/wording.js';
import type { ChangedPart, PolicyChange, PolicyDifference } from '../../model/policy-change.js';
import { harmlessLines } from '../../text/harmless-lines.js';
import { makeVisible } from '../../text/make-visible.js';
import { wrapText } from '../../text/wrap-text.js';
import { shownParts } from './shown-parts.js';
import {
  CLASS_WORDS,
  differenceTitle,
  FORMERLY,
  placeWords,
  REASON,
  SAME_TEXT,
  summaryWords,
} from './words.js';

/** How differences are printed on a terminal. */
export interface PrettySettings {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
}

const INDENT = ' '.repeat(6);
/** Most lines of a change that are printed. */
const MOST_LINES = 40;

/** Stand in a text for the beginning and end of what was removed or added; text from outside has none of them. */
const MARKS = { removed: '\u0001', added: '\u0003' } as const;
const END = '\u0002';

/** For people: each change with its class, its place and both texts as one, `[-removed-]` and `{+added+}`, then a count. */
export function prettyDifferences(
  differences: readonly PolicyDifference[],
  settings: PrettySettings,
): string {
  const { language } = settings;
  const sections = differences
    .filter(({ changes }) => changes.length > 0)
    .flatMap((difference) => [
      `${paint('1', makeVisible(differenceTitle(difference, language)), settings)}\n`,
      ...difference.changes.map((change) => changeText(change, settings)),
    ]);
  return harmlessLines([...sections, `${summaryWords(differences, language)}\n`].join('\n'));
}

function paint(code: string, text: string, { color }: PrettySettings): string {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text;
}

function changeText(change: PolicyChange, settings: PrettySettings): string {
  const { language } = settings;
  const formerly =
    change.pathBefore === null
      ? ''
      : ` (${FORMERLY[language]}${makeVisible(placeWords(change.pathBefore, language))})`;
  const head = `${CLASS_WORDS[change.class][language]}  ${makeVisible(placeWords(change.path, language))}${formerly}`;
  const lines = bodyLines(change, settings);
  const shown = lines.slice(0, MOST_LINES);
  return [
    `  ${paint(colorOf(change), head, settings)}`,
    ...(shown.length < lines.length ? [...shown, `${INDENT}…`] : shown),
    ...(change.reason === null ? [] : wrapped(REASON[language] + makeVisible(change.reason), '', settings)),
    '',
  ].join('\n');
}

function colorOf({ class: changeClass }: PolicyChange): string {
  if (changeClass === 'wording-editorial') return '2';
  return /lowered|removed|replaced/.test(changeClass) ? '31' : '36';
}

function bodyLines(change: PolicyChange, settings: PrettySettings): readonly string[] {
  const { before, after, parts } = change;
  if (before === null && after === null) return [];
  if (before !== null && after !== null && before === after) return [INDENT + SAME_TEXT[settings.language]];
  if (before === null) return wholeLines('+', after ?? '', '32', settings);
  if (after === null) return wholeLines('-', before, '31', settings);
  const text = marked(shownParts(parts));
  return (settings.color ? text : spelt(text))
    .split('\n')
    .flatMap((line) => wrapText(line, width(settings)))
    .reduce<{ readonly lines: readonly string[]; readonly open: string }>(colored(settings), {
      lines: [],
      open: '',
    }).lines;
}

function wholeLines(sign: string, text: string, code: string, settings: PrettySettings): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => wrapText(makeVisible(line), width(settings) - 2))
    .map((line) => INDENT + paint(code, `${sign} ${line}`, settings));
}

function wrapped(text: string, sign: string, settings: PrettySettings): readonly string[] {
  return wrapText(text, width(settings)).map((line) => INDENT + sign + line);
}

function width({ columns }: PrettySettings): number {
  return Math.max(30, Math.min(columns, 100) - INDENT.length);
}

function marked(parts: readonly ChangedPart[]): string {
  return parts
    .map(({ kind, text }) => {
      const plain = text.split('\n').map(makeVisible).join('\n');
      return kind === 'kept' ? plain : MARKS[kind] + plain + END;
    })
    .join('');
}

/** The marks as signs that need no colour. */
function spelt(text: string): string {
  let open = '';
  return text.replace(/[\u0001-\u0003]/g, (mark) => {
    if (mark === '\u0002') return open === '\u0001' ? '-]' : '+}';
    open = mark;
    return mark === '\u0001' ? '[-' : '{+';
  });
}

/** The marks as colours, which end with each line and go on with the next. */
function colored({ color }: PrettySettings) {
  return (
    { lines, open }: { readonly lines: readonly string[]; readonly open: string },
    line: string,
  ): { readonly lines: readonly string[]; readonly open: string } => {
    if (!color) return { lines: [...lines, INDENT + line], open };
    let now = open;
    const text = line.replace(/[\u0001-\u0003]/g, (mark) => {
      now = mark === '\u0002' ? '' : CODES[mark as '\u0001' | '\u0003'];
      return now === '' ? '\u001b[0m' : now;
    });
    const end = now === '' ? '' : '\u001b[0m';
    return { lines: [...lines, `${INDENT}${open}${text}${end}`], open: now };
  };
}

/** Red and struck out, green and underlined. */
const CODES = { '\u0001': '\u001b[31;9m', '\u0003': '\u001b[32;4m' } as const;
