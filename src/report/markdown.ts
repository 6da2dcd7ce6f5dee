import type { Diagnostic, Severity } from '../diagnostic/diagnostic.js';
import type { Language } from '../diagnostic/wording.js';
import { harmlessLines } from '../text/harmless-lines.js';
import { inertMarkdown } from '../text/inert-markdown.js';
import { codeFrame } from './code-frame.js';
import { placeIn } from './place.js';
import { countFindings, countsSentence, type FileReport, MORE, type Reporter } from './report.js';

/** Most characters of a report: a comment takes 65,536, with room for a heading of the reader's own. */
const MOST = 60_000;

/** Most findings of a file that are shown. */
const MOST_OF_FILE = 50;

/** For the summary of a job or a comment on a pull request: a table for each file, and its lines with carets. */
export const markdown: Reporter = (reports, { language }) => {
  const counts = countFindings(reports);
  const parts = ['<!-- policydoc -->', '## policy validate', `**${countsSentence(counts, language)}**`];
  let left = MOST;
  let unseen = 0;
  for (const report of reports.filter(({ diagnostics }) => diagnostics.length > 0)) {
    const part = section(report, language);
    left -= part.length;
    if (left < 0) unseen += report.diagnostics.length;
    else parts.push(part);
  }
  if (unseen > 0) parts.push(MORE[language](unseen));
  return `${parts.join('\n\n')}\n`;
};

function section({ file, diagnostics }: FileReport, language: Language): string {
  const shown = diagnostics.slice(0, MOST_OF_FILE);
  const more = diagnostics.length - shown.length;
  const frames = [...new Set(shown.map(codeFrame))].filter((frame) => frame !== '');
  const rows = shown.map((diagnostic) => row(diagnostic, language));
  const table = [HEADS[language], ['---', '---', '---', '---', '---'], ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return [
    `### ${inertMarkdown(file)}`,
    table.join('\n'),
    ...(frames.length > 0 ? [fenced(frames.join('\n\n'))] : []),
    ...(more > 0 ? [MORE[language](more)] : []),
  ].join('\n\n');
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  ja: ['行:桁', '重さ', '規則', '内容', '直し方'],
  en: ['Line:column', 'Severity', 'Rule', 'What is wrong', 'What to write instead'],
};

const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' };

function row(diagnostic: Diagnostic, language: Language): readonly string[] {
  const { severity, rule, message, help } = diagnostic;
  const words = [message[language], help[language]].map(inertMarkdown);
  return [
    inertMarkdown(placeIn(diagnostic, language)),
    `${SIGNS[severity]} ${severity}`,
    `\`${rule}\``,
    ...words,
  ];
}

/** Text of others between fences longer than any run of backticks in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${harmlessLines(text)}\n${fence}`;
}
