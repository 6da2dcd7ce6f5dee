import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folder table of ARCHITECTURE.md: folder → the folders it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  diagnostic: ['text'],
  model: [],
  parse: ['diagnostic', 'model', 'text'],
  validate: ['diagnostic', 'model', 'parse', 'evaluate', 'text'],
  format: ['diagnostic', 'model', 'parse', 'validate', 'text'],
  diff: ['diagnostic', 'model', 'parse', 'text'],
  rollover: ['diagnostic', 'model', 'parse', 'validate', 'text'],
  evaluate: ['model'],
  layout: ['model', 'text'],
  write: ['layout', 'text'],
  unpack: ['model'],
  collect: ['model', 'layout', 'diagnostic', 'unpack', 'text'],
  import: ['diagnostic', 'model', 'parse', 'format', 'layout', 'unpack', 'collect', 'text'],
  template: ['diagnostic', 'layout', 'write', 'unpack', 'text'],
  report: ['diagnostic', 'text'],
  editor: ['diagnostic', 'model', 'parse', 'validate', 'text'],
  cli: [
    ...['text', 'diagnostic', 'model', 'parse', 'validate', 'format', 'diff', 'evaluate', 'layout'],
    ...['write', 'unpack', 'collect', 'import', 'template', 'rollover', 'report', 'editor'],
  ],
};

/** Library → the one file or folder that may import it. */
const HOME_OF_LIBRARY: Readonly<Record<string, string>> = {
  '@myriaddreamin/typst-ts-node-compiler': 'write/pdf/engine.ts',
  'big.js': 'model/decimal.ts',
  commander: 'cli/',
  diff: 'text/',
  docxtemplater: 'template/',
  'fastest-levenshtein': 'text/nearest-word.ts',
  fflate: 'write/office-package.ts',
  mdast: 'parse/parse-markdown.ts',
  'mdast-util-from-markdown': 'parse/parse-markdown.ts',
  'mdast-util-gfm-table': 'parse/parse-markdown.ts',
  'micromark-extension-cjk-friendly': 'parse/parse-markdown.ts',
  'micromark-extension-gfm-table': 'parse/parse-markdown.ts',
  picomatch: 'cli/load-configuration.ts',
  saxes: 'unpack/read-xml.ts',
  pizzip: 'template/',
  'string-width': 'text/display-width.ts',
  tinyglobby: 'cli/search-files.ts',
  'vscode-languageserver': 'cli/language-server/',
  'vscode-languageserver-textdocument': 'cli/language-server/',
  yaml: 'parse/',
};

/** Libraries that only the commands that need them may load. */
const HEAVY: ReadonlySet<string> = new Set([
  '@myriaddreamin/typst-ts-node-compiler',
  'docxtemplater',
  'fflate',
  'saxes',
  'pizzip',
  'tinyglobby',
  'vscode-languageserver/node',
]);

/** What only src/cli may use, because everything else is pure. */
const IMPURE =
  /\b(process|console)\.|\bDate\.now\(|\bnew Date\(\)|\bfetch\(|\beval\(|\bFunction\(|Math\.random/;

const source = resolve('src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isDynamic: boolean;
  readonly isLocal: boolean;
}

const imports: readonly Import[] = files.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:from|^import) '([^']+)'|import\('([^']+)'\)/gm)].map((match) => {
    const target = (match[1] ?? match[2]) as string;
    const isDynamic = match[2] !== undefined;
    if (!target.startsWith('.')) return { from: path, to: target, isDynamic, isLocal: false };
    const to = relative(source, resolve(source, dirname(path), target));
    return { from: path, to, isDynamic, isLocal: true };
  }),
);

/** The package of an import: `a/b` belongs to `a`, `@a/b/c` to `@a/b`. */
const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

/** Packages of fonts, which are found by their files. */
const isFont = (name: string) => name.startsWith('@expo-google-fonts/');

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] as string) : '');

describe('the folder table', () => {
  it('sees the imports', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('names every folder', () => {
    const folders = new Set(files.map(({ path }) => folderOf(path)).filter((folder) => folder !== ''));
    expect([...folders].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('is kept by every import inside src', () => {
    const breaches = imports
      .filter(({ isLocal }) => isLocal)
      .filter(({ from, to }) => folderOf(from) !== '' && folderOf(from) !== folderOf(to))
      .filter(({ from, to }) => !MAY_IMPORT[folderOf(from)]?.includes(folderOf(to)));
    expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('lets nothing import the command line', () => {
    const breaches = imports.filter(({ from, to }) => folderOf(to) === 'cli' && folderOf(from) !== 'cli');
    expect(breaches).toEqual([]);
  });

  it('is the one in ARCHITECTURE.md', () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8');
    const rows = Object.fromEntries(
      [...page.matchAll(/^\| `src\/(\w+)\/` \|[^|]*\| ([^|]*) \|$/gm)].map(([, folder, allowed]) => [
        folder,
        [...(allowed as string).matchAll(/\w+/g)].map(([name]) => name).filter((name) => name in MAY_IMPORT),
      ]),
    );
    expect(rows).toEqual({ ...MAY_IMPORT, cli: [] });
    expect(page).toMatch(/^\| `src\/cli\/` \|[^|]*\| all \|$/m);
  });
});

describe('libraries', () => {
  const libraries = imports.filter(({ isLocal }) => !isLocal);

  it('are imported by one file or folder each', () => {
    const breaches = libraries.filter(({ from, to }) => {
      if (to.startsWith('node:')) return folderOf(from) !== 'cli';
      return !from.startsWith(HOME_OF_LIBRARY[packageOf(to)] ?? 'nowhere');
    });
    expect(breaches.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('are put into the program, or optional; nothing else is installed with it', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const optional = Object.keys(manifest.optionalDependencies).filter((name) => !isFont(name));
    const used = new Set(
      libraries.map(({ to }) => packageOf(to)).filter((to) => !to.startsWith('node:') && to !== 'mdast'),
    );
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.devDependencies)).toEqual(
      expect.arrayContaining([...used].filter((name) => !optional.includes(name))),
    );
    expect([...used]).toEqual(expect.arrayContaining(optional));
  });

  it('that are heavy are not loaded at start', () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { from, to, isDynamic, isLocal } of imports) {
        if (from === path && !isDynamic) visit(isLocal ? to.replace(/\.js$/, '.ts') : to);
      }
    };
    visit('cli/main.ts');
    visit('cli/commands/validate.ts');
    expect([...reached].filter((path) => HEAVY.has(path))).toEqual([]);
    expect(reached.has('yaml')).toBe(true);
  });
});

describe('purity', () => {
  it('keeps files, process, console, clock and chance out of everything but the command line', () => {
    const breaches = files.filter(
      ({ path, text }) => folderOf(path) !== 'cli' && IMPURE.test(withoutComments(text)),
    );
    expect(breaches.map(({ path }) => path)).toEqual([]);
  });

  it('has no file over 300 lines and no default export', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ text }) => /^export default/m.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
