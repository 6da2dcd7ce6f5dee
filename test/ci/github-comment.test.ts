import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommentPlace, commentPlace, putComment } from '../../src/cli/ci/github-comment.js';
import { type Comment, comment, type GithubApi, startGithubApi } from './github-api.js';

let api: GithubApi;
let place: CommentPlace;

beforeEach(async () => {
  api = await startGithubApi();
  place = { api: api.address, repository: 'city/policies', pullRequest: 7, token: 'secret', name: 'policy' };
});
afterEach(() => api.close());

describe('the comment of a pull request', () => {
  it('is made once and then updated in place', async () => {
    expect(await putComment(place, 'first', true)).toEqual({ kind: 'created', url: 'https://example.com/1' });
    expect(await putComment(place, 'second', true)).toEqual({
      kind: 'updated',
      url: 'https://example.com/1',
    });
    expect(api.comments.map(({ body }) => body)).toEqual(['<!-- policydoc: policy -->\nsecond']);
    expect([...api.authorizations]).toEqual(['Bearer secret']);
  });

  it('is left alone where it says the same, in other line ends as well', async () => {
    await putComment(place, 'a\nb\n', true);
    (api.comments[0] as Comment).body = (api.comments[0] as Comment).body.replaceAll('\n', '\r\n').trimEnd();
    api.calls = [];
    expect((await putComment(place, 'a\nb\n', true)).kind).toBe('unchanged');
    expect(api.calls.filter((call) => !call.startsWith('GET'))).toEqual([]);
  });

  it('is not made where there is nothing to say, but an old one is set right', async () => {
    expect(await putComment(place, 'nothing', false)).toEqual({ kind: 'none' });
    await putComment(place, 'something', true);
    expect((await putComment(place, 'nothing', false)).kind).toBe('updated');
  });

  it('is found behind more comments than fit on a page', async () => {
    api.comments = Array.from({ length: 250 }, (_, i) =>
      comment(i + 1, 'hello', { login: 'a', type: 'User' }),
    );
    await putComment(place, 'first', true);
    await putComment(place, 'second', true);
    expect(api.comments).toHaveLength(251);
    expect(api.calls.filter((call) => call.includes('page=3'))).toHaveLength(2);
  });

  it('is another for another name', async () => {
    await putComment(place, 'first', true);
    await putComment({ ...place, name: 'bureaus' }, 'second', true);
    expect(api.comments).toHaveLength(2);
  });

  it('is never one that somebody else wrote', async () => {
    api.comments = [comment(1, '<!-- policydoc: policy -->\nmine', { login: 'stranger', type: 'User' })];
    await putComment(place, 'first', true);
    expect(api.comments.map(({ body }) => body)).toEqual([
      '<!-- policydoc: policy -->\nmine',
      '<!-- policydoc: policy -->\nfirst',
    ]);
  });

  it("is found by its author's name where the token is a person's", async () => {
    api.login = 'clerk';
    api.comments = [comment(1, '<!-- policydoc: policy -->\nold', { login: 'clerk', type: 'User' })];
    expect((await putComment(place, 'new', true)).kind).toBe('updated');
  });

  it.each([401, 403, 404, 422, 500])('that is refused with %i is an outcome', async (status) => {
    api.refusal = status;
    expect(await putComment(place, 'first', true)).toEqual({ kind: 'failed', status });
    expect(api.comments).toEqual([]);
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
