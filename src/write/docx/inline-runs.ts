import {
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
  UnderlineType,
} from 'docx';
import type { Inline, TextChange } from '../../layout/form.js';
import { linkTarget } from '../../text/link-target.js';
import type { DocumentChanges } from './document-changes.js';
import { STYLE } from './styles.js';

/** How characters look, and which tracked change they belong to. */
type Format = Pick<IRunOptions, 'bold' | 'italics' | 'style' | 'underline'> & { readonly tracked?: Tracked };

interface Tracked {
  readonly kind: Exclude<TextChange, 'marked'>;
  readonly changes: DocumentChanges;
}

/**
 * Runs of a piece of running text. Emphasis is slanted: dots over the characters (圏点) would be more Japanese, but
 * LibreOffice 7.4 loses them in the PDF. A link that is neither web nor mail address is written as plain text.
 */
export function inlineRuns(
  content: readonly Inline[],
  changes: DocumentChanges,
  format: Format = {},
): readonly ParagraphChild[] {
  return content.flatMap((inline) => runsOf(inline, changes, format));
}

function runsOf(inline: Inline, changes: DocumentChanges, format: Format): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.value, format);
    case 'break':
      return textRuns('\n', format);
    // Not a character style: its bold would cancel that of the paragraph style (ISO/IEC 29500-1, 17.7.3).
    case 'strong':
      return inlineRuns(inline.content, changes, { ...format, bold: true });
    case 'emphasis':
      return inlineRuns(inline.content, changes, { ...format, italics: true });
    case 'link':
      return linkRuns(inline.url, inline.content, changes, format);
    case 'change':
      return inlineRuns(inline.content, changes, { ...format, ...changeFormat(inline.change, changes) });
  }
}

function changeFormat(change: TextChange, changes: DocumentChanges): Format {
  return change === 'marked'
    ? { underline: { type: UnderlineType.SINGLE } }
    : { tracked: { kind: change, changes } };
}

/** Runs of plain characters; a line feed becomes a line break, as Word would show it as a space. */
export function textRuns(value: string, format: Format = {}): readonly ParagraphChild[] {
  const { tracked, ...look } = format;
  return value
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [run({ break: 1 }, tracked)]),
      ...(line === '' ? [] : [run({ ...look, text: line }, tracked)]),
    ]);
}

function run(options: IRunOptions, tracked: Tracked | undefined): ParagraphChild {
  if (tracked === undefined) return new TextRun(options);
  const change = { ...options, ...tracked.changes.next() };
  return tracked.kind === 'inserted' ? new InsertedTextRun(change) : new DeletedTextRun(change);
}

function linkRuns(
  url: string,
  content: readonly Inline[],
  changes: DocumentChanges,
  format: Format,
): readonly ParagraphChild[] {
  const link = linkTarget(url);
  if (link === null) return inlineRuns(content, changes, format);
  const children = inlineRuns(content, changes, { ...format, style: STYLE.link });
  return [new ExternalHyperlink({ link, children })];
}
