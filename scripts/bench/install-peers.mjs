import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEBIAN_ROOT, PEERS, readJson } from './places.mjs';

/**
 * Installs the peers below scripts/bench/peers, at the versions of its package.json and debian.json, unless they are there.
 * Nothing else of the machine is changed: packages of Debian are unpacked there, not installed.
 * @returns what could not be installed: `{ npm?: why, debian?: why }`
 */
export function installPeers() {
  const problems = {};
  const npm = installOnce(
    join(PEERS, 'node_modules'),
    readFileSync(join(PEERS, 'package-lock.json'), 'utf8'),
    () => run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], PEERS),
  );
  if (npm) problems.npm = npm;
  const { packages } = readJson(join(PEERS, 'debian.json'));
  const debian = installOnce(DEBIAN_ROOT, JSON.stringify(packages), () => unpackDebian(packages));
  if (debian) problems.debian = debian;
  return problems;
}

/** Runs `install` unless `folder` says that it holds `wanted` already. @returns why it failed, or null */
function installOnce(folder, wanted, install) {
  const note = join(folder, '.installed');
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return null;
  rmSync(folder, { recursive: true, force: true });
  const problem = install();
  if (problem === null) writeFileSync(note, wanted);
  return problem;
}

function unpackDebian(packages) {
  mkdirSync(DEBIAN_ROOT, { recursive: true });
  const wanted = Object.entries(packages).map(([name, version]) => `${name}=${version}`);
  const problem = run('apt-get', ['download', '-q', ...wanted], DEBIAN_ROOT);
  if (problem !== null) return problem;
  for (const file of readdirSync(DEBIAN_ROOT).filter((name) => name.endsWith('.deb'))) {
    const unpacked = run('dpkg-deb', ['-x', file, '.'], DEBIAN_ROOT);
    if (unpacked !== null) return unpacked;
    rmSync(join(DEBIAN_ROOT, file));
  }
  rmSync(join(DEBIAN_ROOT, 'usr/share/doc'), { recursive: true, force: true });
  return null;
}

function run(program, words, cwd) {
  const { status, error, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (error) return `${program}: ${error.code ?? error.message}`;
  if (status === 0) return null;
  return `${program} ${words[0]}: ${stderr.trim().split('\n').at(-1) ?? `exit ${status}`}`.slice(0, 160);
}
