// node scripts/bundle.mjs [--maps]: puts the program and what it needs of its libraries into few files below dist/program, so that Node
// finds, reads and compiles little before the first policy is read. Commands load the parts that they need. CommonJS, because
// Node starts it faster; dist/index.js gives the library to programs that import it. `--maps` writes source maps beside them, for
// scripts/bench/profile.mjs; they are not for users.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Optional, with parts in machine code: stays a package of its own. */
const EXTERNAL = ['@myriaddreamin/typst-ts-node-compiler'];

/**
 * What libraries do as soon as they are loaded, put off until it is needed. A text that is not found stops the build, so an
 * update of a library cannot undo this in silence.
 */
const PUT_OFF = [
  {
    // Node's own module takes 10 ms, and no command of ours is a program of its own.
    file: 'commander/lib/command.js',
    from: "const childProcess = require('node:child_process');",
    to: "const childProcess = { spawn: (...words) => require('node:child_process').spawn(...words) };",
  },
  {
    file: 'string-width/index.js',
    from: 'const segmenter = new Intl.Segmenter();',
    to: 'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
  },
  {
    file: 'string-width/index.js',
    from: 'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    to: 'let emoji; const rgiEmojiRegex = { test: (text) => (emoji ??= /^\\p{RGI_Emoji}$/v).test(text) };',
  },
];

/**
 * Modules that are loaded together stand in one file: each file more costs a look through folders, two reads and a start of its
 * own. Who asks for the first of these parts has mostly need of those above it too; a module belongs to the first that needs it.
 */
const TOGETHER = [
  ['program', ['src/cli/main.ts']],
  ['check', ['src/cli/command-line/validate.ts', 'src/cli/commands/validate.ts']],
  ['form', ['src/cli/command-line/render.ts', 'src/cli/commands/render.ts']],
];

/** Each has a file of its own, and one for what more than one of them needs. */
const WRITERS = ['docx/write-docx', 'xlsx/write-xlsx', 'pdf/write-pdf', 'html/write-html', 'write-markdown'];

/**
 * Modules of ours with libraries behind them that few texts need, and the functions they give: loaded at the first call, and each a
 * file of its own. Everywhere else they are imported as all others.
 */
const LOADED_LATE = [
  { module: 'src/parse/judge-yaml.ts', functions: ['judgeYaml'] },
  { module: 'src/parse/parse-markdown.ts', functions: ['parseMarkdown'] },
  { module: 'src/parse/comments-of.ts', functions: ['marksOf'] },
].map((late) => ({ ...late, name: basename(late.module, '.ts') }));

let together = null;
const putOff = new Set();
const bundle = await rolldown({
  cwd: root,
  input: {
    start: 'src/cli/start.ts',
    worker: 'src/cli/workers/worker.ts',
    ci: 'src/cli/ci/main.ts',
    index: 'src/index.ts',
    ...Object.fromEntries(LOADED_LATE.map(({ name, module }) => [name, module])),
  },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  external: EXTERNAL,
  transform: { target: 'node20.19' },
  logLevel: 'warn',
  plugins: [
    { name: 'put-off', transform: putOffIn },
    { name: 'loaded-late', resolveId: findLate, load: writeLate },
  ],
});
const { output } = await bundle.write({
  dir: join(root, 'dist', 'program'),
  format: 'cjs',
  exports: 'named',
  // `require` is quicker than Node's other loader, and what is compiled of a file with `import()` cannot be kept.
  dynamicImportInCjs: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  sourcemap: process.argv.includes('--maps') ? 'hidden' : false,
  codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: fileOf, debugName: 'together' }] },
  // Names stay, so that what POLICY_DEBUG=1 shows can be read.
  minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
});
const missed = PUT_OFF.filter((each) => !putOff.has(each));
if (missed.length > 0)
  throw new Error(`Not found in ${missed.map(({ file }) => file).join(', ')}: see PUT_OFF.`);
writeLibrary(output.find(({ name, isEntry }) => isEntry && name === 'index').exports);
writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), licences(output));

/** The file that a module belongs into; `null` where that is left to the bundler. */
function fileOf(id, graph) {
  if (!together) {
    const writers = WRITERS.map((path) => [basename(path), reachedFrom([`src/write/${path}.ts`], graph)]);
    const shared = (each) => writers.filter(([, ids]) => ids.has(each)).length > 1;
    together = [
      ...TOGETHER.map(([name, files]) => [name, reachedFrom(files, graph)]),
      ['writers', { has: shared }],
      ...writers,
    ];
  }
  return together.find(([, ids]) => ids.has(id))?.[0] ?? null;
}

/** The modules that are loaded with these, as they import them at once. */
function reachedFrom(files, graph) {
  const ids = new Set();
  const add = (id) => {
    if (ids.has(id)) return;
    ids.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) add(imported);
  };
  for (const file of files) add(join(root, file));
  if (ids.size === files.length) throw new Error(`Nothing is imported by ${files.join(', ')}.`);
  return ids;
}

function putOffIn(code, id) {
  const parts = PUT_OFF.filter(({ file }) => id.replaceAll(sep, '/').endsWith(`/node_modules/${file}`));
  let changed = code;
  for (const part of parts.filter(({ from }) => code.includes(from))) {
    changed = changed.replace(part.from, () => part.to);
    putOff.add(part);
  }
  return changed === code ? undefined : { code: changed, map: null };
}

/** What an import of a module that is loaded late stands for; entries, which nobody imports, are the modules themselves. */
function findLate(source, importer) {
  if (importer?.startsWith('\0late:')) return { id: source, external: true };
  const late = LOADED_LATE.find(({ name }) => source.endsWith(`/${name}.js`));
  return late && importer !== undefined ? `\0late:${late.name}` : null;
}

/** Functions that load the module when they are called. */
function writeLate(id) {
  const late = LOADED_LATE.find(({ name }) => id === `\0late:${name}`);
  return late?.functions
    .map(
      (name) =>
        `export function ${name}(...given) { return require('./${late.name}.cjs').${name}(...given); }`,
    )
    .join('\n');
}

/** The library as a module: names that Node cannot see in CommonJS from outside are spelt out. */
function writeLibrary(names) {
  const list = [...names].sort().join(',\n  ');
  writeFileSync(
    join(root, 'dist', 'index.js'),
    `import library from './program/index.cjs';\n\nexport const {\n  ${list},\n} = library;\n`,
  );
}

/** The licences of every package of which a part is in the bundle, as they ask for. */
function licences(chunks) {
  const folders = new Set(
    chunks.flatMap(({ moduleIds = [] }) => moduleIds.map(packageFolder)).filter((folder) => folder !== null),
  );
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(basename(file)));
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return { title: `${name} ${version} (${license ?? 'see below'})`, texts };
  });
  return packages
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, texts }) => `${'='.repeat(78)}\n${title}\n${'='.repeat(78)}\n${texts.join('\n\n')}\n`)
    .join('\n');
}

/** The folder of the package that a module belongs to; `null` for our own. */
function packageFolder(id) {
  const at = id.lastIndexOf(`node_modules${sep}`);
  if (at === -1 || id.startsWith('\0')) return null;
  const [first, second] = id.slice(at + 'node_modules'.length + 1).split(sep);
  const folder = join(id.slice(0, at), 'node_modules', first, first.startsWith('@') ? second : '');
  return existsSync(join(folder, 'package.json')) ? folder : null;
}
