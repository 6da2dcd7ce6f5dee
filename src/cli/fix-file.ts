import type { Wording } from '../diagnostic/wording.js';
import { CannotRun } from './cannot-run.js';
import type { CheckedPolicy } from './check-policy.js';
import type { Console } from './console.js';
import { mendPolicy } from './mend-policy.js';
import { saveFile } from './save-file.js';

/** What `--fix` was asked. */
export interface FixRequest {
  readonly form: string | undefined;
  /** Mend what has one safe mend. */
  readonly fix: boolean;
  /** Show what would be mended, and write nothing. */
  readonly dryRun: boolean;
}

/** Mends a file. @returns the policy as it then reads, with what a person has to decide. @throws CannotRun */
export async function fixFile(
  path: string,
  checked: CheckedPolicy,
  { form, dryRun }: FixRequest,
  console: Console,
): Promise<CheckedPolicy> {
  const mended = await mendPolicy(checked, form, console);
  if (!mended.change) return checked;
  const { before, after } = mended.change;
  if (dryRun) {
    const { unifiedDiff } = await import('../text/unified-diff.js');
    await console.out(unifiedDiff(checked.file, before.text, after));
  } else {
    const text = before.isMarked ? `\ufeff${after}` : after;
    saveFile(path, new TextEncoder().encode(text), true, 'rewrite');
  }
  await console.note(mendedNote(checked.file, mended.count, dryRun));
  return mended.checked;
}

function mendedNote(file: string, count: number, isDryRun: boolean): Wording {
  return isDryRun
    ? { ja: `${file}: ${count} 件を直せます。`, en: `${file}: ${count} can be mended.` }
    : { ja: `${file}: ${count} 件を直しました。`, en: `${file}: ${count} mended.` };
}

/** @throws CannotRun where the options do not go together. */
export function checkFixRequest({ fix, dryRun }: FixRequest, paths: readonly string[]): void {
  if (dryRun && !fix) {
    throw new CannotRun(
      { ja: '--dry-run は --fix と一緒に使います。', en: '--dry-run goes with --fix.' },
      { ja: '例: policy validate --fix --dry-run', en: 'For example: policy validate --fix --dry-run' },
    );
  }
  if (fix && !dryRun && paths.includes('-')) {
    throw new CannotRun(
      { ja: '標準入力は --fix で書き換えられません。', en: '--fix cannot rewrite standard input.' },
      {
        ja: 'ファイルの名前を指定するか、--dry-run を付けて差分を出してください。',
        en: 'Name a file, or add --dry-run to see what would change.',
      },
    );
  }
}
