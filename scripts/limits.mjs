// node scripts/limits.mjs: runs `policy validate` on hostile YAML files and prints how long each took and how much memory
// it used at most. Needs `npm run build` before. Time and memory are of the whole process; a table for docs and notes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../dist/program/start.cjs', import.meta.url));
const KIB = 1024;

/** Runs the program and tells on the third stream what it took. */
const MEASURED = `
  process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));
  require(${JSON.stringify(START)}).start();
`;

const times = (text, count) => text.repeat(count);
const fill = (text, bytes) => times(text, Math.floor(bytes / Buffer.byteLength(text)));
const lines = (count, line) => Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');

/** Where no size is said, as large as the limit lets through. */
const FILES = {
  '250 KiB of “&a ”': () => fill('&a ', 250 * KIB),
  '250 KiB of “\\q” in double quotes': () => `a: "${fill('\\q', 250 * KIB)}"\n`,
  '250 KiB of “] ”': () => fill('] ', 250 * KIB),
  '250 KiB of “,,” in brackets': () => `a: [${fill(',,', 250 * KIB)}]\n`,
  '1 MiB of “&a ”': () => fill('&a ', 1024 * KIB),
  '1 MiB of “] ”': () => fill('] ', 1024 * KIB),
  '1 MiB of “,,” in brackets': () => `a: [${fill(',,', 1024 * KIB - 8)}]\n`,
  '1.4 KB of “? ”': () => times('? ', 700),
  '80,000 keys in one map': () => lines(80_000, (i) => `x-k${i}: 1`),
  '80,000 unknown keys': () => lines(80_000, (i) => `key${i}: 1`),
  '80,000 times one key': () => lines(80_000, () => 'x-k: 1'),
  'aliases that multiply': () =>
    `x-a: &a0 [lol]\n${lines(9, (i) => `x-a${i}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`)}`,
  '150 aliases of one scalar': () => `x-a: &x 48%\n${lines(150, (i) => `x-k${i}: *x`)}`,
  'an anchor that holds itself': () => 'x-a: &a [*a]\n',
  '100,000 opening brackets': () => `x-a: ${times('[', 100_000)}`,
  '100,000 nested lists on a line': () => `x-a:\n  ${times('- ', 100_000)}a\n`,
  '1 MiB of brackets two deep': () => `x-a: [${fill('[],', 1024 * KIB - 20)}]\n`,
  'one text of 1 MiB in double quotes': () => `goal: "${fill('あ', 1024 * KIB - 20)}"\n`,
  'one block of 1 MiB': () => `goal: |\n${fill('  あいうえおかきくけこ\n', 1024 * KIB - 20)}`,
  '30,000 list items in a text': () => `goal: |\n${fill('  - あいうえお\n', 32_000)}`,
  '32,000 asterisks in a text': () => `goal: "${times('*a_', 10_000)}"\n`,
  '32,000 opening brackets in a text': () => `goal: "${times('（[', 16_000)}"\n`,
  '20,000 list items': () => `mission:\n${lines(20_000, (i) => `  - 使命その${i}`)}`,
  '10,000 indicators': () =>
    `issues:\n  - number: 1\n    indicators:\n${lines(10_000, (i) => `      - { id: i${i}, name: 名${i}, target: ${i}%以上 }`)}`,
  '10,000 times one indicator': () =>
    `issues:\n  - number: 1\n    indicators:\n${lines(10_000, () => '      - { id: a, name: 名, target: 48%以上 }')}`,
  '5,000 issues': () =>
    `issues:\n${lines(5000, (i) => `  - { number: ${i}, title: 課題${i}, problems: x, strategies: y }`)}`,
  '100,000 control characters': () => `goal: "${times('\u0007', 100_000)}"\n`,
  '300,000 bidirectional characters': () => `goal: "${times('\u202e', 300_000)}"\n`,
  'half a million carriage returns': () => times('a: 1\r', 200_000),
  '1 MiB of comments': () => `${lines(10_000, (i) => `# policy-ignore policy/word: 理由${i}`)}goal: a\n`,
};

const folder = mkdtempSync(join(tmpdir(), 'policy-limits-'));
try {
  process.stdout.write('| file | KiB | s | MiB | exit |\n| --- | --- | --- | --- | --- |\n');
  let slowest = 0;
  let largest = 0;
  for (const [what, make] of Object.entries(FILES)) {
    const path = join(folder, 'x.policy.yaml');
    const text = make();
    writeFileSync(path, text);
    const start = performance.now();
    const run = spawnSync(process.execPath, ['-e', MEASURED, 'policy', 'validate', path], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      timeout: 120_000,
    });
    const seconds = (performance.now() - start) / 1000;
    const mebibytes = Number(run.output[3]?.toString() || 0) / 1024;
    slowest = Math.max(slowest, seconds);
    largest = Math.max(largest, mebibytes);
    const size = Math.ceil(Buffer.byteLength(text) / KIB);
    process.stdout.write(
      `| ${what} | ${size} | ${seconds.toFixed(2)} | ${Math.round(mebibytes)} | ${run.status ?? run.signal} |\n`,
    );
  }
  process.stdout.write(`\nslowest ${slowest.toFixed(2)} s, largest ${Math.round(largest)} MiB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
