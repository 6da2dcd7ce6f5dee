import { type Diagnostic, hasErrors, inOrder } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { DEFAULT_CONFIGURATION, type IgnoreEntry } from '../model/configuration.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import type { ParsedYaml } from '../parse/parse-yaml.js';
import type { FileReport } from '../report/report.js';
import { applyConfiguration, type DocumentIgnores } from '../validate/apply-configuration.js';
import { type PolicyRecord, recordOf } from '../validate/policy-record.js';
import { validatePolicy } from '../validate/validate-policy.js';
import { configurationReport, type LoadedConfiguration } from './load-configuration.js';
import { FALLBACK_FORM, loadTemplate } from './load-template.js';
import { type RunSettings, today } from './run-settings.js';

/** A policy file, understood with the form it will be printed in, and all findings. */
export interface LoadedPolicy {
  /** As the user gave it; `<stdin>` for standard input. */
  readonly file: string;
  /** The text of the file; `null` where it could not be read as YAML. */
  readonly source: Source | null;
  /** `null` when there is an error. */
  readonly policy: Policy | null;
  /** The same in spite of errors; `null` where the text, its year or its form could not be read. */
  readonly asFarAsRead: Policy | null;
  readonly template: FormTemplate | null;
  /** For the policy file, and for the form's and the configuration's own files where they have findings. */
  readonly reports: readonly FileReport[];
}

/** What of a policy file is needed to report its findings, before the configuration has its say. */
export interface FileFindings {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What is compared with other files; `null` when there is an error. */
  readonly record: PolicyRecord | null;
  /** `null` where the file could not be parsed. */
  readonly ignores: DocumentIgnores | null;
  readonly configuration: LoadedConfiguration;
  /** Of the form's own file. */
  readonly otherReports: readonly FileReport[];
}

/** A policy file with its findings before the configuration has its say. */
export interface CheckedPolicy extends FileFindings {
  /** The text of the file; `null` where it could not be read as YAML. */
  readonly source: Source | null;
  readonly policy: Policy | null;
  /** As in {@link LoadedPolicy}. */
  readonly asFarAsRead: Policy | null;
  readonly template: FormTemplate | null;
}

/** Rules whose findings depend on the form. */
const OF_THE_FORM: ReadonlySet<string> = new Set([
  'form/unknown-label',
  'results/grade',
  'results/grade-reason',
  'policy/budget-unit',
  'policy/budget-year',
  'policy/budget-kind',
  'policy/missed-without-plan',
]);

/**
 * What is wrong with a document that was parsed, by its configuration and form, before the configuration has its say. The
 * one way from a text to its findings, for files and for editors. `file` is what messages call it.
 * @throws CannotRun when the form cannot be read.
 */
export async function checkPolicy(
  { tree, diagnostics }: ParsedYaml,
  file: string,
  configuration: LoadedConfiguration,
  form: string | undefined,
  settings: RunSettings,
): Promise<CheckedPolicy> {
  const nothing = {
    file,
    source: tree?.source ?? null,
    policy: null,
    asFarAsRead: null,
    template: null,
    record: null,
    ignores: null,
    configuration,
    otherReports: [],
  };
  if (!tree) return { ...nothing, diagnostics };
  const chosen = { today: today(settings), options: configuration.configuration?.options };
  const found = await loadTemplate(tree, form, configuration, settings.surroundings);
  if (!found.template) {
    const validated = validatePolicy(tree, FALLBACK_FORM, chosen);
    const rest = validated.diagnostics.filter(({ rule }) => !OF_THE_FORM.has(rule));
    const isOwn = found.file === file;
    return {
      ...nothing,
      ignores: validated.ignores,
      diagnostics: [...diagnostics, ...rest, ...(isOwn ? found.diagnostics : [])],
      otherReports: isOwn ? [] : [{ file: found.file, diagnostics: found.diagnostics }],
    };
  }
  const validated = validatePolicy(tree, found.template, chosen);
  const { policy, asFarAsRead, ignores, diagnostics: rest } = validated;
  // Without its year nothing of the form can be dated; behind an error of YAML all else is a guess.
  const isReadable = !hasErrors(diagnostics) && asFarAsRead !== null && asFarAsRead.fiscalYear > 0;
  return {
    ...nothing,
    policy,
    asFarAsRead: isReadable ? asFarAsRead : null,
    template: found.template,
    ignores,
    diagnostics: [...diagnostics, ...rest],
    record: policy && !hasErrors(diagnostics) ? recordOf(tree, policy) : null,
    otherReports: found.diagnostics.length > 0 ? [{ file: found.file, diagnostics: found.diagnostics }] : [],
  };
}

/**
 * The findings as the configuration wants them, with `more` that came from looking at several files. A configuration with
 * errors decides nothing: they are reported and no policy is given.
 */
export function configured(
  checked: CheckedPolicy,
  more: readonly Diagnostic[],
  settings: RunSettings,
): { readonly loaded: LoadedPolicy; readonly used: ReadonlySet<IgnoreEntry> } {
  const { reports, used, isSound } = configuredFindings(checked, more, settings);
  const { file, source, template, asFarAsRead } = checked;
  const policy = isSound ? checked.policy : null;
  return { loaded: { file, source, policy, asFarAsRead, template, reports }, used };
}

/** The same of the findings alone. */
export function configuredFindings(
  { file, diagnostics, ignores, configuration, otherReports }: FileFindings,
  more: readonly Diagnostic[],
  settings: RunSettings,
): ConfiguredReports {
  const settled = configuration.configuration;
  const { diagnostics: all, used } = applyConfiguration(
    inOrder([...diagnostics, ...more]),
    ignores,
    settled ?? DEFAULT_CONFIGURATION,
    (settled?.ignores ?? []).filter((entry) => configuration.isFor(entry, file)),
    today(settings),
  );
  const reports = [{ file, diagnostics: all }, ...otherReports, ...configurationReport(configuration)];
  return { reports, used, isSound: settled !== null && !hasErrors(all) };
}

/** What is reported of a policy file by its configuration. */
interface ConfiguredReports {
  readonly reports: readonly FileReport[];
  readonly used: ReadonlySet<IgnoreEntry>;
  /** Whether neither the policy nor its configuration has errors. */
  readonly isSound: boolean;
}
