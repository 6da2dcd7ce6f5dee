import { DEFAULT_OPTIONS, type RuleOptions } from './rule-options.js';

/** What a user has settled in policy.config.yaml. */
export interface Configuration {
  /** Patterns of the policies that are read when none is named, from the folder of the configuration. */
  readonly files: readonly string[];
  /** The form of policies that name none: an id, or a path from the folder of the configuration. */
  readonly form: string | null;
  /** Rule id, `area/*` or `*` → severity. The most exact entry holds. */
  readonly severities: ReadonlyMap<string, ConfiguredSeverity>;
  readonly ignores: readonly IgnoreEntry[];
  readonly options: RuleOptions;
  readonly limits: Limits;
}

/** A severity, or that a rule is not asked at all. */
export type ConfiguredSeverity = 'error' | 'warning' | 'info' | 'off';

/** Findings that are not reported, and why. */
export interface IgnoreEntry {
  readonly rule: string;
  /** Patterns of the files this is for, from the folder of the configuration; none for all files. */
  readonly files: readonly string[];
  /** By issue numbers and indicator ids: `issues/1-(1)/indicators/1-1-c`; '' for the whole document. */
  readonly path: string;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string | null;
}

/** Limits that a user may raise. */
export interface Limits {
  /** Most bytes of a YAML file. */
  readonly bytes: number;
  /** Most levels of nesting of a YAML file. */
  readonly depth: number;
  /** Most findings of a file that are printed for people. */
  readonly findings: number;
}

/** Source: the contract, part 7. */
export const DEFAULT_LIMITS: Limits = { bytes: 1024 * 1024, depth: 64, findings: 50 };

/** What holds where there is no policy.config.yaml. */
export const DEFAULT_CONFIGURATION: Configuration = {
  files: [],
  form: null,
  severities: new Map(),
  ignores: [],
  options: DEFAULT_OPTIONS,
  limits: DEFAULT_LIMITS,
};
