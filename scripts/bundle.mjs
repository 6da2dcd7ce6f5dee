// node scripts/bundle.mjs: puts the program and what it needs of its libraries into few files below dist/program, so that Node
// finds, reads and compiles little before the first policy is read. Commands load the parts that they need. CommonJS, because
// Node starts it faster; dist/index.js gives the library to programs that import it.
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

const putOff = new Set();
const bundle = await rolldown({
  cwd: root,
  input: {
    start: 'src/cli/start.ts',
    worker: 'src/cli/workers/worker.ts',
    ci: 'src/cli/ci/main.ts',
    index: 'src/index.ts',
  },
  platform: 'node',
  external: EXTERNAL,
  transform: { target: 'node20.19' },
  logLevel: 'warn',
  plugins: [{ name: 'put-off', transform: putOffIn }],
});
const { output } = await bundle.write({
  dir: join(root, 'dist', 'program'),
  format: 'cjs',
  exports: 'named',
  // `require` is quicker than Node's other loader, and what is compiled of a file with `import()` cannot be kept.
  dynamicImportInCjs: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // Names stay, so that what POLICY_DEBUG=1 shows can be read.
  minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
});
const missed = PUT_OFF.filter((each) => !putOff.has(each));
if (missed.length > 0)
  throw new Error(`Not found in ${missed.map(({ file }) => file).join(', ')}: see PUT_OFF.`);
writeLibrary(output.find(({ name, isEntry }) => isEntry && name === 'index').exports);
writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), licences(output));

function putOffIn(code, id) {
  const parts = PUT_OFF.filter(({ file }) => id.replaceAll(sep, '/').endsWith(`/node_modules/${file}`));
  let changed = code;
  for (const part of parts.filter(({ from }) => code.includes(from))) {
    changed = changed.replace(part.from, () => part.to);
    putOff.add(part);
  }
  return changed === code ? undefined : { code: changed };
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
