import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { applyFixes, type Fix } from '../format/apply-fixes.js';
import { type FileState, isImprovement } from '../format/is-improvement.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { Console } from './console.js';
import { type LoadedPolicy, understandPolicy } from './load-policy.js';

/** A policy file after everything that has one safe mend was mended. */
export interface MendedPolicy {
  readonly loaded: LoadedPolicy;
  /** The text as it was and as it is; `null` where nothing was mended. */
  readonly change: { readonly before: Source; readonly after: string } | null;
  /** Findings that were mended. */
  readonly count: number;
}

/** Rounds after which no more is mended. Errors in YAML hide those behind them, so that there may be many. */
const ROUNDS = 100;

/** Applies the fixes of the findings and validates anew, until none is left or none makes it better. */
export async function mendPolicy(
  loaded: LoadedPolicy,
  form: string | undefined,
  console: Console,
): Promise<MendedPolicy> {
  const before = sourceOf(loaded);
  let current = loaded;
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const source = sourceOf(current);
    const fixes = fixesOf(current);
    if (!source || fixes.length === 0) break;
    const next = await attempt(current, source, fixes, form, console);
    if (!next) break;
    current = next.loaded;
    count += next.count;
  }
  const after = sourceOf(current)?.text;
  const change = before && after !== undefined && count > 0 ? { before, after } : null;
  return { loaded: current, change, count };
}

/** All fixes at once, or where that makes the file worse, the first one that does not. */
async function attempt(
  current: LoadedPolicy,
  source: Source,
  fixes: readonly Fix[],
  form: string | undefined,
  console: Console,
): Promise<{ readonly loaded: LoadedPolicy; readonly count: number } | null> {
  const choices = fixes.length === 1 ? [fixes] : [fixes, ...fixes.slice(0, ROUNDS).map((fix) => [fix])];
  for (const choice of choices) {
    const { text, applied } = applyFixes(source.text, choice);
    if (text === source.text) continue;
    const loaded = await understandPolicy(parseYaml({ ...source, text }), current.file, form, console);
    if (isImprovement(stateOf(current), stateOf(loaded))) return { loaded, count: applied.length };
  }
  return null;
}

function ownFindings({ file, reports }: LoadedPolicy): readonly Diagnostic[] {
  return reports.find((report) => report.file === file)?.diagnostics ?? [];
}

function fixesOf(loaded: LoadedPolicy): readonly Fix[] {
  return ownFindings(loaded).flatMap(({ fix }) => (fix ? [fix] : []));
}

/** Files that are no YAML have their text in their findings. */
function sourceOf(loaded: LoadedPolicy): Source | null {
  return loaded.source ?? ownFindings(loaded).find(({ fix }) => fix)?.source ?? null;
}

function stateOf(loaded: LoadedPolicy): FileState {
  return { isReadable: loaded.source !== null, diagnostics: ownFindings(loaded) };
}
