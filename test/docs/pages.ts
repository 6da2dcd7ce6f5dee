import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** A page of the documentation. `path` is from the root of the repository, with slashes. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced block. `directives` are the comments that stand right above it: `<!-- name: value -->`. */
export interface CodeBlock {
  readonly language: string;
  readonly lines: readonly string[];
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly directives: readonly Directive[];
}

export interface Directive {
  readonly name: string;
  readonly value: string;
}

/** A table under a directive `<!-- table: NAME -->`: its rows as the texts of their cells, without the heading. */
export interface MarkedTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const ROOT = resolve('.');
const SKIPPED = new Set(['node_modules', 'dist', 'output', '.git', 'expected', 'debian']);

/** Every Markdown file that somebody wrote. Cases hold inputs and outputs, of which only the README is a page. */
export function allPages(): readonly Page[] {
  return walk(ROOT)
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .filter((path) => !path.startsWith('test/cases/') || path === 'test/cases/README.md')
    .sort()
    .map(page);
}

export function page(path: string): Page {
  return { path, text: readFileSync(join(ROOT, path), 'utf8').replace(/\r\n/g, '\n') };
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The language that a page is written in, by its name. */
export function languageOf({ path }: Page): 'ja' | 'en' {
  return path.endsWith('.en.md') ? 'en' : 'ja';
}

export function codeBlocks({ text }: Page): readonly CodeBlock[] {
  const lines = text.split('\n');
  const blocks: CodeBlock[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const fence = /^(`{3,})(\w*)$/.exec(lines[i] as string);
    if (!fence) continue;
    const end = lines.indexOf(fence[1] as string, i + 1);
    if (end === -1) throw new Error(`line ${i + 1}: a fence is not closed`);
    blocks.push({
      language: fence[2] as string,
      lines: lines.slice(i + 1, end),
      line: i + 1,
      directives: directivesAbove(lines, i),
    });
    i = end;
  }
  return blocks;
}

export function markedTables({ text }: Page): readonly MarkedTable[] {
  const lines = text.split('\n');
  return lines.flatMap((line, i) => {
    const directive = directiveOf(line);
    if (directive?.name !== 'table') return [];
    const rows: string[][] = [];
    for (let j = i + 1; lines[j]?.startsWith('|'); j += 1)
      rows.push((lines[j] as string).slice(1, -1).split(/(?<!\\)\|/));
    return [{ name: directive.value, rows: rows.slice(2).map((cells) => cells.map((cell) => cell.trim())) }];
  });
}

/** The texts between backticks of a cell. */
export function codesOf(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);
}

function directivesAbove(lines: readonly string[], index: number): readonly Directive[] {
  const found: Directive[] = [];
  for (let i = index - 1; i >= 0; i -= 1) {
    const directive = directiveOf(lines[i] as string);
    if (!directive) break;
    found.unshift(directive);
  }
  return found;
}

function directiveOf(line: string): Directive | null {
  const match = /^<!-- (\w+): (.*) -->$/.exec(line);
  return match ? { name: match[1] as string, value: match[2] as string } : null;
}
