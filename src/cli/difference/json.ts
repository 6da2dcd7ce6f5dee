import { lineIndex, type Source } from '../../diagnostic/source.js';
import { CHANGE_CLASSES, type PolicyDifference, type TextRange } from '../../model/policy-change.js';
import { safeJson } from '../../text/safe-json.js';
import { countClasses } from './words.js';

/** A difference with the texts that its places are in. */
export interface SourcedDifference extends PolicyDifference {
  readonly sourceBefore: Source | null;
  readonly sourceAfter: Source | null;
}

/** For programs, as `schema/diff.schema.json` says. */
export function jsonDifferences(differences: readonly SourcedDifference[]): string {
  const counts = new Map(countClasses(differences));
  const files = differences.map(({ fileBefore, fileAfter, organization, fiscalYear, changes }) => ({
    before: fileBefore,
    after: fileAfter,
    organization,
    fiscalYear,
    changes: changes.length,
  }));
  const changes = differences.flatMap((difference) =>
    difference.changes.map((change) => ({
      class: change.class,
      path: change.path,
      pathBefore: change.pathBefore,
      before: change.before,
      after: change.after,
      parts: change.parts,
      reason: change.reason,
      valueBefore: change.valueBefore,
      valueAfter: change.valueAfter,
      ...(change.indexAfter === undefined ? {} : { indexAfter: change.indexAfter }),
      fileBefore: difference.fileBefore,
      fileAfter: difference.fileAfter,
      lineBefore: lineOf(difference.sourceBefore, change.placeBefore),
      lineAfter: lineOf(difference.sourceAfter, change.placeAfter),
    })),
  );
  const summary = {
    files: differences.filter((difference) => difference.changes.length > 0).length,
    changes: changes.length,
    classes: Object.fromEntries(CHANGE_CLASSES.map((each) => [each, counts.get(each) ?? 0])),
  };
  return `${safeJson({ files, changes, summary })}\n`;
}

function lineOf(source: Source | null, place: TextRange | null): number | null {
  return source && place ? lineIndex(source).lineAt(place.start) : null;
}
