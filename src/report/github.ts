import type { Severity } from '../diagnostic/diagnostic.js';
import { cellAt, lineIndex } from '../diagnostic/source.js';
import { makeVisible } from '../text/make-visible.js';
import type { Reporter } from './report.js';

/**
 * Workflow commands of GitHub Actions, which become annotations of a pull request. The service shows ten of each level, so
 * the worst come first. Source: GitHub's “Workflow commands”; data and properties are percent-encoded, so that no text of
 * a document can begin a command of its own.
 */
export const github: Reporter = (reports, { language }) => {
  const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  return reports
    .flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => ({ file, diagnostic })))
    .sort((a, b) => weight[a.diagnostic.severity] - weight[b.diagnostic.severity])
    .map(({ file, diagnostic }) => {
      const { source, range, severity, rule, message, help } = diagnostic;
      const start = lineIndex(source).point(range.start);
      const end = lineIndex(source).point(range.end);
      const cell = cellAt(source, range.start)?.[language];
      const isText = source.cells === undefined;
      const properties = Object.entries({
        file: makeVisible(file),
        ...(isText ? { line: start.line, endLine: end.line } : {}),
        // The service takes columns only where both ends are on one line.
        ...(isText && start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        title: rule,
      }).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${COMMANDS[severity]} ${properties.join(',')}::${data(`${cell ? `${cell}: ` : ''}${message[language]} ${help[language]}`)}\n`;
    })
    .join('');
};

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
