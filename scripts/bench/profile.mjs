// node scripts/bench/profile.mjs [--root FOLDER] [--only NAME,…] [--top N]
//
// Where the time goes: runs the program under V8's sampling profiler and sums the samples by part (a folder of src, a library, the
// garbage collector, …). `--root` is another checkout of this repository, built, so that the same commands are compared before
// and after a change. `--top` lists so many functions as well. Needs `npm run build` before; with `node scripts/bundle.mjs --maps`
// the parts of the bundle are told apart.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writePolicies } from './generate-policies.mjs';
import { ROOT, readJson } from './places.mjs';
import { sumProfiles } from './profile-parts.mjs';
import { runProcess } from './run-process.mjs';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: ROOT },
    only: { type: 'string' },
    top: { type: 'string', default: '0' },
  },
});
const root = resolve(values.root);
const scratch = mkdtempSync(join(tmpdir(), 'policy-profile-'));
try {
  const many = join(scratch, 'many');
  writePolicies(many, 1000);
  const some = join(scratch, 'some');
  writePolicies(some, 200);
  const one = join(root, 'data', 'nishi-2023', 'policy.yaml');
  const render = (input, format) => ['--quiet', 'render', input, '--format', format, '--overwrite', '-o'];
  const commands = {
    'validate, 1': ['validate', one],
    'validate, 1000': ['validate', many],
    'docx, 1': [...render(one, 'docx'), join(scratch, 'one.docx')],
    'docx, 200': [...render(some, 'docx'), `${join(scratch, 'docx')}/`],
    'xlsx, 1': [...render(one, 'xlsx'), join(scratch, 'one.xlsx')],
    'xlsx, 200': [...render(some, 'xlsx'), `${join(scratch, 'xlsx')}/`],
    'pdf, 1': [...render(one, 'pdf'), join(scratch, 'one.pdf')],
  };
  const names = values.only?.split(',') ?? [];
  for (const [name, words] of Object.entries(commands))
    if (names.length === 0 || names.some((start) => name.startsWith(start))) show(name, profiled(words));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Profiles of the second run, when what Node compiles has been kept. */
function profiled(words) {
  const bin = join(root, readJson(join(root, 'package.json')).bin.policy);
  const folder = mkdtempSync(join(scratch, 'profiles-'));
  const run = (flags) => runProcess({ program: process.execPath, words: [...flags, bin, ...words] });
  run([]);
  run(['--cpu-prof', `--cpu-prof-dir=${folder}`]);
  return readdirSync(folder).map((file) => readJson(join(folder, file)));
}

function show(name, profiles) {
  const { parts, functions } = sumProfiles(profiles, root);
  const total = [...parts.values()].reduce((sum, ms) => sum + ms, 0);
  process.stdout.write(`\n${name}: ${total.toFixed(0)} ms\n`);
  const lines = (map, count) => {
    for (const [part, ms] of [...map].sort(([, a], [, b]) => b - a).slice(0, count))
      process.stdout.write(
        `  ${ms.toFixed(1).padStart(8)} ms ${((100 * ms) / total).toFixed(1).padStart(5)}%  ${part}\n`,
      );
  };
  lines(parts, 16);
  lines(functions, Number(values.top));
}
