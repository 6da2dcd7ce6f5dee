import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const PYTHON = '/usr/bin/python3';

/** Debian packages: libreoffice-calc-nogui libreoffice-writer-nogui python3-docx python3-openpyxl python3-uno poppler-utils. */
const NEEDED: readonly (readonly [string, ...string[]])[] = [
  [PYTHON, '-c', 'import docx, openpyxl, uno'],
  ['soffice', '--version'],
  ['pdftotext', '-v'],
];

/** Debian packages: poppler-utils python3-pikepdf qpdf. */
const NEEDED_FOR_PDF: typeof NEEDED = [
  [PYTHON, '-c', 'import pikepdf'],
  ['pdfinfo', '-v'],
  ['pdftotext', '-v'],
  ['qpdf', '--version'],
];

/** Whether programs run that tests need; says so once where they do not. */
function run(needed: typeof NEEDED, files: string): boolean {
  const missing = needed
    .filter(([command, ...args]) => spawnSync(command, args).status !== 0)
    .map((words) => words.join(' '));
  if (missing.length === 0) return true;
  const notice = `${files} files are not checked, these do not run: ${missing.join('; ')}`;
  if (process.env.POLICYDOC_REQUIRE_OFFICE === '1') throw new Error(notice);
  console.warn(notice);
  return false;
}

/** Whether the programs that open Office files are here. With POLICYDOC_REQUIRE_OFFICE=1 their absence is a failure. */
export const hasOffice = run(NEEDED, 'Office');

/** Whether the programs that look into PDF files are here, in the same way. */
export const hasPdfTools = run(NEEDED_FOR_PDF, 'PDF');

/** A folder of its own for files and LibreOffice's profile. */
export function workFolder(): string {
  return mkdtempSync(join(tmpdir(), 'policy-office-'));
}

/** Runs the built program. */
export function policy(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  execFileSync(process.execPath, [resolve('bin/policy.js'), '--quiet', ...args], {
    env: { ...process.env, ...env },
  });
}

/** What a Python script of this folder prints, read as JSON. */
export function python<Answer>(script: string, ...args: readonly string[]): Answer {
  const output = execFileSync(PYTHON, [resolve('test/office', script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output) as Answer;
}

/** The parts of a file as LibreOffice saves it again, in its own format, by their names. */
export function savedAgain(file: string, folder: string): Readonly<Record<string, string>> {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const saved = join(folder, 'saved');
  const format = file.replace(/^.*\./, '');
  execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', saved, file], {
    stdio: 'ignore',
  });
  const zip = unzipSync(readFileSync(join(saved, basename(file))));
  return Object.fromEntries(Object.entries(zip).map(([name, part]) => [name, strFromU8(part)]));
}

/** The text that LibreOffice prints of a file, in the order it draws it, without white space. */
export function printed(file: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
  });
  const pdf = file.replace(/\.\w+$/, '.pdf');
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
}
