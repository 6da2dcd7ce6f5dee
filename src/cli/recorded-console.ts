import { Writable } from 'node:stream';
import type { Language } from '../diagnostic/wording.js';
import { Console, type ConsoleOptions, type Surroundings } from './console.js';

/** A piece of what was said, and where. */
export interface Said {
  readonly stream: 'stdout' | 'stderr';
  readonly content: string | Uint8Array;
}

/** What decides how a console speaks, as it can be sent to a thread. */
export interface ConsoleState {
  readonly language: Language;
  readonly options: ConsoleOptions;
  readonly env: Surroundings['env'];
  readonly terminals: Readonly<Record<Said['stream'], boolean>>;
  readonly columns: number;
}

/** A console that keeps what it says until it is taken. */
export interface RecordedConsole {
  readonly console: Console;
  readonly take: () => readonly Said[];
}

/** The state of a console. */
export function stateOf(console: Console): ConsoleState {
  const { language, options, columns, surroundings } = console;
  const { env, stdout, stderr } = surroundings;
  return {
    language,
    options,
    env: { ...env },
    terminals: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
    columns,
  };
}

/**
 * A console that speaks as the one of this state would, and keeps what it says until it is taken: so work on many files can
 * be done in any order and told in theirs.
 */
export function recordedConsole(state: ConsoleState, from: Pick<Surroundings, 'stdin'>): RecordedConsole {
  let said: Said[] = [];
  const recorder = (stream: Said['stream']) => {
    const writable = new Writable({
      decodeStrings: false,
      write: (content: string | Uint8Array, _encoding, done) => {
        said.push({ stream, content });
        done();
      },
    });
    return Object.assign(writable, { isTTY: state.terminals[stream], columns: state.columns });
  };
  const surroundings = {
    get stdin() {
      return from.stdin;
    },
    stdout: recorder('stdout'),
    stderr: recorder('stderr'),
    env: state.env,
  };
  return {
    console: new Console(surroundings, state.language, state.options),
    take: () => {
      const taken = said;
      said = [];
      return taken;
    },
  };
}

/** Says on a console what was kept. @throws when a stream cannot take it. */
export async function sayAll(said: readonly Said[], console: Console): Promise<void> {
  for (const { stream, content } of said) {
    if (stream === 'stdout') await console.out(content);
    else await console.err(String(content));
  }
}
