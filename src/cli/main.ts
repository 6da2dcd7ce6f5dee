import { CommanderError } from 'commander';
import { CannotRun, fileFailure } from './cannot-run.js';
import { Console, type Surroundings } from './console.js';
import { chooseLanguage } from './language.js';
import { makeProgram, usageError } from './program.js';

/**
 * Runs one command line. @returns the exit code: 0 clean, 1 findings in the user's documents, 2 could not run, 70 a bug of
 * ours. It never ends the process itself, so that piped output arrives whole.
 */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const language = chooseLanguage(args, surroundings.env);
  const console = new Console(surroundings, language, {
    quiet: false,
    color: null,
    verbose: false,
  });
  let exitCode = 0;
  try {
    const finish = (code: number) => {
      exitCode = code;
    };
    const program = await makeProgram(surroundings, language, finish, args);
    if (args.length === 0) program.help({ error: false });
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      await console.complain(usageError(error));
      return 2;
    }
    if (error instanceof CannotRun) {
      await console.complain(error);
      return 2;
    }
    if (isClosedPipe(error)) return 0;
    if ((error as NodeJS.ErrnoException | null)?.syscall === 'uv_cwd') {
      await console.complain(FOLDER_IS_GONE);
      return 2;
    }
    if (isFullOutput(error)) {
      await console.complain(fileFailure(error, 'stdout', 'write')).catch(() => {});
      return 2;
    }
    await reportBug(error, surroundings, console);
    return 70;
  }
}

/** Somebody removed the working folder while a terminal was in it. */
const FOLDER_IS_GONE = new CannotRun(
  { ja: '今いるフォルダーがなくなっています。', en: 'The working folder does not exist any more.' },
  { ja: '別のフォルダーに移ってから実行してください。', en: 'Go to another folder and try again.' },
);

function isClosedPipe(error: unknown): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(codeOf(error));
}

function isFullOutput(error: unknown): boolean {
  return ['ENOSPC', 'EIO', 'EBADF', 'EDQUOT'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}

async function reportBug(error: unknown, { env }: Surroundings, console: Console): Promise<void> {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const sentence =
    console.language === 'ja'
      ? 'policy: 内部エラーです。お使いの方の誤りではありません。POLICY_DEBUG=1 を付けて実行した表示を添えて、開発者にお知らせください。'
      : 'policy: internal error, not your fault. Please report it with what POLICY_DEBUG=1 shows.';
  await console.err(`${sentence}\n${env.POLICY_DEBUG ? `${detail}\n` : ''}`).catch(() => {});
}
