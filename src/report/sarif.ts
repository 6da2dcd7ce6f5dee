import { CATALOGUE, type RuleId } from '../diagnostic/catalogue/index.js';
import type { Diagnostic, Edit, Severity } from '../diagnostic/diagnostic.js';
import { cellAt, lineIndex, type Range, type Source } from '../diagnostic/source.js';
import type { Language } from '../diagnostic/wording.js';
import { fileUri } from '../text/file-uri.js';
import { fingerprint } from '../text/fingerprint.js';
import { safeJson } from '../text/safe-json.js';
import type { Reporter } from './report.js';

/**
 * For code scanning and viewers. Source: OASIS SARIF 2.1.0 with its errata, as GitHub's “SARIF support for code scanning”
 * reads it. Only rules that were broken are listed; they stand in the order of the catalogue.
 */
export const sarif: Reporter = (reports, { language, version }) => {
  const found = new Set(reports.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
  const rules = (Object.keys(CATALOGUE) as RuleId[]).filter((rule) => found.has(rule));
  const indexes = new Map(rules.map((rule, index) => [rule, index]));
  const driver = {
    name: 'policydoc',
    ...(version === undefined ? {} : { version, semanticVersion: version }),
    rules: rules.map((rule) => descriptor(rule, language)),
  };
  const results = reports.flatMap(({ file, diagnostics }) => {
    const marks = fingerprints(diagnostics);
    return diagnostics.map((diagnostic, i) => ({
      ruleId: diagnostic.rule,
      ruleIndex: indexes.get(diagnostic.rule),
      ...result(fileUri(file), diagnostic, language),
      partialFingerprints: { 'policydoc/v1': marks[i] },
    }));
  });
  const artifacts = reports.map(({ file }) => ({ location: { uri: fileUri(file) } }));
  const run = { tool: { driver }, language, columnKind: 'unicodeCodePoints', artifacts, results };
  return `${safeJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function descriptor(rule: RuleId, language: Language) {
  const { summary, severity } = CATALOGUE[rule];
  const text = plain(summary[language]);
  return {
    id: rule,
    shortDescription: { text },
    help: { text },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(
  uri: string,
  { source, range, severity, message, help, fix }: Diagnostic,
  language: Language,
) {
  const artifactLocation = { uri };
  const fixes = fix
    ? [{ description: { text: plain(help[language]) }, artifactChanges: [change(uri, source, fix)] }]
    : [];
  return {
    level: LEVELS[severity],
    message: { text: plain(`${message[language]} ${help[language]}`) },
    locations: [location(artifactLocation, source, range, language)],
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** A cell of an Office file is a logical location (§3.33): such a file has no lines. */
function location(artifactLocation: { uri: string }, source: Source, range: Range, language: Language) {
  if (!source.cells) return { physicalLocation: { artifactLocation, region: region(source, range) } };
  const cell = cellAt(source, range.start)?.[language];
  return {
    physicalLocation: { artifactLocation },
    ...(cell === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: cell }] }),
  };
}

function change(uri: string, source: Source, edits: readonly Edit[]) {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: region(source, range),
    ...(text === '' ? {} : { insertedContent: { text } }),
  }));
  return { artifactLocation: { uri }, replacements };
}

function region(source: Source, range: Range) {
  const [start, end] = [lineIndex(source).point(range.start), lineIndex(source).point(range.end)];
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Neither placeholders (§3.11.5) nor embedded links (§3.11.6) of a document's own. Other braces are shown as they are. */
function plain(text: string): string {
  return text.replace(/\{(\d+)\}/g, '{{$1}}').replace(/\](?=\()/g, '\\]');
}

/** What tells each finding of a file from the others and stays when lines above come or go: rule, keys, text, number. */
function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, path, source, range }) => {
    const keys = path.filter((part) => typeof part === 'string');
    const what = JSON.stringify([rule, keys, source.text.slice(range.start, range.end)]);
    const number = (seen.get(what) ?? 0) + 1;
    seen.set(what, number);
    return `${fingerprint(what)}:${number}`;
  });
}
