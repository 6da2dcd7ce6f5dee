import { cellAt, lineIndex } from '../diagnostic/source.js';
import { safeJson } from '../text/safe-json.js';
import { countFindings, type Reporter } from './report.js';

/** For programs: `schema/report.schema.json`. Keys may be added, never changed; every finding is listed, however many. */
export const json: Reporter = (reports, { language }) => {
  const diagnostics = reports.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ source, range, severity, rule, message, help, path }) => {
      const start = lineIndex(source).point(range.start);
      const end = lineIndex(source).point(range.end);
      const cell = cellAt(source, range.start);
      return {
        file,
        ...(cell && { cell: cell[language] }),
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        severity,
        rule,
        message: message[language],
        help: help[language],
        path: path.join('/'),
      };
    }),
  );
  return `${safeJson({ generator: 'policydoc', diagnostics, summary: countFindings(reports) })}\n`;
};
