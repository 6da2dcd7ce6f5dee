import type { Console } from './console.js';
import { type Interruption, watchInterruption } from './interruption.js';
import type { RenderShared, RenderTask } from './render-file.js';
import { renderFiles } from './render-files.js';
import type { Journal } from './render-journal.js';

/** Policies from which it is recorded what was made, so that an interrupted run can be taken up. */
const RECORDED = 20;

/** How many policies are made. */
export interface ManySettings {
  /** How many threads; `undefined` for as many as are worth it. */
  readonly jobs: number | undefined;
  /** Whether to go on where an earlier run of the same command was stopped. */
  readonly resume: boolean;
  /** As given with `-o`. */
  readonly output: string | undefined;
  /** What else makes this command another than others that write to the same place. */
  readonly asked: unknown;
}

/** A policy and its outputs, before it is known what an earlier run has done. */
type Found = Omit<RenderTask, 'changed'>;

/** What is to be made, and where it is recorded. */
interface Plan {
  readonly tasks: readonly RenderTask[];
  readonly journal: Journal | null;
  /** As in {@link RenderShared}. */
  readonly run: string | null;
}

/** Makes the outputs of policies: what is left of an earlier run, or all. @returns the exit code. */
export async function renderMany(
  found: readonly Found[],
  shared: Omit<RenderShared, 'run'>,
  settings: ManySettings,
  console: Console,
): Promise<number> {
  const readsInput = found.some(({ path }) => path === '-');
  const { tasks, journal, run } = await planFor(found, shared, settings, console);
  // Who waits for standard input can only be stopped at once.
  const interruption = readsInput ? NEVER : watchInterruption();
  let exitCode = 0;
  let count = 0;
  try {
    await renderFiles(
      tasks,
      { ...shared, run },
      settings.jobs,
      interruption,
      console,
      ({ isMade, record }) => {
        exitCode = Math.max(exitCode, isMade === null ? 2 : isMade ? 0 : 1);
        if (record) journal?.add(record);
        count += 1;
      },
    );
  } finally {
    interruption.forget();
    journal?.close(count < tasks.length || exitCode === 2);
  }
  const stopped = interruption.exitCode();
  if (stopped === null || count === tasks.length) return exitCode;
  const done = found.length - tasks.length + count;
  await console.note(stoppedAt(done, found.length, journal !== null));
  return stopped;
}

const NEVER: Interruption = { exitCode: () => null, forget: () => {} };

async function planFor(
  found: readonly Found[],
  { settings: how }: Omit<RenderShared, 'run'>,
  { resume: isResumed, output, asked }: ManySettings,
  console: Console,
): Promise<Plan> {
  const all = found.map((each) => ({ ...each, changed: [] }));
  const isStream = found.some(({ path, outputs }) => path === '-' || outputs.some((to) => to.path === '-'));
  if (isStream || (found.length < RECORDED && !isResumed)) return { tasks: all, journal: null, run: null };
  const { journalPath, openJournal, resume } = await import('./render-journal.js');
  const { runHash } = await import('./run-hash.js');
  const run = runHash(how, console);
  const path = journalPath(output, all, asked);
  if (!isResumed) return { tasks: all, journal: openJournal(path, []), run };
  const { left, records } = await resume(path, all, run, console);
  await console.note(resumedAt(all.length, left.length));
  return { tasks: left, journal: openJournal(path, records), run };
}

function resumedAt(all: number, left: number) {
  if (left === all)
    return {
      ja: `前回の続きとして使えるものがないので、${all} 個すべてを作ります。`,
      en: `There is nothing to go on from, so all ${all} are made.`,
    };
  return {
    ja: `${all} 個のうち ${all - left} 個は前回作ったままなので、残りの ${left} 個を作ります。`,
    en: `${all - left} of ${all} are as they were made before; the other ${left} are made now.`,
  };
}

function stoppedAt(done: number, all: number, isRecorded: boolean) {
  const again = isRecorded
    ? {
        ja: '同じコマンドに --resume を付けると続きから作ります。',
        en: ' The same command with --resume goes on from there.',
      }
    : { ja: '', en: '' };
  return {
    ja: `中断しました。${all} 個のうち ${done} 個まで終わっています。${again.ja}`,
    en: `Stopped. ${done} of ${all} are done.${again.en}`,
  };
}
