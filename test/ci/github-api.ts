import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment as GitHub keeps it. */
export interface Comment {
  readonly id: number;
  body: string;
  readonly html_url: string;
  readonly user: { readonly login: string; readonly type: string };
}

/** A server that plays the few calls of GitHub's API that comments on pull request 7 of city/policies need. */
export interface GithubApi {
  readonly address: string;
  comments: Comment[];
  calls: string[];
  readonly authorizations: Set<string | undefined>;
  /** Whose token it is, where it is a person's. */
  login: string | null;
  /** The status that whatever writes is answered with. */
  refusal: number | null;
  close(): Promise<void>;
}

const BOT = { login: 'github-actions[bot]', type: 'Bot' };

/** Starts the server on a free port of this computer. */
export async function startGithubApi(): Promise<GithubApi> {
  const server = createServer(async (request, response) => {
    const [status, answer] = reply(api, request.method ?? '', request.url ?? '', await bodyOf(request));
    api.calls.push(`${request.method} ${request.url}`);
    api.authorizations.add(request.headers.authorization);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const api: GithubApi = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments: [],
    calls: [],
    authorizations: new Set(),
    login: null,
    refusal: null,
    close: () => new Promise((done) => server.close(() => done())),
  };
  return api;
}

function reply(api: GithubApi, method: string, url: string, body: string): readonly [number, unknown] {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (pathname === '/user') return api.login === null ? [403, {}] : [200, { login: api.login }];
  if (method !== 'GET' && api.refusal !== null) return [api.refusal, { message: 'refused' }];
  if (method === 'GET' && pathname === '/repos/city/policies/issues/7/comments') {
    const size = Number(searchParams.get('per_page'));
    const from = (Number(searchParams.get('page')) - 1) * size;
    return [200, api.comments.slice(from, from + size)];
  }
  const { body: text } = JSON.parse(body || '{}') as { body: string };
  if (method === 'POST' && pathname === '/repos/city/policies/issues/7/comments') {
    const made = comment(api.comments.length + 1, text, BOT);
    api.comments.push(made);
    return [201, made];
  }
  const id = Number(/^\/repos\/city\/policies\/issues\/comments\/(\d+)$/.exec(pathname)?.[1]);
  const old = api.comments.find((each) => each.id === id);
  if (method !== 'PATCH' || !old) return [404, {}];
  old.body = text;
  return [200, old];
}

/** A comment with an address. */
export function comment(id: number, body: string, user: Comment['user']): Comment {
  return { id, body, html_url: `https://example.com/${id}`, user };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
