import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Language } from '../diagnostic/wording.js';
import { escapeXml } from '../text/escape-xml.js';
import { makeVisible } from '../text/make-visible.js';
import { codeFrame } from './code-frame.js';
import { placeIn, placeOf } from './place.js';
import { countFindings, type FileReport, type Reporter } from './report.js';

/**
 * JUnit's XML: a file is a suite, a finding a test case. Errors and warnings fail; what is merely worth knowing passes and
 * prints; a file without findings is one case that passes. No time is measured, so that the same files give the same bytes.
 * Source: the schema of Jenkins (junit-4.xsd), which the readers of other servers take as well.
 */
export const junit: Reporter = (reports, { language }) => {
  const suites = reports.map((report) => suite(report, language));
  const { errors, warnings } = countFindings(reports);
  const tests = reports.reduce((sum, { diagnostics }) => sum + Math.max(1, diagnostics.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- policydoc -->\n',
    `<testsuites name="policy validate" tests="${tests}" failures="${errors + warnings}" errors="0" time="0">\n`,
    ...suites,
    '</testsuites>\n',
  ].join('');
};

function suite({ file, diagnostics }: FileReport, language: Language): string {
  const name = escapeXml(file);
  const failures = diagnostics.filter(({ severity }) => severity !== 'info').length;
  const cases =
    diagnostics.length === 0
      ? [`    <testcase name="policy validate" classname="${name}" time="0"/>\n`]
      : diagnostics.map((diagnostic) => testCase(name, file, diagnostic, language));
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
  return `  <testsuite name="${name}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(name: string, file: string, diagnostic: Diagnostic, language: Language): string {
  const { severity, rule } = diagnostic;
  const [message, help] = [diagnostic.message[language], diagnostic.help[language]];
  const place = placeIn(diagnostic, language);
  const lines = [
    placeOf(makeVisible(file), diagnostic, language),
    message,
    ...codeFrame(diagnostic).split('\n'),
    help,
  ];
  const text = lines
    .filter((each) => each !== '')
    .map((each) => `${escapeXml(each)}\n`)
    .join('');
  const body =
    severity === 'info'
      ? `      <system-out>${text}</system-out>\n`
      : `      <failure type="${severity}" message="${escapeXml(message)}">${text}</failure>\n`;
  return `    <testcase name="${escapeXml(`${rule} ${place}`.trimEnd())}" classname="${name}" time="0">\n${body}    </testcase>\n`;
}
