import { PassThrough } from 'node:stream';
import {
  CodeActionKind,
  type Connection,
  createConnection,
  type InitializeParams,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../../diagnostic/wording.js';
import { codeActions } from '../../editor/code-actions.js';
import { complete } from '../../editor/complete.js';
import { hover } from '../../editor/hover.js';
import { isPolicy } from '../../editor/is-policy.js';
import { symbols } from '../../editor/symbols.js';
import { FORMS } from '../../layout/generated/forms.js';
import { outlet, type Surroundings } from '../console.js';
import { FALLBACK_FORM } from '../load-template.js';
import type { RunSettings } from '../run-settings.js';
import { type CheckedDocument, checkDocument } from './checked-document.js';
import { type Client, clientOf } from './client.js';
import { Publisher } from './publisher.js';
import { FIX_ALL, toCodeAction, toCompletion, toFormatting, toHover, toSymbol } from './to-protocol.js';

/** Milliseconds without a key stroke before a document is checked. */
const PAUSE = 150;

/** What the server is started with. */
export interface ServerSettings extends RunSettings {
  readonly surroundings: Pick<Surroundings, 'stdin' | 'stdout' | 'env'>;
  /** The language that the user stated; `null` leaves it to the editor. */
  readonly stated: Language | null;
  /** Where the editor states none either. */
  readonly fallback: Language;
}

/** Turns of the event loop in which what an editor said before it left is answered: one message takes one turn. */
const LAST_TURNS = 1000;

/**
 * Serves one editor until it says exit, upon which the library ends the process, or closes standard input: with code 0
 * if it said shutdown before, else with 1, as the protocol asks.
 */
export function serve(settings: ServerSettings): void {
  const { stdin, stdout } = settings.surroundings;
  // The library answers nobody whose stream is at its end; what was said before is to be answered.
  const input = new PassThrough();
  stdin.pipe(input, { end: false });
  const connection = createConnection(
    new StreamMessageReader(input),
    new StreamMessageWriter(outlet(stdout)),
  );
  let hasShutDown = false;
  connection.onShutdown(() => {
    hasShutDown = true;
  });
  stdin.once('end', async () => {
    for (let turn = 0; turn < LAST_TURNS; turn += 1) await new Promise(setImmediate);
    // The library watches the editor's process by a timer that would keep ours alive.
    process.exit(hasShutDown ? 0 : 1);
  });
  new LanguageServer(connection, settings);
  connection.listen();
}

/** Answers an editor about the policies that it has open. */
class LanguageServer {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #checked = new Map<
    string,
    { readonly version: number; readonly check: Promise<CheckedDocument> }
  >();
  readonly #publisher: Publisher;
  #client: Client;

  constructor(
    readonly connection: Connection,
    readonly settings: ServerSettings,
  ) {
    this.#client = clientOf({ capabilities: {} } as InitializeParams, settings.stated, settings.fallback);
    this.#publisher = new Publisher(connection, () => this.#client.language);
    connection.onInitialize((params) => this.#initialize(params));
    this.#documents.onDidOpen(({ document }) => void this.#publish(document.uri));
    // The library tells of a document that is opened as of one that has changed; it is checked already.
    this.#documents.onDidChangeContent(({ document: { uri, version } }) => {
      if (this.#checked.get(uri)?.version !== version) this.#schedule(uri);
    });
    this.#documents.onDidClose(({ document }) => this.#close(document.uri));
    // A form may have been saved: it decides about every policy that names it.
    this.#documents.onDidSave(() => this.#checkAll());
    connection.onDidChangeWatchedFiles(() => this.#checkAll());
    connection.onCompletion(({ textDocument, position }) =>
      this.#answer(textDocument.uri, [], (checked) => {
        const { template } = checked.document;
        const { labels, grades } = template ?? FALLBACK_FORM;
        return complete(checked.text.getText(), checked.text.offsetAt(position), {
          language: this.#client.language,
          forms: Object.keys(FORMS),
          labels,
          grades: grades.grades.map(({ grade }) => grade),
        }).map((each, i) => toCompletion(checked.text, each, i, this.#client));
      }),
    );
    connection.onHover(({ textDocument, position }) =>
      this.#answer(textDocument.uri, null, (checked) => {
        const offset = checked.text.offsetAt(position) - checked.shift;
        const found = hover(checked.document, offset, this.#client.language);
        return found && toHover(checked, found, this.#client);
      }),
    );
    connection.onCodeAction(({ textDocument, range, context: { only } }) =>
      this.#answer(textDocument.uri, [], (checked) => {
        const start = checked.text.offsetAt(range.start) - checked.shift;
        const end = checked.text.offsetAt(range.end) - checked.shift;
        return codeActions(checked.document, { start, end })
          .map((action) => toCodeAction(checked, action, this.#client))
          .filter(({ kind = '' }) => !only || only.some((each) => `${kind}.`.startsWith(`${each}.`)));
      }),
    );
    connection.onDocumentSymbol(({ textDocument }) =>
      this.#answer(textDocument.uri, [], (checked) =>
        this.#client.takesNestedSymbols
          ? symbols(checked.document).map((part) => toSymbol(checked, part))
          : [],
      ),
    );
    connection.onDocumentFormatting(({ textDocument }) =>
      this.#answer(textDocument.uri, [], (checked) => toFormatting(checked)),
    );
    this.#documents.listen(connection);
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#client = clientOf(params, this.settings.stated, this.settings.fallback);
    return {
      serverInfo: { name: 'policydoc' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        completionProvider: { triggerCharacters: [' ', '{', ','] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        documentSymbolProvider: true,
        documentFormattingProvider: true,
      },
    };
  }

  #schedule(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => void this.#publish(uri), PAUSE),
    );
  }

  #checkAll(): void {
    this.#checked.clear();
    for (const { uri } of this.#documents.all()) this.#schedule(uri);
  }

  #close(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#checked.delete(uri);
    this.#publisher.withdraw(uri);
  }

  async #publish(uri: string): Promise<void> {
    try {
      const checked = await this.#check(uri);
      // A later version is on its way, or the document is closed: what was found is no longer true.
      if (checked && checked.text.version !== this.#documents.get(uri)?.version) return;
      if (checked) this.#publisher.publish(checked);
      else this.#publisher.withdraw(uri);
    } catch (error) {
      this.#log(error);
    }
  }

  /** The checked present version of a document; `null` where it is no policy. */
  async #check(uri: string): Promise<CheckedDocument | null> {
    const open = this.#documents.get(uri);
    if (!open || !isPolicy(decodePath(uri), open.getText())) return null;
    const known = this.#checked.get(uri);
    if (known?.version === open.version) return known.check;
    const check = checkDocument(open, this.settings);
    this.#checked.set(uri, { version: open.version, check });
    return check;
  }

  async #answer<Answer>(
    uri: string,
    nothing: Answer,
    answer: (checked: CheckedDocument) => Answer,
  ): Promise<Answer> {
    try {
      const checked = await this.#check(uri);
      return checked ? answer(checked) : nothing;
    } catch (error) {
      this.#log(error);
      return nothing;
    }
  }

  /** A bug of ours must not take the editor's server away. */
  #log(error: unknown): void {
    this.connection.console.error(
      `policydoc: internal error: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function decodePath(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
