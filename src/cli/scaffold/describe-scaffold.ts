import type { Language } from '../../diagnostic/wording.js';
import { fiscalYearLabel } from '../../model/fiscal-year.js';
import { displayWidth } from '../../text/display-width.js';
import { shellQuote } from '../shell-quote.js';
import type { MadeFiles } from './make-files.js';
import type { ScaffoldFile } from './scaffold-files.js';
import type { Starter } from './starter.js';

/** What was made and what was there, and the commands that come next, in lines. `folder` is as the user gave it. */
export function describeScaffold(
  folder: string,
  files: readonly ScaffoldFile[],
  outcome: MadeFiles,
  starter: Starter,
): readonly string[] {
  const { language } = starter;
  return describeMade(files, outcome, language, madeHeading(folder, starter), nextSteps(folder, language));
}

/** The same for files of any kind: a heading for what was made, and the next steps, each with its reason. */
export function describeMade(
  files: readonly ScaffoldFile[],
  { made, kept }: MadeFiles,
  language: Language,
  heading: string,
  steps: readonly (readonly [string, string])[],
): readonly string[] {
  const list = (paths: readonly string[]) =>
    columns(
      files
        .filter(({ path }) => paths.includes(path))
        .map(({ path, purpose }) => [path, purpose[language]] as const),
    );
  return [
    ...(made.length > 0 ? [heading, '', ...list(made), ''] : []),
    ...(kept.length > 0 ? [KEPT_HEADING[language], '', ...list(kept), ''] : []),
    NEXT_HEADING[language],
    '',
    ...columns(steps.map(([what, why], i) => [`${i + 1}. ${what}`, why])),
  ];
}

function madeHeading(folder: string, { year, organization, language }: Starter): string {
  const label = fiscalYearLabel(year);
  const { name } = organization;
  if (folder === '.')
    return language === 'ja'
      ? `${label} ${name}の運営方針のひな形を作りました。`
      : `Made a starter policy for ${name}, fiscal year ${year}.`;
  return language === 'ja'
    ? `「${folder}」に、${label} ${name}の運営方針のひな形を作りました。`
    : `Made a starter policy for ${name}, fiscal year ${year}, in “${folder}”.`;
}

const KEPT_HEADING: Readonly<Record<Language, string>> = {
  ja: 'すでにあるので、そのままにしたもの',
  en: 'Already there and left as they are',
};

const NEXT_HEADING: Readonly<Record<Language, string>> = { ja: '次にすること', en: 'Next' };

function nextSteps(folder: string, language: Language): readonly (readonly [string, string])[] {
  const t = (ja: string, en: string) => (language === 'ja' ? ja : en);
  return [
    ...(folder === '.'
      ? []
      : [[`cd ${inShell(folder)}`, t('フォルダーに移る', 'go to the folder')] as const]),
    [
      t('policy.yaml を開く', 'open policy.yaml'),
      t('自分の所属のものに書き換える', 'put your own words into it'),
    ],
    ['policy validate', t('検査する', 'check it')],
    ['policy render --format docx,xlsx', t('Word と Excel の様式を作る', 'make the Word and Excel form')],
  ];
}

/** Two columns, the first as wide as its widest cell. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => displayWidth(first)));
  return rows.map(([first, second]) => `  ${first}${' '.repeat(width - displayWidth(first) + 2)}${second}`);
}

/** Double quotes serve every shell; names with signs that act in them take single ones. */
export function inShell(folder: string): string {
  if (/^[\w./\\-]+$/.test(folder)) return folder;
  return /["$`!]/.test(folder) ? shellQuote(folder) : `"${folder}"`;
}
