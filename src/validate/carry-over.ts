import type { Measurement, Result } from '../model/results.js';
import type { ResultColumn } from './read/read-results-sheet.js';

/**
 * A row of a results file with what only the policy file says. Last year's result holds whatever this year's is. What is said
 * of the figure (表示, 理由 and a grade with its reason, 出典) holds where the file has no column for it, and only as long as
 * the figure is the same.
 */
export function carryOver(row: Result, own: Result | null, columns: ReadonlySet<ResultColumn>): Result {
  if (!own) return row;
  const previous = row.previous ?? own.previous;
  if (spelling(row.actual) !== spelling(own.actual)) return { ...row, previous };
  const isJudged = own.reason !== null && !columns.has('grade') && !columns.has('reason');
  return {
    ...row,
    previous,
    text: columns.has('text') ? row.text : own.text,
    grade: isJudged ? own.grade : row.grade,
    reason: columns.has('reason') ? row.reason : own.reason,
    source: columns.has('source') ? row.source : own.source,
  };
}

function spelling(measurement: Measurement): string {
  if (measurement.kind === 'pending') return '';
  return measurement.kind === 'figure' ? measurement.figure.text : measurement.text;
}
