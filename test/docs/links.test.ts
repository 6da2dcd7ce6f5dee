import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPages, type Page, page } from './pages.js';

const pages = allPages();

describe('links of the documentation', () => {
  it.each(pages)('$path', (from) => {
    const broken = linksOf(from).filter((link) => !isThere(link, from));
    expect(broken).toEqual([]);
  });

  it('reach every page under docs', () => {
    const reached = pages.flatMap((from) => linksOf(from).map((link) => targetOf(link, from).path));
    const docs = pages.map(({ path }) => path).filter((path) => path.startsWith('docs/'));
    expect(docs.filter((path) => !reached.includes(path))).toEqual([]);
  });

  it('show no place on somebody’s machine', () => {
    for (const { path, text } of pages)
      expect(text, path).not.toMatch(
        /(?:^|[\s(`"'])(?:\/(?:home|root|Users|tmp|work)\/|[A-Z]:\\)|file:\/\/|localhost/m,
      );
  });
});

function linksOf({ text }: Page): readonly string[] {
  const prose = text.replace(/^(`{3,}).*?^\1$/gms, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link as string)
    .filter((link) => !/^[a-z]+:/.test(link));
}

function targetOf(link: string, from: Page): { path: string; anchor: string | null } {
  const [path = '', anchor = null] = decodeURI(link).split('#');
  return { path: path === '' ? from.path : posix.join(posix.dirname(from.path), path), anchor };
}

function isThere(link: string, from: Page): boolean {
  const { path, anchor } = targetOf(link, from);
  if (path.startsWith('..') || !existsSync(path)) return false;
  return anchor === null || (statSync(path).isFile() && anchorsOf(page(path)).includes(anchor));
}

/** The anchors of a page's headings as GitHub makes them. */
function anchorsOf({ text }: Page): readonly string[] {
  const prose = text.replace(/^(`{3,}).*?^\1$/gms, '');
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replace(/ /g, '-'),
  );
}
