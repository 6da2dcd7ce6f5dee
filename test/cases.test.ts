import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commitAll } from './git.js';
import { hasOffice } from './office/tools.js';
import { checkOfficeFiles } from './office/validity/check-office-files.js';
import { hasSchemas } from './office/validity/schemas.js';
import { type Answer, runPolicy } from './run-policy.js';

const CASES = resolve('test/cases');
/** Word and Excel files of all cases, to be checked at the end. */
const MADE = mkdtempSync(join(tmpdir(), 'policy-made-'));
const FROM_TEMPLATE = 'template-';
const UPDATE = process.env.UPDATE_CASES === '1';

const folders = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'transcript.txt')
  .map((path) => dirname(path))
  .sort();

describe.concurrent('cases', () => {
  it('are there', () => {
    expect(folders.length).toBeGreaterThan(20);
  });

  for (const folder of folders) {
    it(folder, async () => {
      const file = join(CASES, folder, 'transcript.txt');
      const expected = readFileSync(file, 'utf8');
      const { transcript, place } = await play(join(CASES, folder), expected);
      try {
        if (UPDATE) writeFileSync(file, transcript);
        else expect(transcript).toBe(expected);
        compareWritten(join(CASES, folder, 'expected'), place);
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    });
  }
});

describe.runIf(hasOffice && hasSchemas)('the Word and Excel files that cases make', () => {
  it('keep the schemas of the standard', { timeout: 600_000 }, () => {
    const files = readdirSync(MADE).map((name) => join(MADE, name));
    const own = files.filter((file) => !file.includes(FROM_TEMPLATE));
    expect(own.length).toBeGreaterThan(10);
    expect(checkOfficeFiles(own)).toEqual([]);
    const fromTemplates = files.filter((file) => file.includes(FROM_TEMPLATE));
    expect(fromTemplates.length).toBeGreaterThan(1);
    // An office's file keeps what Word has put into it.
    expect(checkOfficeFiles(fromTemplates, true)).toEqual([]);
  });
  afterAll(() => rmSync(MADE, { recursive: true, force: true }));
});

/** Keeps what the program has just written as Word and Excel files, each content once. */
function keepOfficeFiles(
  line: string,
  place: string,
  before: Map<string, string>,
  after: Map<string, string>,
): void {
  const kind = line.includes('--template') ? FROM_TEMPLATE : '';
  for (const [path, hash] of after) {
    if (!/\.(docx|xlsx)$/.test(path) || before.get(path) === hash) continue;
    cpSync(join(place, path), join(MADE, kind + hash + extname(path)));
  }
}

/** Runs the command lines of a transcript in a copy of the folder. @returns what the transcript should read. */
async function play(folder: string, script: string): Promise<{ transcript: string; place: string }> {
  const place = mkdtempSync(join(tmpdir(), 'policy-case-'));
  cpSync(folder, place, {
    recursive: true,
    filter: (path) => !/(^|\/)(transcript\.txt|expected|steps)$/.test(path),
  });
  const lines: string[] = [];
  for (const line of script.split('\n')) {
    if (/^[#@&]/.test(line)) lines.push(line);
    if (line.startsWith('& ')) step(line.slice(2), folder, place);
    if (line.startsWith('@ '))
      cpSync(resolve(line.slice(2)), join(place, basename(line.slice(2))), { recursive: true });
    if (!line.startsWith('$ ')) continue;
    const before = snapshot(place);
    const { stdout, stderr, exitCode } = await run(line.slice(2), place);
    const after = snapshot(place);
    keepOfficeFiles(line, place, before, after);
    lines.push(line, ...marked('>', stdout), ...marked('!', stderr), ...changes(before, after));
    if (exitCode !== 0) lines.push(`= ${exitCode}`);
    lines.push('');
  }
  return { transcript: `${lines.join('\n').trimEnd()}\n`, place };
}

/** What happens to the files between two command lines, without the program. */
function step(line: string, folder: string, place: string): void {
  const [, word, first = '', rest = ''] = /^(\w+)(?: ([^\s:]+))?:? ?(.*)$/.exec(line) ?? [];
  const path = join(place, first);
  if (word === 'commit') commitAll(place);
  else if (word === 'put') cpSync(join(folder, first), place, { recursive: true });
  else if (word === 'remove') rmSync(path, { recursive: true });
  else if (word === 'move') {
    mkdirSync(dirname(join(place, rest)), { recursive: true });
    renameSync(path, join(place, rest));
  } else if (word === 'append') {
    writeFileSync(path, readFileSync(path, 'utf8') + readFileSync(join(folder, rest), 'utf8'));
  } else if (word === 'edit') {
    const [before = '', after = ''] = rest.replaceAll('\\n', '\n').split(' => ');
    const text = readFileSync(path, 'utf8');
    if (!text.includes(before)) throw new Error(`“${before}” does not stand in ${first}`);
    writeFileSync(
      path,
      text.replace(before, () => after),
    );
  } else throw new Error(`not a step: ${line}`);
}

function run(line: string, cwd: string): Promise<Answer> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? (plain as string),
  );
  const env: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0] ?? '')) {
    const [name = '', value = ''] = (words.shift() as string).split(/=(.*)/s);
    env[name] = value;
  }
  const input = words.indexOf('<') === -1 ? undefined : words.splice(words.indexOf('<'), 2)[1];
  if (words.shift() !== 'policy') throw new Error(`not a command line of this program: ${line}`);
  return runPolicy(cwd, words, {
    env,
    ...(input === undefined ? {} : { input: readFileSync(join(cwd, input)) }),
  });
}

function marked(mark: string, text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  const endsInLineFeed = lines.at(-1) === '';
  const shown = endsInLineFeed ? lines.slice(0, -1) : lines;
  return [
    ...shown.map((line) => `${mark} ${line}`.trimEnd()),
    ...(endsInLineFeed ? [] : [`${mark}\\ no line feed`]),
  ];
}

function snapshot(place: string): Map<string, string> {
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !/^\.git(\/|$)/.test(path) && statSync(join(place, path)).isFile(),
  );
  return new Map(
    files.sort().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(place, path)))
        .digest('hex'),
    ]),
  );
}

function changes(before: Map<string, string>, after: Map<string, string>): string[] {
  const made = [...after].filter(([path]) => !before.has(path)).map(([path]) => `+ ${path}`);
  const changed = [...after]
    .filter(([path, hash]) => before.has(path) && before.get(path) !== hash)
    .map(([path]) => `~ ${path}`);
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => `- ${path}`);
  return [...made, ...changed, ...gone];
}

function compareWritten(expected: string, place: string): void {
  if (!existsSync(expected)) return;
  for (const path of readdirSync(expected, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(expected, path)).isFile()) continue;
    const written = readFileSync(join(place, path), 'utf8');
    if (UPDATE) writeFileSync(join(expected, path), written);
    else
      expect(written, relative('.', join(expected, path))).toBe(readFileSync(join(expected, path), 'utf8'));
  }
}
