import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { Script } from 'node:vm';

/** What Node calls to load a file; its own type leaves it out. */
type Load = (module: { exports: unknown }, file: string) => void;
type WithExtensions = typeof Module & {
  readonly _extensions: Record<string, Load>;
  readonly wrap: (code: string) => string;
};

/** Compiled code of other versions that nobody has used for so long is removed. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/**
 * Keeps what Node compiles of the program's own files, so that it is compiled once and not at every start, which takes longer than to
 * check a policy. It stands in the user's cache folder, one folder for each version of Node and of each file; nothing is used
 * that others could have written, and whatever goes wrong here only costs time. `POLICY_CODE_CACHE=0` turns it off.
 */
export function cacheCode(program: string, env: Readonly<Record<string, string | undefined>>): void {
  if (env.POLICY_CODE_CACHE === '0') return;
  const folder = ownFolder(env);
  if (folder === null) return;
  const { _extensions, wrap } = Module as WithExtensions;
  const compiled: { readonly script: Script; readonly kept: string }[] = [];
  const before = _extensions['.cjs'] ?? (_extensions['.js'] as Load);
  _extensions['.cjs'] = (module, file) => {
    if (!file.startsWith(program + sep)) return before(module, file);
    const code = readFileSync(file, 'utf8');
    // What imports a package of another kind needs Node's own loader.
    if (code.includes('import(')) return before(module, file);
    const { size, mtimeMs } = statSync(file);
    const kept = join(folder, `${basename(file)}-${size}-${Math.trunc(mtimeMs)}`);
    const cachedData = readKept(kept);
    const script = new Script(wrap(code), { filename: file, cachedData });
    if (!cachedData || script.cachedDataRejected) compiled.push({ script, kept });
    const run = script.runInThisContext();
    run.call(module.exports, module.exports, Module.createRequire(file), module, file, dirname(file));
  };
  process.once('exit', () => {
    if (compiled.length > 0) keep(compiled, folder);
  });
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The folder of this version of Node, ours alone; `null` where there can be none. */
function ownFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  try {
    const folder = join(cacheHome(env), 'policydoc', `node-${process.version}-${process.arch}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOurs ? folder : null;
  } catch {
    return null;
  }
}

/** Where programs of this system keep what they can make again. Source: XDG Base Directory; Apple's and Microsoft's guidelines. */
function cacheHome({ XDG_CACHE_HOME, LOCALAPPDATA }: Readonly<Record<string, string | undefined>>): string {
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

function keep(compiled: readonly { readonly script: Script; readonly kept: string }[], folder: string): void {
  try {
    for (const { script, kept } of compiled) {
      // Threads of one process may do this at the same time.
      const temporary = `${kept}.${process.pid}.${process.hrtime.bigint()}`;
      writeFileSync(temporary, script.createCachedData(), { mode: 0o600 });
      renameSync(temporary, kept);
    }
    removeOld(dirname(folder));
  } catch {
    // A full disk or a folder that cannot be written: the next start compiles again.
  }
}

function removeOld(home: string): void {
  for (const version of readdirSync(home)) {
    for (const name of readdirSync(join(home, version))) {
      const path = join(home, version, name);
      if (Date.now() - statSync(path).mtimeMs > KEPT_FOR) rmSync(path);
    }
  }
}
