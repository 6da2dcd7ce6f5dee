import type { Form, FormBlock, FormParagraph } from '../../layout/form.js';
import { plainContent } from '../plain-content.js';
import { levelOfTable } from '../table-levels.js';
import { classNames } from './class-names.js';
import { classes, element, startTag } from './element.js';
import { escapeHtml, textHtml } from './escape-html.js';
import { startHeadings } from './headings.js';
import { styleSheet } from './style-sheet.js';
import { type PageState, tableHtml } from './table-html.js';
import { tableOfContents } from './table-of-contents.js';
import { phrasingHtml, textBlocks } from './text-blocks.js';
import { pageWords } from './words.js';

/** Nothing is loaded and nothing runs, whatever a document says; only the style sheet of the page itself holds. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The form as a web page of its own, one file without scripts and without anything loaded: headings, tables with their
 * headings, a list of the sections. It has the looks of the form on wide screens and on paper; where there is no room for its
 * columns they are stacked. Same form, same page. Source: HTML Standard; WCAG 2.2, level AA.
 */
export function writeHtml(form: Form): string {
  const page: PageState = {
    form,
    names: classNames(form),
    words: pageWords(form),
    headings: startHeadings(),
  };
  const [opening, rest] = splitOpening(form);
  const notice =
    form.notice === null ? '' : element('p', { class: 'notice', role: 'note' }, textHtml(form.notice));
  const head = lines(notice, titleHtml(opening, page), ...opening.map((block) => blockHtml(block, page)));
  const main = lines(...rest.map((block) => blockHtml(block, page)));
  const { words } = page;
  return `${lines(
    '<!DOCTYPE html>',
    startTag('html', { lang: form.language }),
    '<head>',
    documentHead(page),
    '</head>',
    '<body>',
    element('a', { class: 'skip', href: '#main' }, escapeHtml(words.skip)),
    element('header', { id: 'top' }, `\n${head}\n`),
    tableOfContents(page.headings.all, words.contents),
    element('main', { id: 'main', tabindex: -1 }, `\n${main}\n`),
    documentFoot(page),
    '</body>',
    '</html>',
  )}\n`;
}

/** What stands before the first table and the first section: the title and who answers for it. */
function splitOpening({ blocks, looks }: Form): readonly [readonly FormParagraph[], readonly FormBlock[]] {
  const end = blocks.findIndex((block) => block.kind === 'table' || (looks[block.role]?.heading ?? 1) > 1);
  const opening = blocks.slice(0, end === -1 ? blocks.length : end);
  return [opening.filter((block) => block.kind === 'paragraph'), blocks.slice(opening.length)];
}

/** A title for forms that print none. */
function titleHtml(opening: readonly FormParagraph[], { form, headings }: PageState): string {
  const isTitled = opening.some((block) => form.looks[block.role]?.heading === 1 && !isEmpty(block));
  if (isTitled) return '';
  const { id, text } = headings.add(1, form.properties.title);
  return element('h1', { id }, textHtml(text));
}

function documentHead({ form, names }: PageState): string {
  const { title, organization, generator, date, contentHash } = form.properties;
  return lines(
    startTag('meta', { charset: 'utf-8' }),
    // Near the head, where this program looks for its own mark before it replaces a file.
    startTag('meta', { name: 'generator', content: generator }),
    startTag('meta', { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY }),
    startTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeHtml(title)),
    startTag('meta', { name: 'author', content: organization }),
    startTag('meta', { name: 'dcterms.created', content: date }),
    startTag('meta', { name: 'policydoc.content-hash', content: contentHash }),
    element('style', {}, `\n${styleSheet(form, names)}\n`),
  );
}

function documentFoot({ form, words }: PageState): string {
  const organization = element('p', {}, textHtml(form.properties.organization));
  const top = element('p', {}, element('a', { href: '#top' }, escapeHtml(words.top)));
  return element('footer', {}, `${organization}${top}`);
}

function blockHtml(block: FormBlock, page: PageState): string {
  const { form, headings, names } = page;
  if (block.kind === 'table') {
    const id = `table-${form.blocks.indexOf(block) + 1}`;
    return tableHtml(block, { id, level: levelOfTable(block, form, headings.all.at(-1)) }, page);
  }
  const look = `${names.looks.get(block.role) ?? ''}${block.part === undefined ? '' : ' part'}`;
  // An empty paragraph is a distance and nothing to read.
  if (isEmpty(block)) return element('div', { class: classes(look) }, '');
  const level = form.looks[block.role]?.heading ?? null;
  if (level !== null) {
    const heading = headings.add(level, plainContent(block.content));
    return element(
      `h${heading.level}`,
      { id: heading.id, class: classes(look) },
      phrasingHtml(block.content),
    );
  }
  const [only] = block.content;
  const isParagraph = block.content.length === 1 && only?.kind === 'paragraph';
  const attributes = { class: isParagraph ? classes(look) : classes(look, 'text') };
  return element(isParagraph ? 'p' : 'div', attributes, textBlocks(block.content, headings));
}

function isEmpty({ content }: FormParagraph): boolean {
  return plainContent(content).trim() === '';
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
