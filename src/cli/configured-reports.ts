import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { DEFAULT_CONFIGURATION } from '../model/configuration.js';
import type { FileReport } from '../report/report.js';
import { checkTogether } from '../validate/check-together.js';
import { configuredFindings, type FileFindings } from './check-policy.js';
import { ignoreFindings, type LoadedConfiguration } from './load-configuration.js';
import { readSourceAgain } from './read-yaml.js';
import { type RunSettings, today } from './run-settings.js';

/**
 * The findings of all files of a run, compared with each other and by their configurations, each file once; and what is wrong
 * with the configurations.
 */
export function configuredReports(
  checked: readonly FileFindings[],
  settings: RunSettings,
): readonly FileReport[] {
  const together = checkTogether(checked.flatMap(({ record }) => record ?? []));
  const all = checked.map((each) => {
    const more = (each.record && together.get(each.record.source)) ?? [];
    const { reports, used } = configuredFindings(each, withText(more, each), settings);
    return { file: each.file, configuration: each.configuration, reports, used };
  });
  const configurations = [...new Set(checked.map(({ configuration }) => configuration))];
  const ofIgnores = configurations.map((configuration) => {
    const own = all.filter((each) => each.configuration === configuration);
    return reportOfIgnores(configuration, {
      files: own.map(({ file }) => file),
      used: new Set(own.flatMap(({ used }) => [...used])),
      today: today(settings),
    });
  });
  return unique([...all.flatMap(({ reports }) => reports), ...ofIgnores.flat()]);
}

/** Findings in a file of which nothing else was to be told: its text is read again. */
function withText(found: readonly Diagnostic[], { file, isLight, configuration }: FileFindings) {
  if (found.length === 0 || !isLight) return found;
  const { limits } = configuration.configuration ?? DEFAULT_CONFIGURATION;
  const source = readSourceAgain(file, limits);
  return found.map((each) => ({ ...each, source }));
}

function reportOfIgnores(
  configuration: LoadedConfiguration,
  run: Parameters<typeof ignoreFindings>[1],
): readonly FileReport[] {
  const diagnostics = [...configuration.diagnostics, ...ignoreFindings(configuration, run)];
  return diagnostics.length > 0 ? [{ file: configuration.source?.name ?? '', diagnostics }] : [];
}

/** A form or configuration with findings serves many policies but is reported once. */
function unique<Report extends { readonly file: string }>(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.file, report])).values()];
}
