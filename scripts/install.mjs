// Runs `npm ci` when node_modules is missing or older than the lock file, so that each command of the
// README works on a fresh clone and costs nothing on the next call.
import { execSync } from 'node:child_process';
import { statSync } from 'node:fs';

const time = (path) => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (time('../node_modules/.package-lock.json') < time('../package-lock.json')) {
  execSync('npm ci --ignore-scripts --no-audit --no-fund', {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 2, 2],
  });
}
