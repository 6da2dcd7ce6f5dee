/**
 * Text (文章): what the Markdown of a text field says, as blocks and inlines.
 * Tables, images, raw HTML and code have no place in the form and are diagnosed before this type exists.
 */
export type Text = readonly Block[];

/** A paragraph, a list or a themed heading. */
export type Block = Paragraph | List | Heading;

/** 段落 */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  readonly change?: WholeChange;
}

/** 箇条書き. `start` is the first number of an ordered list and `null` for bullets. */
export interface List {
  readonly kind: 'list';
  readonly start: number | null;
  readonly items: readonly Text[];
}

/** A named theme inside a text, such as 【防災の取組】. `depth` counts from 1. */
export interface Heading {
  readonly kind: 'heading';
  readonly depth: number;
  readonly content: readonly Inline[];
  readonly change?: WholeChange;
}

/** What is whole in one state of a document only, its end included: there since the older state, or gone since. */
export type WholeChange = 'inserted' | 'deleted';

/** How a stretch of text differs from another state: underlined as in a 新旧対照表, or there in one of the states only. */
export type TextChange = 'marked' | WholeChange;

/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly kind: 'change'; readonly change: TextChange; readonly content: readonly Inline[] }
  | { readonly kind: 'break' };

/** A text that is one paragraph of plain characters; `''` gives no block at all. */
export function plainText(value: string): Text {
  return value === '' ? [] : [{ kind: 'paragraph', content: [{ kind: 'text', value }] }];
}

/**
 * The characters of an inline without its markup; a hard break becomes a line feed. What is changed in the way `without` says
 * is left out, which gives the text of one of two states.
 */
export function inlineString(content: readonly Inline[], without?: TextChange): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.value;
      if (inline.kind === 'break') return '\n';
      if (inline.kind === 'change' && inline.change === without) return '';
      return inlineString(inline.content, without);
    })
    .join('');
}
