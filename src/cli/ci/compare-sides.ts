import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ChangedSides, prefixHere } from './changed-sides.js';
import type { PolicyAnswer } from './run-policy.js';

/** The formats that a 新旧対照表 has. */
const TABLES = ['docx', 'xlsx', 'pdf', 'html'];

/** What `policy diff` said of all policies that both states have. */
export interface ComparedSides {
  readonly markdown: PolicyAnswer;
  readonly json: PolicyAnswer;
  readonly tables: readonly PolicyAnswer[];
}

/**
 * Compares what changed, as two folders that hold nothing else, so that one run tells all of it. Files that were renamed stand under
 * their new name in both.
 */
export async function compareSides(sides: ChangedSides): Promise<ComparedSides | null> {
  const { git, policy, base, changed, formats, folder } = sides;
  const pairs = changed.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  if (pairs.length === 0) return null;
  const prefix = await prefixHere(git);
  const place = mkdtempSync(join(tmpdir(), 'policy-ci-'));
  try {
    for (const { before, after } of pairs) {
      const [old, now] = ['old', 'new'].map((side) => join(place, side, after)) as [string, string];
      for (const file of [old, now]) mkdirSync(dirname(file), { recursive: true });
      // From git on both sides: a link that somebody committed must not lead to other files of this machine.
      writeFileSync(old, (await git(['cat-file', 'blob', `${base}:${prefix}${before}`])).bytes);
      writeFileSync(now, (await git(['cat-file', 'blob', `HEAD:${prefix}${after}`])).bytes);
    }
    const diff = (format: string, ...words: readonly string[]) =>
      policy(['diff', '--format', format, ...words, 'old', 'new'], place);
    const [markdown, json] = [await diff('md'), await diff('json')];
    const tables: PolicyAnswer[] = [];
    for (const format of formats.filter((format) => TABLES.includes(format))) {
      tables.push(await diff(format, '-o', join(resolve(folder), `comparison.${format}`)));
    }
    return { markdown, json, tables };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
