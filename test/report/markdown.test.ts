import type { Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { HOSTILE, report, reportOf, sampleReports } from './reports.js';

const tree = read(report('markdown'));

describe('markdown', () => {
  it('has a table of five columns for each file with findings, and a row for each of them', () => {
    const tables = all(tree).filter((node): node is Table => node.type === 'table');
    const counts = sampleReports().map(({ diagnostics }) => diagnostics.length);
    expect(tables.map(({ children }) => children.length - 1)).toEqual(counts.filter((count) => count > 0));
    for (const { children } of tables) for (const row of children) expect(row.children).toHaveLength(5);
  });

  it('holds nothing of the documents but text', () => {
    const kinds = new Set(all(tree).map(({ type }) => type));
    for (const kind of ['link', 'image', 'linkReference', 'imageReference', 'emphasis', 'definition'])
      expect(kinds).not.toContain(kind);
    const html = all(tree).flatMap((node) => (node.type === 'html' ? [node.value] : []));
    expect(html).toEqual(['<!-- policydoc -->']);
    const strong = all(tree).filter(({ type }) => type === 'strong');
    expect(strong).toHaveLength(1);
    const code = all(tree).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));
    for (const rule of code) expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/);
  });

  it('gives hostile text back as it is, with nothing for a site to make a link of', () => {
    const texts = all(tree).flatMap((node) => (node.type === 'text' ? [node.value] : []));
    const text = texts.join('\n');
    expect(text).not.toMatch(/@\w|#\d|:\/\/|www\.|GH-\d|!\d|~\w|%\d|:\w+:/);
    const heading = text.split('\u200b').join('');
    expect(heading).toContain(HOSTILE[3]);
    expect(heading).toContain('[click](https://example.com)');
  });

  it('keeps lines of the documents between fences that they cannot close', () => {
    const { diagnostics } = reportOf('a.yaml', '`````: 1\n');
    const made = read(report('markdown', [{ file: 'a.yaml', diagnostics }]));
    expect(all(made).filter(({ type }) => type === 'code')).toHaveLength(1);
    expect(made.type === 'root' && made.children.at(-1)?.type).toBe('code');
  });

  it('stays short enough for a comment, and says what it leaves out', () => {
    const { diagnostics } = reportOf('a.yaml', '');
    const many = Array.from({ length: 2_000 }, (_, i) => ({ file: `${i}.policy.yaml`, diagnostics }));
    const made = report('markdown', many);
    expect(made.length).toBeLessThan(65_536);
    const shown = made.match(/^### /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    const left = (many.length - shown) * diagnostics.length;
    expect(made.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`\\b${left}\\b`));
  });
});

function read(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** A node and all inside it. */
function all(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}
