import { createHash } from 'node:crypto';
import { closeSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Console } from './console.js';
import type { RenderTask } from './render-file.js';
import { hasChanged, inputHash, isAsItWas, type RenderRecord } from './render-record.js';

/** What was made so far in a run of many policies, in a file, so that a run that was stopped can be taken up again. */
export interface Journal {
  readonly add: (record: RenderRecord) => void;
  /** Closes the file. It is removed unless there is something left to make. */
  readonly close: (isLeft: boolean) => void;
}

/** What an earlier run has left to do. */
export interface Resumed {
  /** Tasks that are not done. */
  readonly left: readonly RenderTask[];
  /** Records that still hold, or whose files somebody has worked on. */
  readonly records: readonly RenderRecord[];
}

/**
 * Where the journal of a command stands: in the folder that is written to, else here. Only the same command finds it again, and
 * shares of one run that write into one folder have one each.
 */
export function journalPath(
  output: string | undefined,
  tasks: readonly RenderTask[],
  asked: unknown,
): string {
  const name = createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 12);
  const first = output === undefined ? undefined : tasks[0]?.outputs[0]?.path;
  return join(first === undefined ? '.' : dirname(first), `.policydoc-resume-${name}.jsonl`);
}

/**
 * Compares the journal with the files: a policy is done when it, its form, its configuration and what was asked are as they were, and
 * so are the files that were made. Files that somebody has changed since are named to the task, which keeps them.
 */
export async function resume(
  path: string,
  tasks: readonly RenderTask[],
  run: string,
  console: Console,
): Promise<Resumed> {
  const known = readJournal(path);
  const left: RenderTask[] = [];
  const records: RenderRecord[] = [];
  for (const task of tasks) {
    const record = known.get(task.path);
    if (!record) {
      left.push(task);
      continue;
    }
    const changed = record.outputs.filter(hasChanged).map(([name]) => name);
    const paths = task.outputs.map((output) => output.path);
    const isSame =
      JSON.stringify(paths) === JSON.stringify(record.outputs.map(([name]) => name)) &&
      [...record.outputs, ...record.forms].every(isAsItWas) &&
      (await inputHash(task.path, run, console).catch(() => null)) === record.input;
    if (isSame || changed.length > 0) records.push(record);
    if (!isSame) left.push({ ...task, changed });
  }
  return { left, records };
}

/**
 * Begins a journal with records of before; without any, the file comes with the first one. Where it cannot be written the run goes on
 * without: what it writes itself will say why.
 */
export function openJournal(path: string, records: readonly RenderRecord[]): Journal {
  let descriptor: number | null = null;
  const add = (record: RenderRecord) => {
    try {
      descriptor ??= create(path);
      writeSync(descriptor, `${JSON.stringify(record)}\n`);
    } catch {
      // A full disk or a folder that cannot be written: what is not in the journal is made anew.
    }
  };
  rmSync(path, { force: true });
  for (const record of records) add(record);
  const close = (isLeft: boolean) => {
    if (descriptor === null) return;
    closeSync(descriptor);
    if (!isLeft) rmSync(path, { force: true });
  };
  return { add, close };
}

/** Exclusive, so that a link which somebody has put there is not followed. */
function create(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'wx');
}

/** The records by policy, the last of each; lines that are none, as of a run that was killed while it wrote, are passed over. */
function readJournal(path: string): ReadonlyMap<string, RenderRecord> {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return new Map();
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(lines.flatMap((line) => readRecord(line).map((record) => [record.path, record] as const)));
}

function readRecord(line: string): readonly RenderRecord[] {
  try {
    const record = JSON.parse(line) as RenderRecord;
    const isRecord =
      typeof record.path === 'string' &&
      typeof record.input === 'string' &&
      [record.forms, record.outputs].every((files) => files.every((file) => file.length === 2));
    return isRecord ? [record] : [];
  } catch {
    return [];
  }
}
