import { NOWHERE } from '../collect/cell-source.js';
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
      ...(title === '' ? [missing('title', heading.range, number)] : []),
      ...(['problems', 'strategies'] as const)
        .filter((key) => !own.has(key))
        .map((key) => missing(key, heading.range, number)),
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
  return diagnose(source, range, 'import/missing', { what, where });
}
