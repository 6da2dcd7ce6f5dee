import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inOrder } from '../../src/diagnostic/diagnostic.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { REPORTERS, type ReportFormat } from '../../src/report/index.js';
import type { FileReport } from '../../src/report/report.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';

const FORM = FORMS['osaka-2023'] as FormTemplate;

/** A policy without findings. */
export const GOOD = `version: 1
fiscalYear: 2023
organization: { name: 見本区, kind: ward }
head: 大阪 太郎
stage: draft
goal: 目標
mission: 使命
basicPolicy: 考え方
issues: []
`;

/** Everything that acts somewhere: in XML, in Markdown and on the sites that show it, in CI logs, in SARIF, on terminals. */
export const HOSTILE = [
  '</failure></testcase><script>alert(1)</script>',
  ']]> --> & &amp; &lt; "double" \'single\'',
  '[click](https://example.com) ![i](http://example.com/i.png) <https://example.com> www.example.com',
  '@office @org/team user@example.com #1 GH-1 owner/repo#1 !1 ~bug %1 :tada: $x$ `code` **b** __b__ | cell |',
  '{0} {1} [link](0)',
  '##[error]x ##vso[task.complete] ::error::x',
  '\u001b[2J\u0000\u0007\u0085\u202e\u2028\ufffe\uffff\u200b',
];

/** What is found in a text, as the command finds it. */
export function reportOf(file: string, text: string): FileReport {
  const { tree, diagnostics } = parseYaml({ name: file, text });
  const found = tree ? validatePolicy(tree, FORM).diagnostics : [];
  return { file, diagnostics: inOrder([...diagnostics, ...found]) };
}

/** Three files: clean, with an error, a warning and an info, and hostile in all that it holds and in its name. */
export function sampleReports(): readonly FileReport[] {
  const mixed = reportOf('data/b.policy.yaml', GOOD.replace('goal: 目標', 'gaol: 目標\ngoal: 目\u200e標'));
  const [first] = mixed.diagnostics;
  const info = first ? [{ ...first, severity: 'info' as const }] : [];
  const keys = HOSTILE.map((text) => `${JSON.stringify(text)}: 1\n`).join('');
  return [
    reportOf('data/a.policy.yaml', GOOD),
    { ...mixed, diagnostics: [...mixed.diagnostics, ...info] },
    reportOf(`${HOSTILE.join(' ')}.policy.yaml`, `${GOOD}${keys}`),
  ];
}

/** A report in a format. */
export function report(
  format: ReportFormat,
  reports: readonly FileReport[] = sampleReports(),
  language: 'ja' | 'en' = 'ja',
): string {
  return REPORTERS[format](reports, { language, color: false, summary: true, version: '0.1.0' });
}

const missing = spawnSync('xmllint', ['--version']).status !== 0;
if (missing) {
  const notice =
    'XML reports are not held against their schemas: xmllint is missing (Debian: libxml2-utils).';
  if (process.env.POLICYDOC_REQUIRE_OFFICE === '1') throw new Error(notice);
  console.warn(notice);
}

/** Whether xmllint is here. With POLICYDOC_REQUIRE_OFFICE=1 its absence is a failure. */
export const hasXmllint = !missing;

/** What xmllint says of a document against a schema of this folder; '' when it is valid. */
export function xmllint(xml: string, schema: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-report-'));
  try {
    writeFileSync(join(folder, 'report.xml'), xml);
    const args = ['--noout', '--nonet', '--schema', resolve('test/report/schemas', schema)];
    const { status, stderr } = spawnSync('xmllint', [...args, 'report.xml'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What an XPath expression answers on a document, without schema. */
export function xpath(xml: string, expression: string): string {
  const { stdout, stderr, status } = spawnSync('xmllint', ['--nonet', '--xpath', expression, '-'], {
    input: xml,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.replace(/\n$/, '');
}
