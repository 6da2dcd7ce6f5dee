import type { Inline, TextChange, WholeChange } from '../../layout/form.js';
import { linkTarget } from '../../text/link-target.js';
import type { DocumentChanges } from './document-changes.js';
import type { DocumentLinks } from './document-links.js';
import { element, type Xml } from './element.js';
import { type RunLook, run, runText } from './run.js';
import { STYLE } from './styles.js';

/** How characters look, and which tracked change they belong to. */
type Format = Pick<RunLook, 'style' | 'bold' | 'italic' | 'underline'> & { readonly tracked?: Tracked };

interface Tracked {
  readonly kind: WholeChange;
  readonly changes: DocumentChanges;
}

/** What runs need of the document they stand in. */
export interface RunScope {
  readonly changes: DocumentChanges;
  /** `null` where no link can stand: its words remain. */
  readonly links: DocumentLinks | null;
}

/**
 * Runs of a piece of running text. Emphasis is slanted: dots over the characters (圏点) would be more Japanese, but
 * LibreOffice 7.4 loses them in the PDF. A link that is neither web nor mail address is written as plain text.
 */
export function inlineRuns(content: readonly Inline[], scope: RunScope, format: Format = {}): readonly Xml[] {
  return content.flatMap((inline) => runsOf(inline, scope, format));
}

function runsOf(inline: Inline, scope: RunScope, format: Format): readonly Xml[] {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.value, format);
    case 'break':
      return textRuns('\n', format);
    // Not a character style: its bold would cancel that of the paragraph style (ISO/IEC 29500-1, 17.7.3).
    case 'strong':
      return inlineRuns(inline.content, scope, { ...format, bold: true });
    case 'emphasis':
      return inlineRuns(inline.content, scope, { ...format, italic: true });
    case 'link':
      return linkRuns(inline.url, inline.content, scope, format);
    case 'change':
      return inlineRuns(inline.content, scope, { ...format, ...changeFormat(inline.change, scope.changes) });
  }
}

function changeFormat(change: TextChange, changes: DocumentChanges): Format {
  return change === 'marked' ? { underline: true } : { tracked: { kind: change, changes } };
}

/** Runs of plain characters; a line feed becomes a line break, as Word would show it as a space. */
export function textRuns(value: string, format: Format = {}): readonly Xml[] {
  const { tracked, ...look } = format;
  const isGone = tracked?.kind === 'deleted';
  return value
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [inChange(run({}, [element('w:br')]), tracked)]),
      ...(line === '' ? [] : [inChange(run(look, [runText(line, isGone)]), tracked)]),
    ]);
}

function inChange(one: Xml, tracked: Tracked | undefined): Xml {
  return tracked === undefined ? one : tracked.changes.next(tracked.kind, [one]);
}

function linkRuns(url: string, content: readonly Inline[], scope: RunScope, format: Format): readonly Xml[] {
  const link = linkTarget(url);
  if (link === null || scope.links === null) return inlineRuns(content, scope, format);
  const id = scope.links.add(link);
  const children = inlineRuns(content, scope, { ...format, style: STYLE.link });
  return [element('w:hyperlink', { 'w:history': 1, 'r:id': id }, children)];
}
