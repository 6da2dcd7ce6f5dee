import { pathToFileURL } from 'node:url';
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../../diagnostic/wording.js';
import type { FileReport } from '../../report/report.js';
import { makeVisible } from '../../text/make-visible.js';
import type { CheckedDocument } from './checked-document.js';
import { SOURCE, toDiagnostic } from './to-protocol.js';

/** Most findings of one file that an editor is given. */
const MOST = 500;

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Sends findings to the editor, and takes them back when they no longer hold. */
export class Publisher {
  /** Document → the other files that it has findings in. */
  readonly #others = new Map<string, readonly string[]>();
  readonly #published = new Set<string>();

  constructor(
    readonly connection: Connection,
    readonly language: () => Language,
  ) {}

  /** Everything about one version of a document. */
  publish(checked: CheckedDocument): void {
    const { uri, version } = checked.text;
    const failure = checked.failure;
    const language = this.language();
    const own = this.#capped(
      checked.document.diagnostics.map((each) => toDiagnostic(checked, each, language)),
    );
    const unread: readonly Diagnostic[] = failure
      ? [
          {
            range: START,
            severity: DiagnosticSeverity.Error,
            source: SOURCE,
            message: makeVisible(`${failure.wording[language]} ${failure.help[language]}`),
          },
        ]
      : [];
    this.#published.add(uri);
    this.#send({ uri, version, diagnostics: [...unread, ...own] });
    this.#publishOthers(uri, checked.others);
  }

  /** The document is closed, or is no policy any more. */
  withdraw(uri: string): void {
    if (this.#published.delete(uri)) this.#send({ uri, diagnostics: [] });
    this.#publishOthers(uri, []);
  }

  #publishOthers(uri: string, reports: readonly FileReport[]): void {
    const sent = reports.map(({ file, diagnostics }) => {
      const other = pathToFileURL(file).href;
      const text = TextDocument.create(other, 'yaml', 0, diagnostics[0]?.source.text ?? '');
      const found = diagnostics.map((each) => toDiagnostic({ text, shift: 0 }, each, this.language()));
      this.#send({ uri: other, diagnostics: this.#capped(found) });
      return other;
    });
    const before = this.#others.get(uri) ?? [];
    this.#others.set(uri, sent);
    const stillSaid = new Set([...this.#others.values()].flat());
    for (const gone of before) {
      if (!stillSaid.has(gone)) this.#send({ uri: gone, diagnostics: [] });
    }
  }

  /** An editor that is gone is no error. */
  #send(params: PublishDiagnosticsParams): void {
    this.connection.sendDiagnostics(params).catch(() => {});
  }

  #capped(diagnostics: readonly Diagnostic[]): Diagnostic[] {
    const left = diagnostics.length - MOST;
    if (left <= 0) return [...diagnostics];
    const shown = diagnostics.slice(0, MOST);
    const message =
      this.language() === 'ja'
        ? `ほかに ${left} 件の指摘があります。上から直してください。`
        : `${left} more findings are not shown. Mend the first ones.`;
    const range = shown.at(-1)?.range ?? START;
    return [...shown, { range, severity: DiagnosticSeverity.Information, source: SOURCE, message }];
  }
}
