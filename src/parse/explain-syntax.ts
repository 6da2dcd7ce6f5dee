import { type Document, isCollection, isScalar, type ParsedNode, visit } from 'yaml';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { lineIndex, type Range, type Source } from '../diagnostic/source.js';
import { NESTING_LIMIT } from './check-yaml-source.js';
import { findFullWidth } from './find-full-width.js';
import { colonFix, indentFix, spaceFix } from './full-width-fix.js';

/** An error as the library tells it. */
interface LibraryError {
  readonly code: string;
  readonly pos: readonly [number, number];
  readonly message: string;
}

/** Errors of syntax that are explained: a hostile file has as many as bytes, and each is looked up in the whole text. */
const MOST = 100;

/** What the parser stumbles over once more behind the first mistake. */
const CONSEQUENCES: ReadonlySet<string> = new Set(['BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** Reported with their nodes, or as directives. */
const REPORTED_ELSEWHERE: ReadonlySet<string> = new Set(['TAG_RESOLVE_FAILED', 'BAD_DIRECTIVE']);

/**
 * What the library's errors mean to the person who wrote the file, each where that person has to mend it. One a line,
 * because one mistake gives several, and none of indentation or misplaced marks behind another, because it is mostly its consequence.
 */
export function explainSyntax(
  source: Source,
  errors: readonly LibraryError[],
  document: Document.Parsed | null,
): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const lines = new Set<number>();
  for (const error of errors) {
    if (findings.length === MOST) break;
    const errorLine = lineIndex(source).lineAt(error.pos[0]);
    const isConsequence = findings.length > 0 && CONSEQUENCES.has(error.code);
    if (REPORTED_ELSEWHERE.has(error.code) || isConsequence || lines.has(errorLine)) continue;
    const finding = explain(source, document, error);
    const line = lineIndex(source).lineAt(finding.range.start);
    if (lines.has(line)) continue;
    lines.add(line).add(errorLine);
    findings.push({ ...finding, detail: `${error.message} (${error.code})` });
  }
  return findings;
}

function explain(source: Source, document: Document.Parsed | null, error: LibraryError): Diagnostic {
  const { code, message } = error;
  const [start, end] = error.pos;
  const { text } = source;
  const fullWidth = findFullWidth(source, lineIndex(source).lineAt(start));
  if (fullWidth) return withFix(diagnose(source, fullWidth.range, fullWidth.rule, { key: fullWidth.key }));
  const restOfLine: Range = { start, end: start + (text.slice(start).match(/^[^\r\n]*/)?.[0].length ?? 0) };
  const rest = text.slice(restOfLine.start, restOfLine.end);
  if (code === 'NON_STRING_KEY') return diagnose(source, restOfLine, 'yaml/key', { found: rest });
  if (message.startsWith('Tags and anchors')) {
    const range = { start: start - 1, end: start + (/^\S*/.exec(rest)?.[0].length ?? 0) };
    const rule = text[start - 1] === '!' ? 'yaml/tag' : 'yaml/alias';
    return diagnose(source, range, rule, { found: text.slice(range.start, range.end) });
  }
  const range = { start, end: Math.max(end, Math.min(start + 1, text.length)) };
  if (code === 'BAD_ALIAS')
    return diagnose(source, range, 'yaml/alias', { found: text.slice(start, range.end) });
  if (code === 'RESOURCE_EXHAUSTION')
    return diagnose(source, range, 'yaml/too-deep', { limit: NESTING_LIMIT });
  const opening = message.startsWith('Flow ') || message.startsWith('Missing closing');
  if (opening) {
    const at = openingOf(document, start);
    const kind = `"'`.includes(text.charAt(at)) ? 'UNCLOSED_QUOTE' : 'UNCLOSED_BRACKET';
    return diagnose(source, { start: at, end: at + 1 }, 'yaml/syntax', { code: kind });
  }
  if (message.startsWith('Sequence item without'))
    return diagnose(source, range, 'yaml/syntax', { code: 'BAD_INDENT' });
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(\s|$)/.test(rest))
    return diagnose(source, nextIndent(text, restOfLine.end), 'yaml/syntax', { code: 'BAD_INDENT' });
  if (code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(text.slice(0, start)))
    return diagnose(source, range, 'yaml/syntax', { code: 'AFTER_QUOTE' });
  if (code === 'UNEXPECTED_TOKEN' && /[\]}]/.test(text.charAt(start)))
    return diagnose(source, range, 'yaml/syntax', { code: 'EXTRA_BRACKET' });
  return diagnose(source, range, 'yaml/syntax', { code });
}

/** What replaces a full-width character, where that is plain. */
function withFix(finding: Diagnostic): Diagnostic {
  const { source, range, rule } = finding;
  const fix =
    rule === 'yaml/full-width-colon'
      ? colonFix(source, range)
      : rule === 'yaml/full-width-space'
        ? spaceFix(source, range)
        : indentFix(source, range);
  return fix ? { ...finding, fix } : finding;
}

/** The library notices an unclosed quote or bracket where the file ends; people look for it where it opens. */
function openingOf(document: Document.Parsed | null, noticed: number): number {
  let opening = noticed;
  if (!document) return opening;
  visit(document, {
    Node(_, node) {
      const [start, end] = (node as ParsedNode).range ?? [0, 0];
      const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      const isFlow = isCollection(node) && node.flow === true;
      if ((isQuoted || isFlow) && start < noticed && end >= noticed) opening = start;
    },
  });
  return opening;
}

/** The white space that begins the first line with something on it behind `end`. */
function nextIndent(text: string, end: number): Range {
  const [skipped = '', indent = ''] = /^(?:[ \t]*\r?\n)*([ \t]*)/.exec(text.slice(end)) ?? [];
  const start = end + skipped.length - indent.length;
  return { start, end: start + Math.max(1, indent.length) };
}
