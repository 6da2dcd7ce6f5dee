import type { Surroundings } from '../console.js';

/** Where a comment goes, and with what right. */
export interface CommentPlace {
  /** Address of the API, without a slash behind. */
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly pullRequest: number;
  readonly token: string;
  /** What tells our comment from others. */
  readonly name: string;
}

/** What became of a comment: `none` where there was none to update and nothing to say. */
export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly status: number | null };

interface Comment {
  readonly id: number;
  readonly body?: string | null;
  readonly html_url?: string;
  readonly user?: { readonly login?: string; readonly type?: string } | null;
}

const PER_PAGE = 100;
const MOST_PAGES = 50;
const TIMEOUT = 30_000;

/** The place of the comment on a pull request of GitHub; `null` outside of one, and without a token. */
export function commentPlace(
  env: Surroundings['env'],
  pullRequest: number | null,
  token: string | null,
  name: string,
): CommentPlace | null {
  const repository = env.GITHUB_REPOSITORY ?? '';
  const api = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
  if (pullRequest === null || token === null || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return null;
  return { api, repository, pullRequest, token, name };
}

/**
 * Says something in one comment of a pull request, which is updated in place. Where `isNews` is false nothing is said unless an
 * earlier comment has to be set right. What the service refuses is an outcome, not a failure of the run.
 */
export async function putComment(
  place: CommentPlace,
  text: string,
  isNews: boolean,
): Promise<CommentOutcome> {
  const body = `${marker(place.name)}\n${text}`;
  const issue = `/repos/${place.repository}/issues`;
  try {
    const old = await findOurs(place);
    if (old === null && !isNews) return { kind: 'none' };
    if (old !== null && normal(old.body) === normal(body)) return { kind: 'unchanged', url: addressOf(old) };
    const made =
      old === null
        ? await call(place, 'POST', `${issue}/${place.pullRequest}/comments`, { body })
        : await call(place, 'PATCH', `${issue}/comments/${old.id}`, { body });
    return { kind: old === null ? 'created' : 'updated', url: addressOf(made as Comment) };
  } catch (error) {
    return { kind: 'failed', status: error instanceof Refused ? error.status : null };
  }
}

class Refused extends Error {
  constructor(readonly status: number) {
    super(`status ${status}`);
  }
}

function marker(name: string): string {
  return `<!-- policydoc: ${name} -->`;
}

/**
 * Our comment: it begins with our marker, and we wrote it. Anybody can write the marker, and a comment of somebody else must
 * not become ours, because they could change what it says.
 */
async function findOurs(place: CommentPlace): Promise<Comment | null> {
  const own = await ownLogin(place);
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = `/repos/${place.repository}/issues/${place.pullRequest}/comments?per_page=${PER_PAGE}&page=${page}`;
    const comments = (await call(place, 'GET', path)) as readonly Comment[];
    const found = comments.find(
      ({ body, user }) =>
        body?.startsWith(marker(place.name)) && (own === null ? user?.type === 'Bot' : user?.login === own),
    );
    if (found) return found;
    if (comments.length < PER_PAGE) return null;
  }
  return null;
}

/** Whose token it is; `null` for that of a job or an app, which may not ask. */
async function ownLogin(place: CommentPlace): Promise<string | null> {
  try {
    const { login } = (await call(place, 'GET', '/user')) as { readonly login?: unknown };
    return typeof login === 'string' ? login : null;
  } catch (error) {
    if (error instanceof Refused && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

async function call(place: CommentPlace, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${place.api}${path}`, {
    method,
    // The token must not follow to another server.
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${place.token}`,
      'user-agent': 'policydoc',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Refused(response.status);
  return response.json();
}

/** The service may keep other line ends, and none at the end. */
function normal(text: string | null | undefined): string {
  return (text ?? '').replaceAll('\r\n', '\n').trimEnd();
}

function addressOf({ html_url }: Comment): string | null {
  return html_url !== undefined && /^https?:\/\/[^\s()<>]+$/.test(html_url) ? html_url : null;
}
