import { CannotRun } from '../cannot-run.js';
import type { Surroundings } from '../console.js';

/** What the user of the CI program chose, by environment variables, as CI services pass them. */
export interface CiSettings {
  /** Files and folders to check; none means those that `policy check` finds by itself. */
  readonly files: readonly string[];
  /** The revision to compare with, where one was named. */
  readonly base: string | null;
  /** The folder for what is made. */
  readonly folder: string;
  /** The formats of the forms of old and new; none means that no form is made. */
  readonly formats: readonly string[];
  readonly failOn: 'error' | 'warning';
  /** The name that tells this comment from those of other runs on the same pull request. */
  readonly name: string;
  /** What allows to write a comment, and to fetch from a private repository. */
  readonly token: string | null;
  readonly isCommentWanted: boolean;
}

const FORMATS = ['docx', 'xlsx', 'pdf', 'html', 'md'];

/** The settings that the environment states. An empty variable means its default. @throws CannotRun */
export function ciSettings(env: Surroundings['env']): CiSettings {
  const value = (name: string) => (env[`POLICY_CI_${name}`] ?? '').trim();
  const words = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '');
  const formats = value('FORMATS') === 'none' ? [] : words(value('FORMATS') || 'docx,xlsx,pdf');
  const failOn = value('FAIL_ON') || 'error';
  const comment = value('COMMENT') || 'true';
  const name = value('NAME') || 'policy';
  const folder = value('OUTPUT') || 'policy-changes';
  const unknown = formats.find((format) => !FORMATS.includes(format));
  if (unknown !== undefined) throw refuse('FORMATS', unknown, `${FORMATS.join(', ')}, none`);
  if (failOn !== 'error' && failOn !== 'warning') throw refuse('FAIL_ON', failOn, 'error, warning');
  if (comment !== 'true' && comment !== 'false') throw refuse('COMMENT', comment, 'true, false');
  if (!/^[\w.-]{1,50}$/.test(name)) throw refuse('NAME', name, 'A-Z a-z 0-9 . _ -');
  // It becomes a line of the file that the service reads outputs from.
  if (/\p{C}/u.test(folder)) throw refuse('OUTPUT', folder, 'policy-changes');
  return {
    files: value('FILES')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    base: value('BASE') || null,
    folder,
    formats,
    failOn,
    name,
    token: value('TOKEN') || null,
    isCommentWanted: comment === 'true',
  };
}

function refuse(name: string, value: string, allowed: string): CannotRun {
  return new CannotRun(
    {
      ja: `環境変数 POLICY_CI_${name} に「${value}」は使えません。`,
      en: `The environment variable POLICY_CI_${name} cannot be “${value}”.`,
    },
    { ja: `使えるもの: ${allowed}`, en: `It may be: ${allowed}` },
  );
}
