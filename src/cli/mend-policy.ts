import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { applyFixes, type Fix } from '../format/apply-fixes.js';
import { type FileState, isImprovement } from '../format/is-improvement.js';
import { type CheckedPolicy, checkPolicy, configured } from './check-policy.js';
import { parseYamlText } from './read-yaml.js';
import type { RunSettings } from './run-settings.js';

/** A policy file after everything that has one safe mend was mended. */
export interface MendedPolicy {
  readonly checked: CheckedPolicy;
  /** The text as it was and as it is; `null` where nothing was mended. */
  readonly change: { readonly before: Source; readonly after: string } | null;
  /** Findings that were mended. */
  readonly count: number;
}

/** A check with the findings that the configuration lets through: what is ignored is not mended. */
interface State {
  readonly checked: CheckedPolicy;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: Source | null;
}

/** Rounds after which no more is mended. Errors in YAML hide those behind them, so that there may be many. */
const ROUNDS = 100;

/** Applies the fixes of the findings and validates anew, until none is left or none makes it better. */
export async function mendPolicy(
  checked: CheckedPolicy,
  form: string | undefined,
  settings: RunSettings,
): Promise<MendedPolicy> {
  const first = stateOf(checked, settings);
  let current = first;
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixes = current.diagnostics.flatMap(({ fix }) => (fix ? [fix] : []));
    const next = fixes.length === 0 ? null : await attempt(current, fixes, form, settings);
    if (!next) break;
    current = next.state;
    count += next.count;
  }
  const { source: before } = first;
  const after = current.source?.text;
  const change = before && after !== undefined && count > 0 ? { before, after } : null;
  return { checked: current.checked, change, count };
}

/** All fixes at once, or where that makes the file worse, the first one that does not. */
async function attempt(
  current: State,
  fixes: readonly Fix[],
  form: string | undefined,
  settings: RunSettings,
): Promise<{ readonly state: State; readonly count: number } | null> {
  const { source, checked } = current;
  if (!source) return null;
  const { file, configuration } = checked;
  const choices = fixes.length === 1 ? [fixes] : [fixes, ...fixes.slice(0, ROUNDS).map((fix) => [fix])];
  for (const choice of choices) {
    const { text, applied } = applyFixes(source.text, choice);
    if (text === source.text) continue;
    const parsed = parseYamlText({ ...source, text }, configuration.configuration?.limits);
    const state = stateOf(await checkPolicy(parsed, file, configuration, form, settings), settings);
    if (isImprovement(fileState(current), fileState(state))) return { state, count: applied.length };
  }
  return null;
}

function stateOf(checked: CheckedPolicy, settings: RunSettings): State {
  const { reports } = configured(checked, [], settings).loaded;
  const diagnostics = reports.find(({ file }) => file === checked.file)?.diagnostics ?? [];
  // Files that are no YAML have their text in their findings.
  const source = checked.source ?? diagnostics.find(({ fix }) => fix)?.source ?? null;
  return { checked, diagnostics, source };
}

function fileState({ checked, diagnostics }: State): FileState {
  return { isReadable: checked.source !== null, diagnostics };
}
