import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ChangedPolicy } from './changed-policies.js';
import type { Git } from './git.js';
import type { PolicyAnswer, RunPolicy } from './run-policy.js';

/** What is compared. */
export interface Comparison {
  readonly git: Git;
  readonly policy: RunPolicy;
  readonly base: string;
  readonly changed: readonly ChangedPolicy[];
}

/** What `policy diff` said of all policies that both states have; `null` where there is none. */
export interface ComparedSides {
  readonly markdown: PolicyAnswer;
  readonly json: PolicyAnswer;
}

/**
 * Compares what changed, as two folders that hold nothing else, so that one run tells all of it. Files that were renamed stand under
 * their new name in both.
 */
export async function compareSides(comparison: Comparison): Promise<ComparedSides | null> {
  const { git, policy, base, changed } = comparison;
  const pairs = changed.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  if (pairs.length === 0) return null;
  const prefix = (await git(['rev-parse', '--show-prefix'])).text.replace(/\n$/, '');
  const place = mkdtempSync(join(tmpdir(), 'policy-ci-'));
  try {
    for (const { before, after } of pairs) {
      const [old, now] = ['old', 'new'].map((side) => join(place, side, after)) as [string, string];
      for (const file of [old, now]) mkdirSync(dirname(file), { recursive: true });
      // From git on both sides: a link that somebody committed must not lead to other files of this machine.
      writeFileSync(old, (await git(['cat-file', 'blob', `${base}:${prefix}${before}`])).bytes);
      writeFileSync(now, (await git(['cat-file', 'blob', `HEAD:${prefix}${after}`])).bytes);
    }
    const diff = (format: string) => policy(['diff', '--format', format, 'old', 'new'], place);
    return { markdown: await diff('md'), json: await diff('json') };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
