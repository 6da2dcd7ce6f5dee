// node scripts/digests.mjs
//
// Prints a SHA-256 of the policy of 西区 in every form and format, empty and filled. The lines are the same on every version of
// Node; .ci/run compares them. Needs `npm run build` before.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forms } from '../dist/index.js';

const FORMATS = 'docx,xlsx,pdf,html,md,json';
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'policy-digests-'));
try {
  for (const form of Object.keys(forms)) {
    for (const state of ['blank', 'filled']) {
      const out = join(scratch, form, state);
      const actuals = state === 'filled' ? ['--actuals', 'data/nishi-2023/results.csv'] : [];
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          ...['bin/policy.js', '--quiet', 'render', 'data/nishi-2023', '--form', form, ...actuals],
          ...['--format', FORMATS, '-o', `${out}/`],
        ],
        { cwd: ROOT, encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      for (const file of readdirSync(out).sort()) {
        const digest = createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex');
        process.stdout.write(`${digest}  ${form} ${state} ${file}\n`);
      }
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
