import type { RuleData, RuleId } from '../../diagnostic/catalogue/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.js';
import type { Place, PolicyRecord } from '../policy-record.js';

/** A rule that compares a policy with the one of the same unit for the year before. */
export type TwoYearRule = (record: PolicyRecord, before: PolicyRecord) => readonly Diagnostic[];

/** What the wording of a rule needs beside the place in the other file. */
type OwnData<Id extends RuleId> = Omit<RuleData<Id>, 'file' | 'line'>;

/** A finding at a place of one file that names a place in another. */
export function findingWith<Id extends RuleId>(
  rule: Id,
  { source }: PolicyRecord,
  { range, path }: Place,
  other: PolicyRecord,
  { line }: Place,
  data: OwnData<Id>,
): Diagnostic {
  return diagnose(source, range, rule, { ...data, file: other.source.name, line } as RuleData<Id>, path);
}
