import type { Language } from '../../diagnostic/wording.js';
import type { ChangedPart, PolicyChange, PolicyDifference } from '../../model/policy-change.js';
import { harmlessLines } from '../../text/harmless-lines.js';
import { inertMarkdown } from '../../text/inert-markdown.js';
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

/** Stands at the head, so that a comment can be found again and updated in place. */
const MARKER = '<!-- policydoc diff -->';

/** Most characters in all: a comment takes 65,536, with room for a heading of the reader's own. */
const MOST = 60_000;

/** Characters of a change behind which it is folded away. */
const LONG = 400;

/** For a comment on a pull request, as GitHub and GitLab show it: a table for each policy, in which no text of it acts. */
export function markdownDifferences(differences: readonly PolicyDifference[], language: Language): string {
  const parts = [MARKER, '## policy diff', `**${inertMarkdown(summaryWords(differences, language))}**`];
  let left = MOST;
  let unseen = 0;
  for (const difference of differences.filter(({ changes }) => changes.length > 0)) {
    const rows: string[] = [];
    for (const change of difference.changes) {
      const row = rowOf(change, language);
      left -= row.length;
      if (left < 0) unseen += 1;
      else rows.push(row);
    }
    if (rows.length === 0) continue;
    const head = HEADS[language];
    parts.push(`### ${inertMarkdown(differenceTitle(difference, language))}`);
    parts.push([head, '| --- | --- | --- |', ...rows].join('\n'));
  }
  if (unseen > 0) parts.push(MORE[language](unseen));
  return `${parts.map(harmlessLines).join('\n\n')}\n`;
}

const HEADS: Readonly<Record<Language, string>> = {
  ja: '| 種類 | 場所 | 変更 |',
  en: '| Class | Place | Change |',
};

const MORE: Readonly<Record<Language, (count: number) => string>> = {
  ja: (count) => `ほかに ${count} 件あります。「policy diff」で全部を見られます。`,
  en: (count) => `${count} more; “policy diff” shows all.`,
};

function rowOf(change: PolicyChange, language: Language): string {
  const place = inertMarkdown(placeWords(change.path, language));
  const formerly =
    change.pathBefore === null
      ? ''
      : `<br>(${FORMERLY[language]}${inertMarkdown(placeWords(change.pathBefore, language))})`;
  return `| ${CLASS_WORDS[change.class][language]} | ${place}${formerly} | ${body(change, language)} |`;
}

function body(change: PolicyChange, language: Language): string {
  const { before, after, parts, reason } = change;
  const why = reason === null ? '' : `<br>${REASON[language]}${lines(reason)}`;
  if (before === null && after === null) return why;
  if (before !== null && before === after) return SAME_TEXT[language] + why;
  const shown =
    before === null
      ? `<ins>${lines(after ?? '')}</ins>`
      : after === null
        ? `<del>${lines(before)}</del>`
        : shownParts(parts).map(partOf).join('');
  if (shown.length <= LONG) return shown + why;
  const summary = { ja: '全文', en: 'Text' }[language];
  return `<details><summary>${summary}</summary>${shown}</details>${why}`;
}

function partOf({ kind, text }: ChangedPart): string {
  const plain = lines(text);
  return kind === 'kept' ? plain : kind === 'added' ? `<ins>${plain}</ins>` : `<del>${plain}</del>`;
}

function lines(text: string): string {
  return text.split('\n').map(inertMarkdown).join('<br>');
}
