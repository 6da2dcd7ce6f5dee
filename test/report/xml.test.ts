import { describe, expect, it } from 'vitest';
import type { ReportFormat } from '../../src/report/index.js';
import { HOSTILE, hasXmllint, report, sampleReports, xmllint, xpath } from './reports.js';

const SCHEMAS: readonly (readonly [ReportFormat, string])[] = [
  ['junit', 'junit-4.xsd'],
  ['checkstyle', 'checkstyle-report.xsd'],
];

describe.skipIf(!hasXmllint).each(SCHEMAS)('%s against its schema', (format, schema) => {
  it('is valid for clean, wrong and hostile files in both languages, and for none', () => {
    for (const language of ['ja', 'en'] as const)
      expect(xmllint(report(format, sampleReports(), language), schema)).toBe('');
    expect(xmllint(report(format, []), schema)).toBe('');
  });

  it('would not be valid with a part of another format', () => {
    const broken = report(format).replace(/<(testsuite|file) /, '<finding/><$1 ');
    expect(xmllint(broken, schema)).not.toBe('');
  });

  it('holds no control character and begins no command of a CI service', () => {
    const text = report(format);
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufffe\uffff]/,
    );
    expect(text).not.toMatch(/^\s*::|##\w*\[/m);
  });
});

describe.skipIf(!hasXmllint)('junit', () => {
  const xml = report('junit');
  const count = (expression: string) => Number(xpath(xml, `count(${expression})`));

  it('has a suite for each file and a case for each finding, or one that passes', () => {
    const reports = sampleReports();
    expect(count('/testsuites/testsuite')).toBe(reports.length);
    for (const [i, { diagnostics }] of reports.entries())
      expect(count(`/testsuites/testsuite[${i + 1}]/testcase`)).toBe(Math.max(1, diagnostics.length));
    expect(count('/testsuites/testsuite[1]/testcase/*')).toBe(0);
  });

  it('counts what it holds', () => {
    expect(count('//testcase')).toBe(Number(xpath(xml, 'string(/testsuites/@tests)')));
    expect(count('//failure')).toBe(Number(xpath(xml, 'string(/testsuites/@failures)')));
    expect(xpath(xml, 'boolean(sum(//testsuite/@tests) = /testsuites/@tests)')).toBe('true');
    expect(xpath(xml, 'boolean(sum(//testsuite/@failures) = /testsuites/@failures)')).toBe('true');
  });

  it('lets what is merely worth knowing pass, and prints it', () => {
    expect(count('//failure[@type="error"]')).toBeGreaterThan(0);
    expect(count('//testsuite[2]//failure[@type="warning"]')).toBe(1);
    expect(count('//testsuite[2]/testcase[system-out]')).toBe(1);
    expect(count('//testcase[system-out and failure]')).toBe(0);
  });
});

describe.skipIf(!hasXmllint)('checkstyle', () => {
  const xml = report('checkstyle');

  it('names every file, and each finding with its rule', () => {
    expect(xpath(xml, 'count(/checkstyle/file)')).toBe('3');
    expect(xpath(xml, 'count(/checkstyle/file[1]/error)')).toBe('0');
    expect(xpath(xml, 'string(/checkstyle/file[2]/error[1]/@source)')).toBe('policydoc.schema/unknown-key');
    expect(xpath(xml, 'string(/checkstyle/file[2]/error[1]/@line)')).toBe('6');
  });

  it('gives hostile text back as text', () => {
    const message = 'string(/checkstyle/file[3]/error[contains(@message, "alert")]/@message)';
    expect(xpath(xml, message)).toContain('</failure></testcase>');
    expect(xpath(xml, 'string(/checkstyle/file[3]/@name)')).toContain(HOSTILE[1]);
  });
});
