import { CannotRun } from '../cannot-run.js';
import { Console, type Surroundings } from '../console.js';
import { chooseLanguage } from '../language.js';
import { runCi } from './run-ci.js';
import { policyOf } from './run-policy.js';

/**
 * Runs the program of CI jobs, which takes its settings from the environment alone. @returns the exit code: that of the check,
 * or 2 where it could not run.
 */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const language = chooseLanguage([], surroundings.env);
  const console = new Console(surroundings, language, { quiet: false, color: false, verbose: false });
  try {
    if (args.length > 0) {
      if (args[0] !== '--help') throw NO_ARGUMENTS;
      await console.out(`${HELP[language]}\n`);
      return 0;
    }
    return await runCi(console, policyOf(surroundings.env));
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    await console.complain(error);
    return 2;
  }
}

const NO_ARGUMENTS = new CannotRun(
  {
    ja: 'policy-ci は引数を取りません。',
    en: 'policy-ci takes no arguments.',
  },
  {
    ja: '設定は環境変数 POLICY_CI_… で渡します。「policy-ci --help」に一覧があります。',
    en: 'Its settings are the environment variables POLICY_CI_…; “policy-ci --help” lists them.',
  },
);

const HELP = {
  ja: `使い方: policy-ci

CI(GitHub Actions、GitLab など)で、運営方針の変更を検査し、変更の内容と、変更の前と後の様式を作ります。
設定は環境変数で渡します。書かなければ、かっこの中の値になります。

  POLICY_CI_FILES    検査するファイルやフォルダー。1 行に一つ(policy check と同じ)
  POLICY_CI_BASE     比べる元の版(CI のイベントから決める)
  POLICY_CI_OUTPUT   作ったものを入れるフォルダー(policy-changes)
  POLICY_CI_FORMATS  様式の形式。作らないときは none(docx,xlsx,pdf)
  POLICY_CI_FAIL_ON  終了コードを 1 にする重さ。error か warning(error)
  POLICY_CI_COMMENT  プルリクエストにコメントするか。true か false(true)
  POLICY_CI_NAME     コメントを見分ける名前(policy)
  POLICY_CI_TOKEN    コメントを書くためのトークン(なければ「Summary」に載せるだけ)
  POLICY_LANG        ja か en

終了コードは policy check と同じです。`,
  en: `Usage: policy-ci

Checks a change of operating policies in CI (GitHub Actions, GitLab and others), tells what it means, and makes the forms
of old and new. Its settings are environment variables; what stands in brackets is taken where one is missing.

  POLICY_CI_FILES    files and folders to check, one a line (as policy check)
  POLICY_CI_BASE     the revision to compare with (from the event of the CI service)
  POLICY_CI_OUTPUT   the folder for what is made (policy-changes)
  POLICY_CI_FORMATS  formats of the forms, none for no forms (docx,xlsx,pdf)
  POLICY_CI_FAIL_ON  severity that makes the exit code 1: error or warning (error)
  POLICY_CI_COMMENT  whether to comment on the pull request: true or false (true)
  POLICY_CI_NAME     the name that tells the comment from others (policy)
  POLICY_CI_TOKEN    the token to comment with (without it: in the job's summary only)
  POLICY_LANG        ja or en

The exit code is that of policy check.`,
} as const;
