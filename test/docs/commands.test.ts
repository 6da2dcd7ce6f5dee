import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commitAll } from '../git.js';
import { allPages, type CodeBlock, codeBlocks, languageOf, type Page } from './pages.js';
import { applyChange, makePlace, runLine } from './place.js';

/**
 * Every ```console block of every page is played: `$ policy …` and `$ npx policy …` are run in a fresh copy of the data,
 * `$ echo $?` is the exit code of the command before, and what stands under a command is its output, where a line of ⋮
 * stands for some lines that are left out. `<!-- before: policy … -->` is a command of an earlier block, after which `edit` is what
 * `change` is before it. `<!-- commit: MESSAGE -->` commits all files to git's `main` before any change. UPDATE_DOCS=1 writes the outputs anew where nothing is left out.
 */
const UPDATE = process.env.UPDATE_DOCS === '1';

const pages = allPages().filter((page) => codeBlocks(page).some(isConsole));

const consoleBlocks = pages.flatMap((page) =>
  codeBlocks(page)
    .filter(isConsole)
    .map((block) => [`${page.path}:${block.line}`, page, block] as const),
);

describe('command lines of the documentation', () => {
  it('are there', () => {
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'README.en.md', 'docs/format.md', 'docs/format.en.md']),
    );
  });

  if (UPDATE) it.each(pages)('are written anew in $path', writeAnew);
  else it.each(consoleBlocks)('%s', (_, page, block) => compare(page, block));

  it('stand in console blocks', () => {
    // What `policy init` writes is for a folder of its own: test/scaffold plays it.
    for (const page of allPages().filter(({ path }) => !path.startsWith('templates/'))) {
      const others = codeBlocks(page).filter((block) => !isConsole(block));
      for (const { language, lines, line } of others) {
        if (['sh', 'bash', ''].includes(language))
          expect(
            lines.filter((each) => /^(\$ )?(npx )?policy /.test(each)),
            `${page.path}:${line}`,
          ).toEqual([]);
      }
    }
  });
});

function compare(page: Page, block: CodeBlock): void {
  for (const { line, shown, answered } of play(page, block)) {
    expect(answered, line).toEqual(shown.includes('⋮') ? matching(shown, answered) : shown);
  }
}

function writeAnew(page: Page): void {
  const lines = page.text.split('\n');
  for (const block of codeBlocks(page).filter(isConsole).reverse()) {
    const played = play(page, block).flatMap(({ line, shown, answered }) => [
      `$ ${line}`,
      ...(shown.includes('⋮') ? shown : answered),
    ]);
    lines.splice(block.line, block.lines.length, ...played);
  }
  writeFileSync(page.path, lines.join('\n'));
}

interface Played {
  readonly line: string;
  readonly shown: readonly string[];
  readonly answered: readonly string[];
}

function play(page: Page, block: CodeBlock): readonly Played[] {
  const place = makePlace(page);
  try {
    for (const { value } of block.directives.filter(({ name }) => name === 'commit')) commitAll(place, value);
    for (const directive of block.directives.filter(({ name }) => name === 'change'))
      applyChange(place, directive);
    for (const { value } of block.directives.filter(({ name }) => name === 'before'))
      runLine(value, place, languageOf(page));
    for (const directive of block.directives.filter(({ name }) => name === 'edit'))
      applyChange(place, directive);
    let exitCode = 0;
    return commands(block).map(({ line, shown }) => {
      if (line === 'echo $?') return { line, shown, answered: [String(exitCode)] };
      const answer = runLine(line, place, languageOf(page));
      exitCode = answer.exitCode;
      return { line, shown, answered: answer.lines };
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function commands({ lines }: CodeBlock): readonly { line: string; shown: readonly string[] }[] {
  const found: { line: string; shown: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('$ ')) found.push({ line: line.slice(2), shown: [] });
    else if (found.length === 0) throw new Error(`output before the first command: ${line}`);
    else found.at(-1)?.shown.push(line);
  }
  return found;
}

/** The output with the lines under ⋮ taken out, where it fits; the shown lines as they are where it does not. */
function matching(shown: readonly string[], answered: readonly string[]): readonly string[] {
  const parts: string[][] = [[]];
  for (const line of shown) {
    if (line.trim() === '⋮') parts.push([]);
    else parts.at(-1)?.push(line);
  }
  let position = 0;
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1;
    const from = isLast ? answered.length - part.length : position;
    const to = i === 0 ? 0 : isLast ? from : answered.length - part.length;
    const at = range(Math.max(from, position), to).find((start) =>
      part.every((line, j) => answered[start + j] === line),
    );
    if (at === undefined) return shown;
    position = at + part.length;
  }
  return answered;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function isConsole({ language }: CodeBlock): boolean {
  return language === 'console';
}
