// node scripts/gallery.mjs [FOLDER]
//
// Makes FOLDER (docs/gallery/): the forms of 西区's policy in every format, empty and filled, and a picture of every page.
// Needs `npm run build` before, LibreOffice (docx and xlsx become pages as it prints them), pdftoppm and Chromium.
// The files are what the program writes, byte for byte; the pictures depend on the versions of these programs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = resolve(process.argv[2] ?? join(ROOT, 'docs/gallery'));
const POLICY = join(ROOT, 'data/nishi-2023');
const FORMATS = ['docx', 'xlsx', 'pdf', 'html'];
const DOTS_PER_INCH = 72;
const CHROMIUM = '/usr/bin/chromium';

/** What is shown: the name of its files and how they are made. */
const SHOWN = [
  {
    name: 'osaka-2023-blank',
    form: 'osaka-2023',
    filled: false,
    title: ['大阪市の様式、記入前', 'The form of Osaka City, blank'],
  },
  {
    name: 'osaka-2023-filled',
    form: 'osaka-2023',
    filled: true,
    title: ['大阪市の様式、記入後', 'The form of Osaka City, filled'],
  },
  {
    name: 'rate-bands-en-filled',
    form: 'rate-bands-en',
    filled: true,
    title: ['別の様式(英語、横、S/A/B/C)、記入後', 'Another form (English, landscape, S/A/B/C), filled'],
  },
];

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND'],
});
const scratch = mkdtempSync(join(tmpdir(), 'policy-gallery-'));
try {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const shown of SHOWN) makeFiles(shown);
  const pictures = [];
  for (const { name } of SHOWN) {
    for (const format of FORMATS) pictures.push(...(await takePictures(name, format)));
  }
  writeFileSync(join(FOLDER, 'README.md'), page(pictures));
  process.stdout.write(`${FOLDER}: ${readdirSync(FOLDER).length} files\n`);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

function makeFiles({ name, form, filled }) {
  const out = join(scratch, name);
  const actuals = filled ? ['--actuals', join(POLICY, 'results.csv')] : [];
  const formats = FORMATS.join(',');
  run(process.execPath, [
    join(ROOT, 'bin/policy.js'),
    '--quiet',
    'render',
    POLICY,
    '--form',
    form,
    ...actuals,
    '--format',
    formats,
    '-o',
    `${out}/`,
  ]);
  for (const format of FORMATS)
    renameSync(join(out, `nishi-2023.${format}`), join(FOLDER, `${name}.${format}`));
}

/** @returns the names of the pictures of one file, a page each. */
async function takePictures(name, format) {
  const file = join(FOLDER, `${name}.${format}`);
  const stem = `${name}-${format}`;
  if (format === 'html') {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: join(FOLDER, `${stem}.png`), fullPage: true });
    const printed = join(scratch, `${stem}.pdf`);
    await page.pdf({ path: printed, preferCSSPageSize: true });
    await page.close();
    return [`${stem}.png`, ...pagesOf(printed, `${stem}-print`)];
  }
  if (format === 'pdf') return pagesOf(file, stem);
  run('soffice', [
    '--headless',
    `-env:UserInstallation=${pathToFileURL(join(scratch, 'office')).href}`,
    '--convert-to',
    'pdf',
    '--outdir',
    join(scratch, stem),
    file,
  ]);
  return pagesOf(join(scratch, stem, `${name}.pdf`), stem);
}

function pagesOf(pdf, stem) {
  run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', pdf, join(FOLDER, stem)]);
  return readdirSync(FOLDER)
    .filter((each) => each.startsWith(`${stem}-`) && /-\d+\.png$/.test(each.slice(stem.length)))
    .sort();
}

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
}

function page(pictures) {
  const sections = SHOWN.flatMap(({ name, title: [ja, en] }) => [
    `## ${ja} / ${en}`,
    ...FORMATS.flatMap((format) => [
      `### [${name}.${format}](${name}.${format})`,
      pictures
        .filter((picture) => picture.startsWith(`${name}-${format}`))
        .map((picture, i) => `![${ja}、${format}、${i + 1}](${picture})`)
        .join('\n'),
    ]),
  ]);
  return `${[
    '# 出来上がりの見本 / Gallery',
    '西区の令和5年度運営方針を、すべての形式で作ったものです。実績の数値は架空です。 / The operating policy of 西区 for fiscal year 2023 in every format. Its results are invented.',
    '`node scripts/gallery.mjs` がこのフォルダーのすべてを作ります。docx と xlsx の絵は LibreOffice で印刷したもの、html の絵は Chromium の画面とその印刷です。ファイルの中身は `npm test` が今のプログラムの出力と比べます。 / `node scripts/gallery.mjs` makes all of this folder: docx and xlsx as LibreOffice prints them, html as Chromium shows and prints it. `npm test` compares the files with what the program writes now.',
    ...sections,
  ].join('\n\n')}\n`;
}
