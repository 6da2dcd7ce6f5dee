import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type CodeBlock, codeBlocks, type Directive, type Page } from './pages.js';

const BIN = resolve('bin/policy.js');

/** The day on which the pages are read: 2026-11-24, in seconds. */
const DAY = '1795478400';

/** What a command line answered: standard output and error as a terminal shows them, one after the other. */
export interface Answer {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/**
 * An empty folder with data/nishi-2023, docs/examples and the files that the page gives whole (`<!-- file: PATH -->` above a block), as a
 * reader has it who followed the page.
 */
export function makePlace(page: Page): string {
  const place = mkdtempSync(join(tmpdir(), 'policy-docs-'));
  for (const folder of ['data/nishi-2023', 'docs/examples'])
    cpSync(resolve(folder), join(place, folder), { recursive: true });
  for (const { path, content } of wholeFiles(page)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  }
  return place;
}

/** The examples of a page that are whole files. */
export function wholeFiles(page: Page): readonly { path: string; content: string; block: CodeBlock }[] {
  return codeBlocks(page).flatMap((block) =>
    block.directives
      .filter(({ name }) => name === 'file')
      .map(({ value }) => ({ path: value, content: `${block.lines.join('\n')}\n`, block })),
  );
}

/** `<!-- change: PATH: BEFORE => AFTER -->`: the mistake that a page speaks of, made in a file. */
export function applyChange(place: string, { value }: Directive): void {
  const [, path = '', before = '', after = ''] = /^(\S+): (.+) => (.*)$/.exec(value) ?? [];
  const text = readFileSync(join(place, path), 'utf8');
  if (!text.includes(before)) throw new Error(`“${before}” does not stand in ${path}`);
  writeFileSync(join(place, path), text.replace(before, after));
}

/** Runs a command line of the program. `npx policy` is `policy` of this repository. */
export function runLine(line: string, place: string, language: 'ja' | 'en'): Answer {
  const words = [...line.replace(/^npx /, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? (plain as string),
  );
  if (words.shift() !== 'policy') throw new Error(`not a command line of this program: ${line}`);
  // Both streams go to one file, so that they stand in the order in which they were written.
  const folder = mkdtempSync(join(tmpdir(), 'policy-docs-'));
  const file = join(folder, 'output.txt');
  const output = openSync(file, 'a');
  const { status } = spawnSync(process.execPath, [BIN, ...words], {
    cwd: place,
    env: {
      PATH: process.env.PATH,
      LC_ALL: language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8',
      SOURCE_DATE_EPOCH: DAY,
    },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const text = readFileSync(file, 'utf8')
    .replace(/\r\n/g, '\n')
    .replace(/^\ufeff/, '');
  rmSync(folder, { recursive: true, force: true });
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  return { lines: lines.map((each) => each.trimEnd()), exitCode: status ?? -1 };
}
