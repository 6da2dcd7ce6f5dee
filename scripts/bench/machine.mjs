import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { PEERS, ROOT, readJson } from './places.mjs';

/** When, on what and with which versions a run was made. Load is the average of the minute before. */
export function machineAndVersions() {
  const { dependencies } = readJson(join(PEERS, 'package.json'));
  const { packages } = readJson(join(PEERS, 'debian.json'));
  const debian = ['pandoc', 'python3-docx', 'python3-openpyxl', 'python3-xlsxwriter', 'python3-jsonschema'];
  const head = versionOf('git', ['-C', ROOT, 'rev-parse', '--short', 'HEAD']);
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    machine: {
      processor: cpus()[0]?.model.trim() ?? '?',
      cores: availableParallelism(),
      memory: Math.round(totalmem() / 1e9),
      system: `${process.platform} ${release()}`,
      load: Number(loadavg()[0].toFixed(2)),
    },
    versions: {
      policydoc: `${readJson(join(ROOT, 'package.json')).version} (${head})`,
      Node: process.version.slice(1),
      ...dependencies,
      ...Object.fromEntries(debian.map((name) => [name, packages[name]])),
      LibreOffice: versionOf('soffice', ['--version'])?.match(/\d[\d.]*/)?.[0] ?? '–',
    },
  };
}

function versionOf(program, words) {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
