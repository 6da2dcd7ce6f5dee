import type { InitializeParams } from 'vscode-languageserver/node';
import type { Language } from '../../diagnostic/wording.js';

/** What the editor understands. */
export interface Client {
  readonly language: Language;
  readonly takesMarkdown: boolean;
  readonly takesSnippets: boolean;
  readonly takesIndentation: boolean;
  readonly takesVersionedEdits: boolean;
  readonly takesNestedSymbols: boolean;
}

/** The editor's abilities, and its language where the user stated none. */
export function clientOf(
  { capabilities, locale }: InitializeParams,
  stated: Language | null,
  fallback: Language,
): Client {
  const { completion, hover, documentSymbol } = capabilities.textDocument ?? {};
  const ofEditor = locale ? (locale.toLowerCase().startsWith('ja') ? 'ja' : 'en') : fallback;
  return {
    language: stated ?? ofEditor,
    takesMarkdown: hover?.contentFormat?.includes('markdown') ?? false,
    takesSnippets: completion?.completionItem?.snippetSupport ?? false,
    takesIndentation: completion?.completionItem?.insertTextModeSupport?.valueSet.includes(2) ?? false,
    takesVersionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges ?? false,
    takesNestedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
  };
}
