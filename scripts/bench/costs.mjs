import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { POLICY, POLICY_BIN, ROOT, readJson } from './places.mjs';

/**
 * What the program costs apart from time, the same in every run: files of JavaScript that a command loads and their bytes, the
 * package that users download, and how many packages it brings. Needs `npm run build` before.
 * @returns name → number
 */
export function countCosts() {
  const version = loadedBy(['--version']);
  const validate = loadedBy(['validate', POLICY]);
  const [pack] = JSON.parse(output('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']));
  const { packages } = readJson(join(ROOT, 'package-lock.json'));
  const brought = Object.entries(packages).filter(
    ([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional,
  );
  return {
    'version: files': version.files,
    'version: bytes': version.bytes,
    'validate: files': validate.files,
    'validate: bytes': validate.bytes,
    'package: bytes packed': pack.size,
    'package: files': pack.entryCount,
    'package: packages brought': brought.length,
    'package: direct dependencies': Object.keys(packages[''].dependencies ?? {}).length,
  };
}

/** Files that V8 was given to run, as its coverage names them: modules of either kind, in workers too. */
function loadedBy(words) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-coverage-'));
  try {
    output(process.execPath, [POLICY_BIN, ...words], { NODE_V8_COVERAGE: folder });
    const urls = readdirSync(folder).flatMap((name) =>
      readJson(join(folder, name))
        .result.map(({ url }) => url)
        .filter((url) => url.startsWith('file:')),
    );
    const paths = [...new Set(urls)].map((url) => fileURLToPath(url));
    if (paths.length === 0) throw new Error(`Nothing was seen of policy ${words.join(' ')}.`);
    return { files: paths.length, bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function output(program, words, env = {}) {
  const run = spawnSync(program, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`${program} ${words.join(' ')}: exit ${run.status}\n${run.stderr}`);
  return run.stdout;
}
