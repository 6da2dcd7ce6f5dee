import { CannotRun } from './cannot-run.js';

/** What `eval --write` was asked. */
export interface WriteRequest {
  /** Put results into the policy files. */
  readonly isAsked: boolean;
  /** Show what would be written, and write nothing. */
  readonly isDryRun: boolean;
}

/** What else a command line with `--write` may ask for. */
interface Others {
  readonly force: boolean;
  /** Whether outputs are asked for by name. */
  readonly hasOutputs: boolean;
}

/** @throws CannotRun where the options do not go together. */
export function checkWriteRequest(
  { isAsked, isDryRun }: WriteRequest,
  { force, hasOutputs }: Others,
  paths: readonly string[],
): void {
  if (isDryRun && !isAsked) {
    throw new CannotRun(
      { ja: '--dry-run は --write と一緒に使います。', en: '--dry-run goes with --write.' },
      {
        ja: '例: policy eval --actuals results.csv --write --dry-run',
        en: 'For example: policy eval --actuals results.csv --write --dry-run',
      },
    );
  }
  if (isDryRun && hasOutputs) {
    throw new CannotRun(
      {
        ja: '--dry-run は差分だけを示すので、--format や -o と一緒には使えません。',
        en: '--dry-run shows the difference alone and does not go with --format or -o.',
      },
      { ja: 'どちらか一方にしてください。', en: 'Give one of them.' },
    );
  }
  if (isAsked && force) {
    throw new CannotRun(
      {
        ja: '--write と --force は一緒に使えません。誤りのある結果は運営方針のファイルに書き込みません。',
        en: '--write and --force do not go together: results with errors are not written into a policy file.',
      },
      {
        ja: '誤りを直してから --write だけを付けてください。',
        en: 'Mend the errors, then give --write alone.',
      },
    );
  }
  if (isAsked && !isDryRun && paths.includes('-')) {
    throw new CannotRun(
      {
        ja: '標準入力の運営方針には --write で書き込めません。',
        en: '--write cannot write into standard input.',
      },
      {
        ja: 'ファイルの名前を指定するか、--dry-run を付けて差分を出してください。',
        en: 'Name a file, or add --dry-run to see what would change.',
      },
    );
  }
}
