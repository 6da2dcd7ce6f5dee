import type { Language, Wording } from '../../diagnostic/wording.js';
import { inertMarkdown } from '../../text/inert-markdown.js';
import type { ChangedPolicy } from './changed-policies.js';

/** A policy that changed, and what changed in it as Markdown; `null` where there is nothing to compare it with. */
export interface DescribedChange {
  readonly policy: ChangedPolicy;
  readonly markdown: string | null;
}

/** What the page about a change says beside the changes. */
export interface ChangesPage {
  readonly language: Language;
  readonly changes: readonly DescribedChange[];
  /** Of the whole run. */
  readonly exitCode: number;
  /** Address of the run, where its report and files are. */
  readonly run: string | null;
  readonly hasForms: boolean;
}

/** Most characters of a comment. GitHub takes 65,536. */
const LIMIT = 60_000;

/** The changes as one page of Markdown of at most `limit` characters, for a comment, a summary or a file. */
export function describeChanges(page: ChangesPage, limit = LIMIT): string {
  const { language, changes, exitCode, run, hasForms } = page;
  const t = (wording: Wording) => wording[language];
  const head = [`## ${t(HEADING)}`, t(CHECKED[exitCode as 0 | 1] ?? NOT_CHECKED)];
  const sections = changes.map((change) => [`### ${title(change.policy, t)}`, body(change, t)].join('\n\n'));
  const foot = [hasForms ? t(FORMS) : '', run === null ? '' : `[${t(RUN)}](${run})`].filter(
    (line) => line !== '',
  );
  const room = limit - [...head, ...foot].join('\n\n').length - 200;
  return `${[...head, ...fitting(sections.length === 0 ? [t(NONE)] : sections, room, t), ...foot].join('\n\n')}\n`;
}

function title({ before, after }: ChangedPolicy, t: (wording: Wording) => string): string {
  const name = (path: string) => inertMarkdown(path);
  if (before === null) return `${name(after)} (${t(ADDED)})`;
  if (after === null) return `${name(before)} (${t(REMOVED)})`;
  return before === after ? name(after) : `${name(before)} → ${name(after)}`;
}

function body({ policy, markdown }: DescribedChange, t: (wording: Wording) => string): string {
  if (markdown !== null) return markdown.trim() || t(SAME);
  return t(policy.before === null ? NEW_FILE : policy.after === null ? GONE_FILE : NOT_COMPARED);
}

/** As many sections as there is room for, whole, so that no table or block is cut; then how many are left out. */
function fitting(
  sections: readonly string[],
  room: number,
  t: (wording: Wording) => string,
): readonly string[] {
  const taken: string[] = [];
  let length = 0;
  for (const section of sections) {
    length += section.length + 2;
    if (length > room) break;
    taken.push(section);
  }
  const left = sections.length - taken.length;
  return left === 0 ? taken : [...taken, t(LEFT_OUT).replace('{count}', String(left))];
}

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
const NONE: Wording = {
  ja: '変わった運営方針はありません。',
  en: 'No operating policy is changed.',
};
const SAME: Wording = {
  ja: '意味の変わるところはありません。',
  en: 'Nothing of its meaning is changed.',
};
const ADDED: Wording = { ja: '追加', en: 'added' };
const REMOVED: Wording = { ja: '削除', en: 'removed' };
const NEW_FILE: Wording = { ja: '新しい運営方針です。', en: 'This policy is new.' };
const GONE_FILE: Wording = { ja: 'この運営方針はなくなります。', en: 'This policy is removed.' };
const NOT_COMPARED: Wording = {
  ja: '比べることができませんでした。実行の記録(ログ)に理由が書いてあります。',
  en: 'It could not be compared. The log of the run says why.',
};
const FORMS: Wording = {
  ja: '変更の前(old)と後(new)の様式は、実行の成果物(Artifacts)にあります。',
  en: 'The forms before (old) and after (new) the change are among the artifacts of the run.',
};
const RUN: Wording = { ja: '実行の記録', en: 'The run' };
const LEFT_OUT: Wording = {
  ja: '長くなるので、ほかに {count} 件の運営方針の変更は載せていません。成果物の changes.md に全部あります。',
  en: 'To keep this short, the changes of {count} more policies are left out. All are in changes.md among the artifacts.',
};
