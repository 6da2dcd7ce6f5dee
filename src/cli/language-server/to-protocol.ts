import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Hover,
  InsertTextFormat,
  InsertTextMode,
  type Range,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Edit,
  type Diagnostic as Finding,
  hasErrors,
  type Severity,
} from '../../diagnostic/diagnostic.js';
import type { Range as Stretch } from '../../diagnostic/source.js';
import type { Language } from '../../diagnostic/wording.js';
import type { CodeAction as OfferedAction } from '../../editor/code-action.js';
import type { Completion } from '../../editor/completion.js';
import type { Hover as Explanation, Words } from '../../editor/hover.js';
import type { DocumentSymbol as NamedPart } from '../../editor/symbols.js';
import { formatPolicy } from '../../format/format-policy.js';
import { makeVisible } from '../../text/make-visible.js';
import type { CheckedDocument } from './checked-document.js';
import type { Client } from './client.js';

/** The name under which editors show our findings. */
export const SOURCE = 'policydoc';

/** The kind of the action that mends all of a file. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.${SOURCE}`;

type Place = Pick<CheckedDocument, 'text' | 'shift'>;

/** Offsets as lines and UTF-16 units from 0. */
export function toRange({ text, shift }: Place, { start, end }: Stretch): Range {
  return { start: text.positionAt(start + shift), end: text.positionAt(end + shift) };
}

/** What `policy fmt` would make of a document, as one edit; none where it has errors or is formatted already. */
export function toFormatting(checked: CheckedDocument): TextEdit[] {
  const { source, diagnostics } = checked.document;
  const newText = hasErrors(diagnostics) ? null : formatPolicy(source.text);
  if (newText === null || newText === source.text) return [];
  return [{ range: toRange(checked, { start: 0, end: source.text.length }), newText }];
}

/** A finding: its rule as code, its message and what to write instead below. */
export function toDiagnostic(place: Place, finding: Finding, language: Language): Diagnostic {
  return {
    range: toRange(place, finding.range),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: `${finding.message[language]}\n${finding.help[language]}`,
  };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** An explanation as Markdown, or as plain text. Words of the document are never markup. */
export function toHover(place: Place, { range, paragraphs }: Explanation, { takesMarkdown }: Client): Hover {
  const write = takesMarkdown ? markdown : ({ text }: Words) => text;
  const value = paragraphs.map((words) => words.map(write).join('')).join('\n\n');
  return {
    range: toRange(place, range),
    contents: { kind: takesMarkdown ? 'markdown' : 'plaintext', value },
  };
}

function markdown({ kind, text }: Words): string {
  if (kind === 'code') {
    const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
    return fence.length > 1 ? `${fence} ${text} ${fence}` : `\`${text}\``;
  }
  const escaped = text.replace(/[\\`*_{}[\]()#+\-.!<>|~&:@]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`);
  return kind === 'strong' && escaped !== '' ? `**${escaped}**` : escaped;
}

/** What a backslash does not disarm in every editor: HTML. */
const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** A completion; `index` keeps the order in which they are offered. */
export function toCompletion(
  text: TextDocument,
  completion: Completion,
  index: number,
  { takesSnippets, takesIndentation }: Client,
): CompletionItem {
  const { kind, label, detail, documentation, range, snippet, filter } = completion;
  const isSnippet = takesSnippets && snippet !== null;
  return {
    label: makeVisible(label),
    kind: KINDS[kind],
    detail: makeVisible(detail),
    ...(documentation === '' ? {} : { documentation }),
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(takesIndentation ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    textEdit: {
      range: { start: text.positionAt(range.start), end: text.positionAt(range.end) },
      newText: isSnippet ? snippet : completion.text,
    },
  };
}

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  rule: CompletionItemKind.Constant,
};

/** An offered change of the document. */
export function toCodeAction(
  checked: CheckedDocument,
  { title, kind, isPreferred, edits, diagnostics }: OfferedAction,
  { language, takesVersionedEdits }: Client,
): CodeAction {
  const { uri, version } = checked.text;
  const changes = edits.map((edit) => toTextEdit(checked, edit));
  return {
    title: makeVisible(title[language]),
    kind: kind === 'all' ? FIX_ALL : CodeActionKind.QuickFix,
    ...(isPreferred ? { isPreferred } : {}),
    ...(diagnostics.length > 0
      ? { diagnostics: diagnostics.map((finding) => toDiagnostic(checked, finding, language)) }
      : {}),
    edit: takesVersionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
      : { changes: { [uri]: changes } },
  };
}

function toTextEdit(place: Place, { range, text }: Edit): TextEdit {
  return { range: toRange(place, range), newText: text };
}

/** An issue or indicator of the outline. */
export function toSymbol(place: Place, part: NamedPart): DocumentSymbol {
  return {
    name: makeVisible(part.name),
    detail: makeVisible(part.detail),
    kind: part.kind === 'issue' ? SymbolKind.Module : SymbolKind.Property,
    range: toRange(place, part.range),
    selectionRange: toRange(place, part.nameRange),
    children: part.children.map((child) => toSymbol(place, child)),
  };
}
