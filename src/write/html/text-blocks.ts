import { type Block, type Inline, inlineString, type Text } from '../../layout/form.js';
import { linkTarget } from '../../text/link-target.js';
import { CHANGE_ELEMENTS } from './change-rules.js';
import { escapeHtml, textHtml } from './escape-html.js';
import type { Headings } from './headings.js';

/** A text as HTML: a single paragraph bare, as its cell or block holds it already, anything else as elements. */
export function textBlocks(text: Text, headings: Headings): string {
  const [only] = text;
  if (text.length === 1 && only?.kind === 'paragraph') return inlineHtml(only.content);
  return text.map((block) => blockHtml(block, headings)).join('');
}

/** The running text of a text whose element may hold no blocks, such as a heading: a line break between its blocks. */
export function phrasingHtml(text: Text): string {
  return text
    .map((block) =>
      block.kind === 'list' ? block.items.map(phrasingHtml).join('<br>') : inlineHtml(block.content),
    )
    .join('<br>');
}

function blockHtml(block: Block, headings: Headings): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading': {
      const level = headings.addInText(block.depth);
      return `<h${level}>${inlineHtml(block.content)}</h${level}>`;
    }
    case 'list': {
      const items = block.items.map((item) => `<li>${textBlocks(item, headings)}</li>`).join('');
      if (block.start === null) return `<ul>${items}</ul>`;
      return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>${items}</ol>`;
    }
  }
}

function inlineHtml(content: readonly Inline[]): string {
  return content.map(oneInline).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return textHtml(inline.value);
    case 'strong':
      return `<strong>${inlineHtml(inline.content)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(inline.content)}</em>`;
    case 'break':
      return '<br>';
    case 'link':
      return linkHtml(inline.url, inline.content);
    case 'change': {
      const name = CHANGE_ELEMENTS[inline.change];
      return `<${name}>${inlineHtml(inline.content)}</${name}>`;
    }
  }
}

/** A link is a link only to the web or a mail address, and one without words shows where it leads. */
function linkHtml(url: string, content: readonly Inline[]): string {
  const target = linkTarget(url);
  const words = inlineString(content).trim() === '' ? escapeHtml(url) : inlineHtml(content);
  return target === null ? words : `<a href="${escapeHtml(target)}">${words}</a>`;
}
