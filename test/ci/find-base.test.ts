import { afterEach, describe, expect, it } from 'vitest';
import type { CiEvent } from '../../src/cli/ci/ci-event.js';
import { findBase } from '../../src/cli/ci/find-base.js';
import { gitOf } from '../../src/cli/ci/git.js';
import { cloneOf, emptyRepository, type Repository } from './repository.js';

const made: Repository[] = [];
afterEach(() => {
  for (const repository of made.splice(0)) repository.remove();
});

const NO_EVENT: CiEvent = {
  service: 'github',
  base: null,
  isTipOfTarget: false,
  head: null,
  pullRequest: null,
  defaultBranch: null,
};

describe('the base of a change', () => {
  it.each([1, 2, undefined])('of a merge of the service is its first parent, depth %s', async (depth) => {
    const { origin, start, late, edit } = diverged();
    origin.git('checkout', '--quiet', '-b', 'merge', 'main');
    origin.git('merge', '--quiet', '--no-ff', '--no-edit', 'edit');
    const clone = keep(cloneOf(origin, 'merge', depth));
    const event = { ...NO_EVENT, base: start, isTipOfTarget: true, head: edit, pullRequest: 1 };
    expect(await base(clone, event)).toBe(late);
    expect(clone.git('merge-base', late, 'HEAD')).toBe(late);
  });

  it.each([1, undefined])('of a branch itself is where it left its target, depth %s', async (depth) => {
    const { origin, start, late, edit } = diverged();
    const clone = keep(cloneOf(origin, 'edit', depth));
    const event = { ...NO_EVENT, base: late, isTipOfTarget: true, head: edit, pullRequest: 1 };
    expect(await base(clone, event)).toBe(start);
  });

  it('of a push is the state before it, and of a new branch where it left the default branch', async () => {
    const { origin, start } = diverged();
    const clone = keep(cloneOf(origin, 'edit', 1));
    expect(await base(clone, { ...NO_EVENT, base: start })).toBe(start);
    const other = keep(cloneOf(origin, 'edit'));
    expect(await base(other, { ...NO_EVENT, defaultBranch: 'main' })).toBe(start);
  });

  it('of a push that replaced what nobody has any more is where the branch left the default branch', async () => {
    const { origin, start } = diverged();
    const clone = keep(cloneOf(origin, 'edit'));
    expect(await base(clone, { ...NO_EVENT, base: 'a'.repeat(40), defaultBranch: 'main' })).toBe(start);
  });

  it('is missing for the first commit of a repository', async () => {
    const origin = keep(emptyRepository());
    origin.write('a', 'a');
    origin.commit('first');
    const clone = keep(cloneOf(origin, 'main'));
    expect(await base(clone, { ...NO_EVENT, defaultBranch: 'main' })).toBeNull();
    expect(await base(clone, NO_EVENT)).toBeNull();
  });

  it('can be named, also as a branch that a shallow clone lacks', async () => {
    const { origin, start } = diverged();
    expect(await base(keep(cloneOf(origin, 'edit', 1)), NO_EVENT, 'main')).toBe(start);
    expect(await base(keep(cloneOf(origin, 'edit')), NO_EVENT, start)).toBe(start);
  });

  it('is refused where it cannot be had, and never taken for an option of git', async () => {
    const { origin } = diverged();
    const clone = keep(cloneOf(origin, 'edit', 1));
    await expect(base(clone, NO_EVENT, 'nowhere')).rejects.toThrow('nowhere');
    await expect(base(clone, NO_EVENT, '--upload-pack=touch /tmp/bad;')).rejects.toThrow('upload-pack');
    const event = { ...NO_EVENT, base: 'a'.repeat(40), isTipOfTarget: true, pullRequest: 1 };
    await expect(base(clone, event)).rejects.toThrow('aaaa');
  });
});

/** main: start, late; edit: start, edit. */
function diverged() {
  const origin = keep(emptyRepository());
  origin.write('a', 'a');
  origin.commit('before');
  origin.write('a', 'b');
  const start = origin.commit('start');
  origin.git('checkout', '--quiet', '-b', 'edit');
  origin.write('b', 'b');
  const edit = origin.commit('edit');
  origin.git('checkout', '--quiet', 'main');
  origin.write('c', 'c');
  const late = origin.commit('late');
  return { origin, start, late, edit };
}

function base({ folder }: Repository, event: CiEvent, named: string | null = null) {
  return findBase({ git: gitOf(process.env, folder), event, named, credential: undefined });
}

function keep(repository: Repository): Repository {
  made.push(repository);
  return repository;
}
