import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { DEFAULT_CONFIGURATION, type IgnoreEntry } from '../model/configuration.js';
import type { FileReport } from '../report/report.js';
import { groupBy } from '../text/group-by.js';
import { byUnit, checkTogether } from '../validate/check-together.js';
import { type PackedRecord, unpackRecord } from '../validate/packed-record.js';
import type { PolicyRecord } from '../validate/policy-record.js';
import { configuredFindings, type FileFindings } from './check-policy.js';
import { configurationReport, ignoreFindings, type LoadedConfiguration } from './load-configuration.js';
import { readSourceAgain } from './read-yaml.js';
import { type RunSettings, today } from './run-settings.js';

/** A file without findings and ignores of its own, of which little is kept. */
export interface CleanFile {
  readonly file: string;
  readonly clean: PackedRecord;
  readonly configuration: LoadedConfiguration;
}

/** What is kept of a file of a run until all of them are known. */
export type FileOfRun = FileFindings | CleanFile;

/**
 * The findings of all files of a run, compared with each other and by their configurations, each file once; and what is wrong
 * with the configurations.
 */
export function configuredReports(
  checked: readonly FileOfRun[],
  settings: RunSettings,
): readonly FileReport[] {
  const together = findingsTogether(checked);
  const all = checked.map((each) => {
    const { reports, used } = reportsOf(each, together.get(each.file) ?? [], settings);
    return { file: each.file, configuration: each.configuration, reports, used };
  });
  const ofIgnores = [...groupBy(all, ({ configuration }) => configuration)].map(([configuration, own]) =>
    reportOfIgnores(configuration, {
      files: own.map(({ file }) => file),
      used: new Set(own.flatMap(({ used }) => [...used])),
      today: today(settings),
    }),
  );
  return unique([...all.flatMap(({ reports }) => reports), ...ofIgnores.flat()]);
}

/** What is found between files, by their names. One unit after the other, because few have several files. */
function findingsTogether(checked: readonly FileOfRun[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const withRecord = checked.filter((each) => 'clean' in each || each.record !== null);
  const found = new Map<string, readonly Diagnostic[]>();
  for (const unit of byUnit(withRecord, organizationOf).values()) {
    if (unit.length === 1) continue;
    for (const [{ name }, diagnostics] of checkTogether(unit.flatMap((each) => recordOf(each) ?? [])))
      found.set(name, diagnostics);
  }
  return found;
}

function organizationOf(each: FileOfRun): string {
  return ('clean' in each ? each.clean.organization : each.record?.organization) ?? '';
}

function recordOf(each: FileOfRun): PolicyRecord | null {
  return 'clean' in each ? unpackRecord(each.clean, { name: each.file, text: '' }) : each.record;
}

const NONE_USED: ReadonlySet<IgnoreEntry> = new Set();

function reportsOf(each: FileOfRun, more: readonly Diagnostic[], settings: RunSettings) {
  if (!('clean' in each)) return configuredFindings(each, more, settings);
  const { file, configuration } = each;
  if (more.length > 0) return configuredFindings(withText(each, more), [], settings);
  return { reports: [{ file, diagnostics: [] }, ...configurationReport(configuration)], used: NONE_USED };
}

/** A file in which something was found after all: its text is read again. */
function withText({ file, clean, configuration }: CleanFile, found: readonly Diagnostic[]): FileFindings {
  const { limits } = configuration.configuration ?? DEFAULT_CONFIGURATION;
  const source = readSourceAgain(file, limits);
  const { issues, indicators } = unpackRecord(clean, source);
  return {
    file,
    diagnostics: found.map((each) => ({ ...each, source })),
    record: null,
    ignores: {
      source,
      comments: [],
      issues: issues.map(({ number }, i) => ({
        number,
        ids: indicators.filter(({ place }) => place.path[1] === i).map(({ id }) => id),
      })),
    },
    configuration,
    otherReports: [],
  };
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
