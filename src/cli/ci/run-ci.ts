import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wording } from '../../diagnostic/wording.js';
import { harmlessLines } from '../../text/harmless-lines.js';
import { CannotRun, fileFailure } from '../cannot-run.js';
import type { Console } from '../console.js';
import { findPolicies } from '../find-policies.js';
import { saveFile } from '../save-file.js';
import { type ChangedPolicy, changedPolicies } from './changed-policies.js';
import { type CiEvent, ciEvent } from './ci-event.js';
import { compareSides } from './compare-sides.js';
import { type ChangesPage, describeChanges } from './describe-changes.js';
import { findBase } from './find-base.js';
import { type Git, gitOf } from './git.js';
import { type CommentOutcome, commentPlace, putComment } from './github-comment.js';
import { renderSides } from './render-sides.js';
import type { PolicyAnswer, RunPolicy } from './run-policy.js';
import { type CiSettings, ciSettings } from './settings.js';

/** One run in CI, with all it works with. */
interface CiRun {
  readonly console: Console;
  readonly policy: RunPolicy;
  readonly git: Git;
  readonly settings: CiSettings;
  readonly event: CiEvent;
}

/** Checks a change, tells what it means and makes the forms of both sides. @returns the exit code. @throws CannotRun */
export async function runCi(console: Console, policy: RunPolicy): Promise<number> {
  const { env } = console.surroundings;
  const settings = ciSettings(env);
  const run: CiRun = { console, policy, git: gitOf(env), settings, event: ciEvent(env) };
  const base = await findBase({
    git: run.git,
    event: run.event,
    named: settings.base,
    credential: credential(run),
  });
  const checked = await check(run, base);
  if (base === null) {
    finish(run, checked, []);
    return checked;
  }
  const changed = await changedPolicies(run.git, base, {
    files: settings.files,
    policies: await policiesHere(run),
  });
  const { markdown, exitCode: compared } = await compare(run, base, changed);
  const rendered = await render(run, base, changed);
  const exitCode = Math.max(checked, compared, rendered.exitCode);
  await tell(run, { changed, markdown, exitCode, hasForms: rendered.hasForms });
  finish(run, exitCode, changed);
  return exitCode;
}

/** Findings as annotations on GitHub, elsewhere for people, and for GitLab's pages as a file of test results. */
async function check({ console, policy, settings, event }: CiRun, base: string | null): Promise<number> {
  const reports = event.service === 'github' ? ['github'] : ['pretty', `junit=${junitFile(settings)}`];
  const command = base === null ? ['validate'] : ['check', '--base', base];
  const answer = await policy([
    ...command,
    ...reports.flatMap((report) => ['--format', report]),
    ...['--fail-on', settings.failOn, '--', ...settings.files],
  ]);
  await console.out(event.service === 'github' ? answer.stdout : harmlessLines(answer.stdout));
  await console.err(harmlessLines(answer.stderr));
  return answer.exitCode;
}

function junitFile({ folder }: CiSettings): string {
  return join(folder, 'policy-junit.xml');
}

/** The policies of now, also under names that the configuration gives; that there are none the check has told. */
async function policiesHere({ settings, console }: CiRun): Promise<readonly string[]> {
  try {
    return await findPolicies(settings.files, console);
  } catch (error) {
    if (error instanceof CannotRun) return [];
    throw error;
  }
}

/** What changed, in the words of `policy diff`. Only what could not run counts: findings are the check's business. */
async function compare(
  { git, policy, console, settings }: CiRun,
  base: string,
  changed: readonly ChangedPolicy[],
): Promise<{ readonly markdown: string | null; readonly exitCode: number }> {
  const { formats, folder } = settings;
  const sides = await compareSides({ git, policy, base, changed, formats, folder });
  if (sides === null) return { markdown: null, exitCode: 0 };
  const { markdown, json, tables } = sides;
  const failed = [markdown, ...tables].filter(({ exitCode }) => exitCode > 1);
  for (const { stderr } of new Set([markdown, ...failed])) await console.err(harmlessLines(stderr));
  if (json.exitCode === 0) save(settings, 'changes.json', json.stdout);
  return {
    markdown: markdown.exitCode === 0 ? markdown.stdout : null,
    exitCode: Math.max(0, ...failed.map(({ exitCode }) => exitCode)),
  };
}

