import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ChangedSides, prefixHere } from './changed-sides.js';
import type { PolicyAnswer } from './run-policy.js';

/** What the runs answered, each side for itself: what is wrong with the old state can no longer be changed. */
export interface RenderedSides {
  readonly old: readonly PolicyAnswer[];
  readonly new: readonly PolicyAnswer[];
}

/** Makes the forms of the policies as they were and as they are. What has errors is marked as such on every page. */
export async function renderSides(rendering: ChangedSides): Promise<RenderedSides> {
  const { changed, formats } = rendering;
  if (formats.length === 0 || changed.length === 0) return { old: [], new: [] };
  const before = changed.flatMap(({ before }) => before ?? []);
  const after = changed.flatMap(({ after }) => after ?? []);
  const made = await renderAll(rendering, after, 'new', '.');
  if (before.length === 0) return { old: [], new: made };
  return withWorktree(rendering, async (folder) => ({
    old: folder === null ? [] : await renderAll(rendering, before, 'old', folder),
    new: made,
  }));
}

async function renderAll(
  { policy, formats, folder }: ChangedSides,
  files: readonly string[],
  side: string,
  from: string,
): Promise<readonly PolicyAnswer[]> {
  const answers: PolicyAnswer[] = [];
  for (const file of files) {
    const target = `${join(resolve(folder), side, dirname(file))}/`;
    const words = ['render', '--force', '--format', formats.join(','), '-o', target, '--', file];
    answers.push(await policy(words, from));
  }
  return answers;
}

/** The whole former state, because a policy may name forms and settings beside it. `null` where git cannot lay it out. */
async function withWorktree<T>(
  { git, base }: ChangedSides,
  use: (folder: string | null) => Promise<T>,
): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), 'policy-ci-'));
  const tree = join(place, 'old');
  try {
    const { isDone } = await git(['worktree', 'add', '--quiet', '--detach', '--force', tree, base]);
    const prefix = await prefixHere(git);
    return await use(isDone ? join(tree, prefix) : null);
  } finally {
    await git(['worktree', 'remove', '--force', tree]);
    rmSync(place, { recursive: true, force: true });
  }
}
