import type { Surroundings } from '../console.js';
import { runGit } from '../git/run-git.js';

/** What git answered; nothing where it failed. */
export interface GitAnswer {
  readonly isDone: boolean;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Asks git in the working folder. `secret` is configuration that no list of processes may show. */
export type Git = (args: readonly string[], secret?: readonly [string, string]) => Promise<GitAnswer>;

/** git in a folder, which may fetch what a shallow clone lacks. @throws CannotRun where there is none. */
export function gitOf(env: Surroundings['env'], folder = '.'): Git {
  const { POLICY_CI_TOKEN: _, ...rest } = env;
  return async (args, secret) => {
    const configuration = secret && {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: secret[0],
      GIT_CONFIG_VALUE_0: secret[1],
    };
    const { exitCode, stdout } = await runGit(args, {
      folder,
      env: { ...rest, ...configuration },
      mayFetch: true,
    });
    const bytes = exitCode === 0 ? stdout : Buffer.alloc(0);
    return { isDone: exitCode === 0, text: bytes.toString(), bytes };
  };
}
