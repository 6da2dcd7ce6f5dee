import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countCosts } from './costs.mjs';
import { POLICY, ROOT } from './places.mjs';

/**
 * The package as a user gets it: its counts, and the seconds from `npm i` in an empty folder to the first Word form, with and
 * without the optional parts.
 */
export function measurePackage({ sizes }) {
  const installed = sizes.installs
    ? { all: install([]), withoutOptional: install(['--omit=optional']) }
    : null;
  return { costs: countCosts(), installed };
}

/** `{ installSeconds, firstFormSeconds }` or `{ why }`. */
function install(words) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-install-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const [{ filename }] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT),
    );
    const start = performance.now();
    run('npm', ['i', `./${filename}`, ...words, '--no-audit', '--no-fund', '--silent'], folder);
    const end = performance.now();
    run('npx', ['policy', 'render', POLICY, '--format', 'docx', '-o', 'form.docx'], folder);
    if (!existsSync(join(folder, 'form.docx'))) throw new Error('no form was made');
    return { installSeconds: seconds(end - start), firstFormSeconds: seconds(performance.now() - start) };
  } catch (error) {
    return { why: error.message.slice(0, 200) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program, words, cwd) {
  const { status, error, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${words[0]}: ${stderr.trim().split('\n').at(-1)}`);
  return stdout;
}

function seconds(milliseconds) {
  return Number((milliseconds / 1000).toFixed(1));
}
