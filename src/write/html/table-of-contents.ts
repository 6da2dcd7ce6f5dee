import { element } from './element.js';
import { escapeHtml, textHtml } from './escape-html.js';
import type { PageHeading } from './headings.js';

/** Fewer sections need no list of them. */
const FEWEST = 3;

/** The sections below the title as nested lists of links, down to `deepest`; `''` where there are next to none. */
export function tableOfContents(headings: readonly PageHeading[], title: string, deepest = 3): string {
  const listed = headings.filter(({ level }) => level > 1 && level <= deepest);
  if (listed.length < FEWEST) return '';
  const heading = element('h2', { id: 'contents' }, escapeHtml(title));
  return element('nav', { 'aria-labelledby': 'contents' }, `\n${heading}\n${listHtml(listed)}\n`);
}

function listHtml(headings: readonly PageHeading[]): string {
  const top = headings[0]?.level ?? 2;
  const starts = headings.flatMap(({ level }, i) => (level <= top ? [i] : []));
  const items = starts.map((start, i) => {
    const { id, text } = headings[start] as PageHeading;
    const below = headings.slice(start + 1, starts[i + 1]);
    const link = element('a', { href: `#${id}` }, textHtml(text));
    return element('li', {}, link + (below.length > 0 ? `\n${listHtml(below)}` : ''));
  });
  return element('ol', {}, `\n${items.join('\n')}\n`);
}
