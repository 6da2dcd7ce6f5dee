import type { Language, Wording } from '../../diagnostic/wording.js';
import { inertMarkdown } from '../../text/inert-markdown.js';
import type { ChangedPolicy } from './changed-policies.js';

/** What the page about a change tells. */
export interface ChangesPage {
  readonly language: Language;
  readonly changed: readonly ChangedPolicy[];
  /** What `policy diff` says of them; `null` where it could not compare them. */
  readonly markdown: string | null;
  /** Of the whole run. */
  readonly exitCode: number;
  /** Address of the run, where its report and files are. */
  readonly run: string | null;
  readonly hasForms: boolean;
}

/** Most files of one kind that are named, because a comment has an end. */
const MOST_FILES = 20;

/** What `policy diff` puts above its changes; this page has its own. */
const HEAD_OF_DIFF = /^<!-- [^\n]*-->\n+## [^\n]*\n+/;

/** The changes as one page of Markdown, for a comment, a summary or a file. */
export function describeChanges(page: ChangesPage): string {
  const { language, changed, markdown, exitCode, run, hasForms } = page;
  const t = (wording: Wording) => wording[language];
  const isCompared = changed.some(({ before, after }) => before !== null && after !== null);
  const paragraphs = [
    `## ${t(HEADING)}`,
    t(CHECKED[exitCode as 0 | 1] ?? NOT_CHECKED),
    changed.length === 0 ? t(NONE) : '',
    isCompared ? (markdown?.replace(HEAD_OF_DIFF, '').trim() ?? t(NOT_COMPARED)) : '',
    ...lists(changed, t),
    hasForms ? t(FORMS) : '',
    run === null ? '' : `[${t(RUN)}](${run})`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

/** The files that only one state has, or that have another name now. */
function lists(changed: readonly ChangedPolicy[], t: (wording: Wording) => string): readonly string[] {
  const list = (title: Wording, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [
          `### ${t(title)}`,
          [
            ...lines.slice(0, MOST_FILES),
            ...(lines.length > MOST_FILES ? [t(more(lines.length - MOST_FILES))] : []),
          ]
            .map((line) => `- ${line}`)
            .join('\n'),
        ];
  const name = (path: string) => inertMarkdown(path.length > 200 ? `…${path.slice(-200)}` : path);
  return [
    ...list(
      ADDED,
      changed.flatMap(({ before, after }) => (before === null ? name(after) : [])),
    ),
    ...list(
      REMOVED,
      changed.flatMap(({ before, after }) => (after === null ? name(before) : [])),
    ),
    ...list(
      RENAMED,
      changed.flatMap(({ before, after }) =>
        before === null || after === null || before === after ? [] : `${name(before)} → ${name(after)}`,
      ),
    ),
  ];
}

const more = (count: number): Wording => ({ ja: `ほか ${count} 件`, en: `${count} more` });

const HEADING: Wording = { ja: '運営方針の変更', en: 'Changes of operating policies' };
const CHECKED: Readonly<Record<0 | 1, Wording>> = {
  0: { ja: '検査: 誤りはありません。', en: 'Check: no errors.' },
  1: {
    ja: '検査: **直すところがあります。** 変更した行の注釈か、実行の結果を見てください。',
    en: 'Check: **there is something to mend.** See the annotations of the changed lines, or the result of the run.',
  },
};
const NOT_CHECKED: Wording = {
  ja: '検査: **実行できませんでした。** 実行の記録(ログ)に理由が書いてあります。',
  en: 'Check: **it could not run.** The log of the run says why.',
};
const NONE: Wording = { ja: '変わった運営方針はありません。', en: 'No operating policy is changed.' };
const NOT_COMPARED: Wording = {
  ja: '変更の前と後を比べることができませんでした。実行の記録(ログ)に理由が書いてあります。',
  en: 'The states before and after the change could not be compared. The log of the run says why.',
};
const ADDED: Wording = { ja: '加わった運営方針', en: 'Added policies' };
const REMOVED: Wording = { ja: 'なくなった運営方針', en: 'Removed policies' };
const RENAMED: Wording = { ja: '名前や場所の変わったファイル', en: 'Renamed files' };
const FORMS: Wording = {
  ja: '変更の前(old)と後(new)の様式は、実行の成果物(Artifacts)にあります。',
  en: 'The forms before (old) and after (new) the change are among the artifacts of the run.',
};
const RUN: Wording = { ja: '実行の記録', en: 'The run' };
