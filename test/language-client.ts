import { type ChildProcess, spawn } from 'node:child_process';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** A diagnostic as a language server sends it; lines and characters count from 0, characters are UTF-16 units. */
export interface LspDiagnostic {
  readonly range: {
    readonly start: { line: number; character: number };
    readonly end: { line: number; character: number };
  };
  readonly severity?: number;
  readonly code?: string;
  readonly source?: string;
  readonly message: string;
}

/** Drives a language server over stdio as an editor does. */
export class LanguageClient {
  readonly connection: MessageConnection;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<string, ((diagnostics: readonly LspDiagnostic[]) => void)[]>();
  /** Everything the server wrote to stderr. */
  stderr = '';
  /** What was published last for each document. */
  readonly published = new Map<string, readonly LspDiagnostic[]>();
  /** The exit code, once the server has ended. */
  readonly ended: Promise<number | null>;

  constructor(
    command: string,
    args: readonly string[],
    { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
  ) {
    this.#process = spawn(command, [...args], { cwd, env: { PATH: process.env.PATH ?? '', ...env } });
    this.ended = new Promise((resolve) => this.#process.once('exit', resolve));
    const { stdin, stdout, stderr } = this.#process;
    if (!stdin || !stdout || !stderr) throw new Error('no pipes');
    stderr.on('data', (chunk) => {
      this.stderr += chunk;
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      (sent: { uri: string; diagnostics: readonly LspDiagnostic[] }) => {
        this.published.set(sent.uri, sent.diagnostics);
        const next = this.#waiting.get(sent.uri)?.shift();
        next?.(sent.diagnostics);
      },
    );
    this.connection.listen();
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.connection.sendRequest(method, params) as Promise<Answer>;
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** The next diagnostics that the server publishes for a document. Ask before the change that causes them. */
  nextDiagnostics(uri: string): Promise<readonly LspDiagnostic[]> {
    return new Promise((resolve) => {
      this.#waiting.set(uri, [...(this.#waiting.get(uri) ?? []), resolve]);
    });
  }

  /** Sends bytes as they are. */
  sendRaw(bytes: string): void {
    this.#process.stdin?.write(bytes);
  }

  /** Dies without a word, as an editor that crashed. @returns the exit code of the server. */
  async die(): Promise<number | null> {
    this.connection.dispose();
    this.#process.stdin?.end();
    this.#process.stdout?.destroy();
    return this.ended;
  }

  /** Asks the server to end. @returns its exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', null);
    await this.notify('exit', null);
    const code = await this.ended;
    this.connection.dispose();
    return code;
  }
}
