import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommentPlace, commentPlace, putComment } from '../../src/cli/ci/github-comment.js';

interface Comment {
  id: number;
  body: string;
  html_url: string;
  user: { login: string; type: string };
}

const BOT = { login: 'github-actions[bot]', type: 'Bot' };

/** A server that plays the few calls of GitHub's API. */
let server: Server;
let place: CommentPlace;
let comments: Comment[];
let calls: string[];
let authorizations: Set<string | undefined>;
let login: string | null;
let refusal: number | null;

beforeEach(async () => {
  comments = [];
  calls = [];
  authorizations = new Set();
  login = null;
  refusal = null;
  server = createServer(async (request, response) => {
    const [status, answer] = reply(request.method ?? '', request.url ?? '', await bodyOf(request));
    calls.push(`${request.method} ${request.url}`);
    authorizations.add(request.headers.authorization);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  place = { api, repository: 'city/policies', pullRequest: 7, token: 'secret', name: 'policy' };
});
afterEach(() => new Promise((done) => server.close(done)));

describe('the comment of a pull request', () => {
  it('is made once and then updated in place', async () => {
    expect(await putComment(place, 'first', true)).toEqual({ kind: 'created', url: 'https://example.com/1' });
    expect(await putComment(place, 'second', true)).toEqual({
      kind: 'updated',
      url: 'https://example.com/1',
    });
    expect(comments.map(({ body }) => body)).toEqual(['<!-- policydoc: policy -->\nsecond']);
    expect([...authorizations]).toEqual(['Bearer secret']);
  });

  it('is left alone where it says the same, in other line ends as well', async () => {
    await putComment(place, 'a\nb\n', true);
    (comments[0] as Comment).body = (comments[0] as Comment).body.replaceAll('\n', '\r\n').trimEnd();
    calls = [];
    expect((await putComment(place, 'a\nb\n', true)).kind).toBe('unchanged');
    expect(calls.filter((call) => !call.startsWith('GET'))).toEqual([]);
  });

  it('is not made where there is nothing to say, but an old one is set right', async () => {
    expect(await putComment(place, 'nothing', false)).toEqual({ kind: 'none' });
    await putComment(place, 'something', true);
    expect((await putComment(place, 'nothing', false)).kind).toBe('updated');
  });

  it('is found behind more comments than fit on a page', async () => {
    comments = Array.from({ length: 250 }, (_, i) => comment(i + 1, 'hello', { login: 'a', type: 'User' }));
    await putComment(place, 'first', true);
    await putComment(place, 'second', true);
    expect(comments).toHaveLength(251);
    expect(calls.filter((call) => call.includes('page=3'))).toHaveLength(2);
  });

  it('is another for another name', async () => {
    await putComment(place, 'first', true);
    await putComment({ ...place, name: 'bureaus' }, 'second', true);
    expect(comments).toHaveLength(2);
  });

  it('is never one that somebody else wrote', async () => {
    comments = [comment(1, '<!-- policydoc: policy -->\nmine', { login: 'stranger', type: 'User' })];
    await putComment(place, 'first', true);
    expect(comments.map(({ body }) => body)).toEqual([
      '<!-- policydoc: policy -->\nmine',
      '<!-- policydoc: policy -->\nfirst',
    ]);
  });

  it("is found by its author's name where the token is a person's", async () => {
    login = 'clerk';
    comments = [comment(1, '<!-- policydoc: policy -->\nold', { login: 'clerk', type: 'User' })];
    expect((await putComment(place, 'new', true)).kind).toBe('updated');
  });

  it.each([401, 403, 404, 422, 500])('that is refused with %i is an outcome', async (status) => {
    refusal = status;
    expect(await putComment(place, 'first', true)).toEqual({ kind: 'failed', status });
    expect(comments).toEqual([]);
  });

  it('that cannot be sent is an outcome as well', async () => {
    const outcome = await putComment({ ...place, api: 'http://127.0.0.1:1' }, 'first', true);
    expect(outcome).toEqual({ kind: 'failed', status: null });
  });

  it('has a place only in a pull request, with a token and a repository', () => {
    const env = { GITHUB_REPOSITORY: 'city/policies', GITHUB_API_URL: 'https://api.example.com/' };
    expect(commentPlace(env, 7, 'secret', 'policy')?.api).toBe('https://api.example.com');
    expect(commentPlace(env, null, 'secret', 'policy')).toBeNull();
    expect(commentPlace(env, 7, null, 'policy')).toBeNull();
    expect(commentPlace({ GITHUB_REPOSITORY: '../..' + '/x' }, 7, 'secret', 'policy')).toBeNull();
  });
});

function reply(method: string, url: string, body: string): readonly [number, unknown] {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (pathname === '/user') return login === null ? [403, {}] : [200, { login }];
  if (method !== 'GET' && refusal !== null) return [refusal, { message: 'refused' }];
  if (method === 'GET' && pathname === '/repos/city/policies/issues/7/comments') {
    const size = Number(searchParams.get('per_page'));
    const from = (Number(searchParams.get('page')) - 1) * size;
    return [200, comments.slice(from, from + size)];
  }
  const { body: text } = JSON.parse(body || '{}') as { body: string };
  if (method === 'POST' && pathname === '/repos/city/policies/issues/7/comments') {
    const made = comment(comments.length + 1, text, BOT);
    comments.push(made);
    return [201, made];
  }
  const id = Number(/^\/repos\/city\/policies\/issues\/comments\/(\d+)$/.exec(pathname)?.[1]);
  const old = comments.find((each) => each.id === id);
  if (method !== 'PATCH' || !old) return [404, {}];
  old.body = text;
  return [200, old];
}

function comment(id: number, body: string, user: Comment['user']): Comment {
  return { id, body, html_url: `https://example.com/${id}`, user };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
