import type { Language, Wording } from '../diagnostic/wording.js';
import { makeVisible } from '../text/make-visible.js';
import type { CannotRun } from './cannot-run.js';

/** The streams and surroundings of a process; `process` itself fits. */
export interface Surroundings {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The options that stand before a command. */
export interface ConsoleOptions {
  readonly quiet: boolean;
  /** `null` where nothing was said. */
  readonly color: boolean | null;
  /** Whether to tell what libraries said, and how files were read. */
  readonly verbose: boolean;
  /** Path of the configuration, where one was named. */
  readonly config?: string | undefined;
}

/** What a command talks to the user with. What was asked for goes to stdout, everything else to stderr. */
export class Console {
  /** Configurations that were found; a console is there for one run. */
  readonly configurationPaths = new Map<string, string | null>();

  constructor(
    readonly surroundings: Surroundings,
    readonly language: Language,
    readonly options: ConsoleOptions,
  ) {}

  /** Columns of the terminal, 80 where there is none. */
  get columns(): number {
    return this.surroundings.stdout.columns ?? 80;
  }

  /** Whether a stream takes colours: as asked for, else on terminals unless NO_COLOR is set. */
  takesColor(stream: 'stdout' | 'stderr'): boolean {
    const isPlain = Boolean(this.surroundings.env.NO_COLOR) || this.surroundings.env.TERM === 'dumb';
    return this.options.color ?? (this.surroundings[stream].isTTY === true && !isPlain);
  }

  /** Writes what was asked for. @throws when the stream cannot take it. */
  async out(content: string | Uint8Array): Promise<void> {
    if (content.length > 0) await written(this.surroundings.stdout, content);
  }

  /** Writes what was made from documents; on a terminal, where it may act, with its unseen characters spelt out. */
  async outDocument(text: string): Promise<void> {
    const isTerminal = this.surroundings.stdout.isTTY === true;
    await this.out(isTerminal ? text.split('\n').map(makeVisible).join('\n') : text);
  }

  /** Writes a report to stderr. */
  async err(text: string): Promise<void> {
    if (text !== '') await written(this.surroundings.stderr, text);
  }

  /** Says in a line what was done, unless `--quiet`. */
  async note(wording: Wording): Promise<void> {
    if (!this.options.quiet) await this.err(`${makeVisible(wording[this.language])}\n`);
  }

  /** Says how something was done, with `--verbose`. */
  async detail(wording: Wording): Promise<void> {
    if (this.options.verbose) await this.err(`${makeVisible(wording[this.language])}\n`);
  }

  /** Says why something could not be done, and what to do instead. */
  async complain({ wording, help }: CannotRun): Promise<void> {
    const [what, instead] = [wording, help].map((each) => makeVisible(each[this.language]));
    await this.err(`policy: ${what}\n${' '.repeat(8)}${instead}\n`);
  }
}

/** Streams that {@link outlet} has given. */
const outlets = new WeakSet<NodeJS.WritableStream>();

/**
 * A stream to write to. A reader that has seen enough (`| head`) is no error of the stream's; the failed write itself is reported
 * where it was made. Node makes its streams when they are first named, which takes some milliseconds, so none is named before.
 */
export function outlet<Stream extends NodeJS.WritableStream>(stream: Stream): Stream {
  if (!outlets.has(stream)) {
    outlets.add(stream);
    stream.on('error', () => {});
  }
  return stream;
}

function written(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outlet(stream).write(content, (error) => (error ? reject(error) : resolve()));
  });
}
