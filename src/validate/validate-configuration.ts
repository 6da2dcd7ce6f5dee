import { CATALOGUE, type RuleData, type RuleId } from '../diagnostic/catalogue/index.js';
import { type Diagnostic, diagnose, hasErrors, inOrder } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import {
  type Configuration,
  type ConfiguredSeverity,
  DEFAULT_CONFIGURATION,
  DEFAULT_LIMITS,
  type IgnoreEntry,
  type Limits,
} from '../model/configuration.js';
import { DEFAULT_OPTIONS, type RuleOptions, type WrongWord } from '../model/rule-options.js';
import { child, type Node, nodeAt, type Tree, toData } from '../parse/tree.js';
import { nearestWord } from '../text/nearest-word.js';
import { checkSchema } from './check-schema.js';
import { validate } from './generated/config-schema.js';
import { CONFIG_SCHEMA } from './generated/schema-documents.js';
import { itemsAt } from './read/reading.js';

/** A configuration and all that is wrong with it. */
export interface ValidatedConfiguration {
  /** `null` when there is an error. */
  readonly configuration: Configuration | null;
  /** Where each entry of `ignores` names its rule, in the same order. */
  readonly ignoreRanges: readonly Range[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Option → the one rule that takes it. */
const OPTION_OWNERS: Readonly<Record<string, string>> = {
  words: 'policy/word',
  factor: 'policy/amount-jump',
};

/** Checks policy.config.yaml against its schema and the rules there are, and understands it. */
export function validateConfiguration(tree: Tree): ValidatedConfiguration {
  const diagnostics: Diagnostic[] = [...checkSchema(tree, { document: CONFIG_SCHEMA, validate })];
  const report = <Id extends RuleId>(rule: Id, data: RuleData<Id>, range: Range) =>
    diagnostics.push(diagnose(tree.source, range, rule, data));
  const rules = child(tree.root, 'rules');
  for (const { key, keyRange, value } of rules?.kind === 'map' ? rules.entries : []) {
    const problem = ruleProblem(key);
    if (problem === 'unknown') report('config/unknown-rule', unknownRule(key), keyRange);
    // An area may hold fixed rules beside others: those stay as they are.
    if (problem === 'fixed') report('config/fixed-rule', { rule: key }, keyRange);
    for (const option of value.kind === 'map' ? value.entries : []) {
      const owner = OPTION_OWNERS[option.key];
      if (owner && owner !== key)
        report('config/rule-option', { rule: key, option: option.key, owner }, option.keyRange);
    }
  }
  const ignoreRanges = itemsAt(tree.root, 'ignore').map((item) => rangeOfRule(item));
  for (const [i, item] of itemsAt(tree.root, 'ignore').entries()) {
    const node = child(item, 'rule');
    const range = ignoreRanges[i] as Range;
    const rule = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
    const problem = rule === null ? null : ruleProblem(rule);
    if (problem === 'unknown') report('config/unknown-rule', unknownRule(rule as string), range);
    if (problem === 'fixed') report('config/fixed-rule', { rule: rule as string }, range);
  }
  const configuration = hasErrors(diagnostics) ? null : read(toData(tree.root) as ConfigurationFile);
  return { configuration, ignoreRanges, diagnostics: inOrder(diagnostics) };
}

/** Why a rule can be neither configured nor ignored; `null` where it can. Areas are written `policy/*`, all rules `*`. */
export function ruleProblem(rule: string): 'unknown' | 'fixed' | null {
  const area = /^(\w+)\/\*$/.exec(rule)?.[1];
  const ids = Object.keys(CATALOGUE);
  if (rule === '*' || (area !== undefined && ids.some((id) => id.startsWith(`${area}/`)))) return null;
  if (!Object.hasOwn(CATALOGUE, rule)) return 'unknown';
  return isFixed(rule as RuleId) ? 'fixed' : null;
}

/** Whether a rule is an error whatever the configuration says: behind a breach of it the document is not understood. */
export function isFixed(rule: RuleId): boolean {
  const { severity, isAdjustable = false } = CATALOGUE[rule];
  return severity === 'error' && !isAdjustable;
}

/** What is said of a rule that does not exist. */
export function unknownRule(rule: string): RuleData<'config/unknown-rule'> {
  const ids = Object.keys(CATALOGUE);
  const part = rule.length > 3 ? ids.find((id) => id.startsWith(rule) || id.endsWith(`/${rule}`)) : undefined;
  return { rule, suggestion: part ?? nearestWord(rule, ids) };
}

function rangeOfRule(item: Node): Range {
  return nodeAt(item, ['rule']).range;
}

/** policy.config.yaml as its schema has it. */
interface ConfigurationFile {
  readonly files?: readonly string[];
  readonly form?: string;
  readonly rules?: Readonly<Record<string, ConfiguredSeverity | RuleFile>>;
  readonly ignore?: readonly (Omit<IgnoreEntry, 'files' | 'path' | 'until'> & Partial<IgnoreEntry>)[];
  readonly limits?: Partial<Limits>;
}

interface RuleFile {
  readonly severity?: ConfiguredSeverity;
  readonly words?: readonly WrongWord[];
  readonly factor?: number;
}

function read(file: ConfigurationFile): Configuration {
  const rules = Object.entries(file.rules ?? {});
  return {
    files: file.files ?? DEFAULT_CONFIGURATION.files,
    form: file.form ?? null,
    severities: new Map(
      rules.flatMap(([rule, settings]) => {
        const severity = typeof settings === 'string' ? settings : settings.severity;
        return severity ? [[rule, severity]] : [];
      }),
    ),
    ignores: (file.ignore ?? []).map(({ rule, files = [], path = '', reason, until = null }) => ({
      rule,
      files,
      path,
      reason,
      until,
    })),
    options: rules.reduce<RuleOptions>(
      (options, [, settings]) => (typeof settings === 'string' ? options : optionsOf(settings, options)),
      DEFAULT_OPTIONS,
    ),
    limits: { ...DEFAULT_LIMITS, ...file.limits },
  };
}

function optionsOf({ words, factor }: RuleFile, options: RuleOptions): RuleOptions {
  return {
    ...options,
    ...(words ? { words } : {}),
    ...(factor === undefined ? {} : { amountFactor: factor }),
  };
}
