import type { FileReport } from '../report/report.js';
import { checkTogether } from '../validate/check-together.js';
import { type CheckedPolicy, configured } from './check-policy.js';
import { ignoreFindings, type LoadedConfiguration } from './load-configuration.js';
import { type RunSettings, today } from './run-settings.js';

/**
 * The findings of all files of a run, compared with each other and by their configurations, each file once; and what is wrong
 * with the configurations.
 */
export function configuredReports(
  checked: readonly CheckedPolicy[],
  settings: RunSettings,
): readonly FileReport[] {
  const together = checkTogether(checked.flatMap(({ record }) => record ?? []));
  const all = checked.map((each) => {
    const more = (each.record && together.get(each.record.source)) ?? [];
    return { ...each, ...configured(each, more, settings) };
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
  return unique([...all.flatMap(({ loaded }) => loaded.reports), ...ofIgnores.flat()]);
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