async function render(
  { git, policy, settings, console }: CiRun,
  base: string,
  changed: readonly ChangedPolicy[],
): Promise<{ readonly hasForms: boolean; readonly exitCode: number }> {
  const { formats, folder } = settings;
  const sides = await renderSides({ git, policy, base, changed, formats, folder });
  // Findings were told by the check, and nobody can mend the old state.
  const failed = ({ exitCode }: PolicyAnswer) => exitCode > 1;
  for (const { stderr } of [...sides.old, ...sides.new].filter(failed))
    await console.err(harmlessLines(stderr));
  return {
    hasForms: sides.old.length + sides.new.length > 0,
    exitCode: Math.max(0, ...sides.new.filter(failed).map(({ exitCode }) => exitCode)),
  };
}

/** The page of changes as a file, in the summary of the job, and as the comment of the pull request. */
async function tell(
  { console, settings, event }: CiRun,
  told: Pick<ChangesPage, 'changed' | 'markdown' | 'exitCode' | 'hasForms'>,
): Promise<void> {
  const { env } = console.surroundings;
  const page = { ...told, language: console.language };
  const text = describeChanges({ ...page, run: runAddress(env) });
  save(settings, 'changes.md', describeChanges({ ...page, run: null }));
  append(env.GITHUB_STEP_SUMMARY, text);
  const place = commentPlace(env, event.pullRequest, settings.token, settings.name);
  if (place === null || !settings.isCommentWanted) return;
  const outcome = await putComment(place, text, told.changed.length > 0);
  await console.note(OUTCOMES[outcome.kind](outcome));
}

function save({ folder }: CiSettings, name: string, text: string): void {
  saveFile(join(folder, name), new TextEncoder().encode(text), true);
}

/** What later steps of the job may want to know. Source: GitHub's “Workflow commands”, GITHUB_OUTPUT. */
function finish({ console, settings }: CiRun, exitCode: number, changed: readonly ChangedPolicy[]) {
  const lines = [`exit-code=${exitCode}`, `changed=${changed.length}`, `folder=${settings.folder}`];
  append(console.surroundings.env.GITHUB_OUTPUT, lines.join('\n'));
}

function append(path: string | undefined, text: string): void {
  if (!path) return;
  try {
    appendFileSync(path, `${text}\n`);
  } catch (error) {
    throw fileFailure(error, path, 'write');
  }
}

function runAddress(env: Console['surroundings']['env']): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  const address = `${server}/${repository}/actions/runs/${run}`;
  return /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+$/.test(address) ? address : null;
}

/** Lets git fetch from a private repository of the service, and from nowhere else. */
function credential({ console, settings, event }: Pick<CiRun, 'console' | 'settings' | 'event'>) {
  const server = console.surroundings.env.GITHUB_SERVER_URL ?? '';
  if (settings.token === null || event.service !== 'github' || !/^https:\/\/[\w.:-]+$/.test(server))
    return undefined;
  const basic = Buffer.from(`x-access-token:${settings.token}`).toString('base64');
  return [`http.${server}/.extraheader`, `AUTHORIZATION: basic ${basic}`] as const;
}

const said = (ja: string, en: string) => (outcome: CommentOutcome) => {
  const url = 'url' in outcome && outcome.url !== null ? ` ${outcome.url}` : '';
  return { ja: `${ja}${url}`, en: `${en}${url}` };
};

const OUTCOMES: Readonly<Record<CommentOutcome['kind'], (outcome: CommentOutcome) => Wording>> = {
  created: said(
    'プルリクエストに変更の内容をコメントしました。',
    'Commented the changes on the pull request.',
  ),
  updated: said('プルリクエストのコメントを新しくしました。', 'Updated the comment on the pull request.'),
  unchanged: said(
    'プルリクエストのコメントは今の内容のままです。',
    'The comment on the pull request is up to date.',
  ),
  none: said(
    '運営方針は変わっていないので、コメントしません。',
    'No policy is changed, so there is no comment.',
  ),
  failed: (outcome) => {
    const status = 'status' in outcome && outcome.status !== null ? outcome.status : null;
    const ja = status === null ? 'つながりませんでした' : `応答 ${status}`;
    const en = status === null ? 'no connection' : `status ${status}`;
    return {
      ja: `コメントできなかったので(${ja})、変更の内容は「Summary」にだけ載せました。フォークからのプルリクエストではいつもそうなります。ほかでは permissions に pull-requests: write を書いてください。`,
      en: `The comment could not be written (${en}), so the changes are in the summary only. With pull requests from forks this is always so; otherwise add pull-requests: write to the permissions.`,
    };
  },
};
