import { NOWHERE, wholeFile } from '../collect/cell-source.js';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Range, Source } from '../diagnostic/source.js';
import type { ImportedPolicy } from './imported-policy.js';

/** What a policy must have and the form did not tell. */
export function missingParts(source: Source, policy: ImportedPolicy): readonly Diagnostic[] {
  const { fiscalYear, organization, head, texts, issues } = policy;
  const missing = (what: Parameters<typeof partMissing>[2], range: Range = NOWHERE, where = '') =>
    partMissing(source, range, what, where);
  return [
    ...(fiscalYear === null ? [missing('fiscalYear')] : []),
    ...(organization === null
      ? [missing('organization')]
      : organization.kind === null
        ? [missing('kind')]
        : []),
    ...(policy.stage === null ? [missing('stage')] : []),
    ...(head === null ? [missing('head')] : []),
    ...(['goal', 'mission', 'basicPolicy'] as const)
      .filter((key) => !texts.has(key))
      .map((key) => missing(key)),
    ...(issues.length === 0 ? [missing('issues')] : []),
    ...issues.flatMap(({ number, title, heading, texts: own, indicators }) => [
      ...(title === '' ? [missing('title', heading.range, `経営課題${number}`)] : []),
      ...(['problems', 'strategies'] as const)
        .filter((key) => !own.has(key))
        .map((key) => missing(key, heading.range, `経営課題${number}`)),
      ...indicators
        .filter(({ target }) => target === null)
        .map(({ name, cell }) => missing('target', cell.range, name)),
    ]),
  ];
}

function partMissing(
  source: Source,
  range: Range,
  what: Parameters<typeof diagnose<'import/missing'>>[3]['what'],
  where: string,
): Diagnostic {
  const place = range === NOWHERE ? wholeFile(source.name) : source;
  return diagnose(place, range, 'import/missing', { what, where });
}
