import type { Diagnostic, Severity } from '../diagnostic/diagnostic.js';
import { harmlessLines } from '../text/harmless-lines.js';
import { makeVisible } from '../text/make-visible.js';
import { codeFrame } from './code-frame.js';
import { placeOf } from './place.js';
import {
  type Counts,
  countFindings,
  countsSentence,
  MORE,
  type Reporter,
  type ReportSettings,
} from './report.js';

/** Most findings of a file that are printed where nothing else is settled. */
const MOST = 50;

/** For people: place, rule and sentence, the line with a caret, and what to write instead. */
export const pretty: Reporter = (reports, settings) => {
  const parts = reports.flatMap(({ file, diagnostics }) => {
    const shown = diagnostics
      .slice(0, settings.most ?? MOST)
      .map((diagnostic) => finding(file, diagnostic, settings));
    const more = diagnostics.length - shown.length;
    return more > 0 ? [...shown, `${makeVisible(file)}: ${MORE[settings.language](more)}\n`] : shown;
  });
  if (settings.summary) parts.push(summary(countFindings(reports), settings));
  return harmlessLines(parts.join('\n'));
};

function finding(file: string, diagnostic: Diagnostic, { language, color, verbose }: ReportSettings): string {
  const paint = (code: string, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const place = placeOf(makeVisible(file), diagnostic, language);
  const severity = paint(COLORS[diagnostic.severity], diagnostic.severity);
  const frame = codeFrame(diagnostic);
  return [
    `${paint('1', place)} ${severity} ${paint('2', diagnostic.rule)} ${diagnostic.message[language]}`,
    ...(frame === '' ? [] : [frame]),
    `${' '.repeat(6)}${paint('36', '=')} ${diagnostic.help[language]}`,
    ...(verbose && diagnostic.detail ? [`${' '.repeat(8)}${makeVisible(diagnostic.detail)}`] : []),
    '',
  ].join('\n');
}

const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '34' };

function summary(counts: Counts, { language, color }: ReportSettings): string {
  const { errors, warnings, infos } = counts;
  const numbers = countsSentence(counts, language);
  if (!color) return `${numbers}\n`;
  return `\u001b[${errors > 0 ? '31' : errors + warnings + infos === 0 ? '32' : '33'}m${numbers}\u001b[0m\n`;
}
