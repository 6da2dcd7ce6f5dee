import { type Diagnostic, diagnose, inOrder, type Path } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import type { Configuration, ConfiguredSeverity, IgnoreEntry } from '../model/configuration.js';
import type { Policy } from '../model/policy.js';
import { findIgnores, type IgnoreComment } from '../parse/find-ignores.js';
import type { Tree } from '../parse/tree.js';
import { isFixed, ruleProblem, unknownRule } from './configurable-rule.js';

/** What of a document is asked when its findings are configured; light, so that the document itself need not be kept. */
export interface DocumentIgnores {
  readonly source: Tree['source'];
  readonly comments: readonly IgnoreComment[];
  /** Number of each issue and ids of its indicators, by position. */
  readonly issues: readonly { readonly number: string; readonly ids: readonly string[] }[];
}

/** Findings as the user wants them, and the entries of the configuration that had something to ignore. */
export interface ConfiguredFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly used: ReadonlySet<IgnoreEntry>;
}

/** What a document says of findings to be ignored. `policy` may be of a document with errors. */
export function documentIgnores(tree: Tree, policy: Pick<Policy, 'issues'>): DocumentIgnores {
  return {
    source: tree.source,
    comments: findIgnores(tree),
    issues: policy.issues.map(({ number, indicators }) => ({ number, ids: indicators.map(({ id }) => id) })),
  };
}

/**
 * Gives findings the severities of the configuration and leaves out what it, or a comment above the line, says to ignore;
 * adds what is wrong with these comments. `today` is `YYYY-MM-DD`. Rules that are errors by nature stay as they are.
 * `entries` are the ignores of the configuration that are for this file.
 */
export function applyConfiguration(
  diagnostics: readonly Diagnostic[],
  document: DocumentIgnores | null,
  configuration: Configuration,
  entries: readonly IgnoreEntry[],
  today: string,
): ConfiguredFindings {
  const active = entries.filter(({ until }) => until === null || today <= until);
  const used = new Set<IgnoreEntry>();
  const comments = new CommentIndex(document?.comments ?? []);
  const usedComments = new Set<IgnoreComment>();
  const kept = diagnostics.flatMap((diagnostic) => {
    if (isFixed(diagnostic.rule)) return [diagnostic];
    const severity = severityOf(diagnostic, configuration.severities);
    if (severity === 'off') return [];
    const comment = comments.about(diagnostic);
    const entry = active.find((each) => isIn(each, diagnostic, document));
    if (comment) usedComments.add(comment);
    if (entry) used.add(entry);
    if (comment || entry) return [];
    return [severity === diagnostic.severity ? diagnostic : { ...diagnostic, severity }];
  });
  const ofComments = document ? commentFindings(document, usedComments, configuration) : [];
  return { diagnostics: ofComments.length === 0 ? kept : inOrder([...kept, ...ofComments]), used };
}

function severityOf(
  { rule, severity }: Diagnostic,
  severities: Configuration['severities'],
): ConfiguredSeverity {
  const area = rule.slice(0, rule.indexOf('/'));
  return severities.get(rule) ?? severities.get(`${area}/*`) ?? severities.get('*') ?? severity;
}

function covers(named: string, rule: string): boolean {
  return named === rule || named === '*' || (named.endsWith('/*') && rule.startsWith(named.slice(0, -1)));
}

/** Comments by what they are about, since a file may have thousands of them and of findings. */
class CommentIndex {
  /** Scopes do not overlap; they stand in the order of the file. */
  readonly #scopes: { readonly scope: Range; readonly byRule: Map<string, IgnoreComment> }[] = [];

  constructor(comments: readonly IgnoreComment[]) {
    for (const comment of comments) {
      const last = this.#scopes.at(-1);
      const place =
        last?.scope.start === comment.scope.start ? last : { scope: comment.scope, byRule: new Map() };
      if (place !== last) this.#scopes.push(place);
      if (comment.reason !== '' && !place.byRule.has(comment.rule)) place.byRule.set(comment.rule, comment);
    }
  }

  about({ rule, range }: Diagnostic): IgnoreComment | undefined {
    let low = 0;
    let high = this.#scopes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#scopes[middle]?.scope.start ?? 0) <= range.start) low = middle + 1;
      else high = middle;
    }
    const found = this.#scopes[low - 1];
    if (!found || found.scope.end < range.start) return undefined;
    const area = `${rule.slice(0, rule.indexOf('/'))}/*`;
    return found.byRule.get(rule) ?? found.byRule.get(area) ?? found.byRule.get('*');
  }
}

function isIn(
  { rule, path }: IgnoreEntry,
  diagnostic: Diagnostic,
  document: DocumentIgnores | null,
): boolean {
  if (!covers(rule, diagnostic.rule)) return false;
  const place = namedPath(diagnostic.path, document?.issues ?? []);
  return path === '' || place === path || place.startsWith(`${path}/`);
}

/** A path with issue numbers and indicator ids in place of positions: they stay when something is put in front. */
export function namedPath(path: Path, issues: DocumentIgnores['issues']): string {
  const issue = path[0] === 'issues' && typeof path[1] === 'number' ? issues[path[1]] : undefined;
  return path
    .map((step, i) => {
      if (typeof step !== 'number') return step;
      if (i === 1) return issue?.number || String(step);
      return (i === 3 && path[2] === 'indicators' && issue?.ids[step]) || String(step);
    })
    .join('/');
}

function commentFindings(
  { source, comments }: DocumentIgnores,
  used: ReadonlySet<IgnoreComment>,
  configuration: Configuration,
): readonly Diagnostic[] {
  return comments.flatMap((comment): Diagnostic | readonly Diagnostic[] => {
    const { rule, reason, range, line } = comment;
    const problem = ruleProblem(rule);
    if (problem === 'unknown') return diagnose(source, range, 'config/unknown-rule', unknownRule(rule));
    if (problem === 'fixed') return diagnose(source, range, 'config/fixed-rule', { rule });
    if (reason === '') return diagnose(source, range, 'config/ignore-reason', { rule });
    if (used.has(comment)) return [];
    const unused = diagnose(source, range, 'config/ignore-unused', { rule });
    const severity = severityOf(unused, configuration.severities);
    return severity === 'off' ? [] : { ...unused, severity, fix: [{ range: line, text: '' }] };
  });
}
