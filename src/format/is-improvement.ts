import type { Diagnostic } from '../diagnostic/diagnostic.js';

/** What is known of a file: its findings, and whether it could be read as YAML at all. */
export interface FileState {
  readonly isReadable: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Whether a change of a file made it no worse: it stays readable, and has no more errors. Where it was not readable it must
 * become so, or have fewer errors, or the first must stand further down: errors in YAML hide those behind them.
 */
export function isImprovement(before: FileState, after: FileState): boolean {
  if (before.isReadable !== after.isReadable) return after.isReadable;
  const [old, now] = [before, after].map(({ diagnostics }) => errorsOf(diagnostics));
  if (!old || !now) return false;
  if (before.isReadable) return now.length <= old.length;
  return now.length < old.length || lineOf(now[0]) > lineOf(old[0]);
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function lineOf(diagnostic: Diagnostic | undefined): number {
  if (!diagnostic) return Number.POSITIVE_INFINITY;
  const { source, range } = diagnostic;
  return source.text.slice(0, range.start).split('\n').length;
}
