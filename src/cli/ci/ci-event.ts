import { readFileSync } from 'node:fs';
import { CannotRun } from '../cannot-run.js';
import type { Surroundings } from '../console.js';

/** What a CI service runs us for. Commits are full ids; nothing else of what people wrote is taken over. */
export interface CiEvent {
  readonly service: 'github' | 'gitlab' | 'other';
  /** The state before the change, as the service names it. */
  readonly base: string | null;
  /** Whether `base` may be further on than where the branch began. */
  readonly isTipOfTarget: boolean;
  /** The last commit of the branch that a pull request would merge. */
  readonly head: string | null;
  readonly pullRequest: number | null;
  /** The branch that a new branch is compared with. */
  readonly defaultBranch: string | null;
}

const COMMIT = /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Reads the event out of the environment of GitHub Actions or GitLab CI. @throws CannotRun where its file cannot be read. */
export function ciEvent(env: Surroundings['env']): CiEvent {
  if (env.GITHUB_ACTIONS === 'true') return githubEvent(env);
  if (env.GITLAB_CI === 'true') return gitlabEvent(env);
  return { ...NOTHING, service: 'other' };
}

const NOTHING: Omit<CiEvent, 'service'> = {
  base: null,
  isTipOfTarget: false,
  head: null,
  pullRequest: null,
  defaultBranch: null,
};

/** Source: GitHub's “Webhook events and payloads”: pull_request, merge_group, push. */
function githubEvent(env: Surroundings['env']): CiEvent {
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const service = 'github';
  const pull = record(payload.pull_request);
  const defaultBranch = branch(record(payload.repository).default_branch);
  if (typeof pull.number === 'number')
    return {
      service,
      base: commit(record(pull.base).sha),
      isTipOfTarget: true,
      head: commit(record(pull.head).sha),
      pullRequest: Number.isSafeInteger(pull.number) ? pull.number : null,
      defaultBranch,
    };
  const group = commit(record(payload.merge_group).base_sha);
  return { ...NOTHING, service, base: group ?? commit(payload.before), defaultBranch };
}

/** Source: GitLab's “Predefined CI/CD variables”. */
function gitlabEvent(env: Surroundings['env']): CiEvent {
  return {
    ...NOTHING,
    service: 'gitlab',
    base: commit(env.CI_MERGE_REQUEST_DIFF_BASE_SHA) ?? commit(env.CI_COMMIT_BEFORE_SHA),
    defaultBranch: branch(env.CI_DEFAULT_BRANCH),
  };
}

function readPayload(path: string | undefined): Readonly<Record<string, unknown>> {
  if (!path) return {};
  try {
    return record(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new CannotRun(
      {
        ja: `イベントのファイル「${path}」を読めません。`,
        en: `The file of the event “${path}” cannot be read.`,
      },
      {
        ja: '環境変数 GITHUB_EVENT_PATH は GitHub Actions が定めるものです。手元で試すときは GITHUB_ACTIONS を空にしてください。',
        en: 'GitHub Actions states it in GITHUB_EVENT_PATH. Leave GITHUB_ACTIONS empty to try this on your own computer.',
      },
    );
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function commit(value: unknown): string | null {
  return typeof value === 'string' && COMMIT.test(value) ? value : null;
}

/** Names that git could take for an option or a pattern are none. */
function branch(value: unknown): string | null {
  return typeof value === 'string' && /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(value) ? value : null;
}
