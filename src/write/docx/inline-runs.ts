import type { Inline, TextChange, WholeChange } from '../../layout/form.js';
import { linkTarget } from '../../text/link-target.js';
import type { DocumentChanges } from './document-changes.js';
import type { DocumentLinks } from './document-links.js';
import { element, type Xml } from './element.js';
import { deletedText, type RunLook, run, runProperties, runText } from './run.js';
import { STYLE } from './styles.js';

/** How characters look, and which tracked change they belong to. */
export interface Format {
  readonly look: Pick<RunLook, 'style' | 'bold' | 'italic' | 'underline'>;
  /** The look as XML: made once, not for each run. */
  readonly properties: Xml | null;
  readonly tracked: Tracked | null;
}

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

/** Characters that look as their paragraph says. */
export const PLAIN: Format = { look: {}, properties: null, tracked: null };

/** Characters that look as one outside and in one thing differ. */
export function withLook(outer: Format, differing: Format['look']): Format {
  const look = { ...outer.look, ...differing };
  return { look, properties: runProperties(look), tracked: outer.tracked };
}

/**
 * Runs of a piece of running text. Emphasis is slanted: dots over the characters (圏点) would be more Japanese, but
 * LibreOffice 7.4 loses them in the PDF. A link that is neither web nor mail address is written as plain text.
 */
export function inlineRuns(content: readonly Inline[], scope: RunScope, format = PLAIN): readonly Xml[] {
  const [only] = content;
  if (content.length === 1 && only !== undefined) return runsOf(only, scope, format);
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
      return inlineRuns(inline.content, scope, withLook(format, { bold: true }));
    case 'emphasis':
      return inlineRuns(inline.content, scope, withLook(format, { italic: true }));
    case 'link':
      return linkRuns(inline.url, inline.content, scope, format);
    case 'change':
      return inlineRuns(inline.content, scope, changedFormat(format, inline.change, scope.changes));
  }
}

function changedFormat(format: Format, change: TextChange, changes: DocumentChanges): Format {
  if (change === 'marked') return withLook(format, { underline: true });
  return { look: format.look, properties: format.properties, tracked: { kind: change, changes } };
}

/** Runs of plain characters; a line feed becomes a line break, as Word would show it as a space. */
export function textRuns(value: string, format = PLAIN): readonly Xml[] {
  if (value === '') return [];
  if (!value.includes('\n')) return [textRun(value, format)];
  return value
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [inChange(LINE_BREAK, format.tracked)]),
      ...(line === '' ? [] : [textRun(line, format)]),
    ]);
}

const LINE_BREAK = run(null, element('w:br'));

function textRun(line: string, { properties, tracked }: Format): Xml {
  const text = tracked?.kind === 'deleted' ? deletedText(line) : runText(line);
  return inChange(run(properties, text), tracked);
}

function inChange(one: Xml, tracked: Tracked | null): Xml {
  return tracked === null ? one : tracked.changes.next(tracked.kind, [one]);
}

function linkRuns(url: string, content: readonly Inline[], scope: RunScope, format: Format): readonly Xml[] {
  const link = linkTarget(url);
  if (link === null || scope.links === null) return inlineRuns(content, scope, format);
  const id = scope.links.add(link);
  const children = inlineRuns(content, scope, withLook(format, { style: STYLE.link }));
  return [element('w:hyperlink', { 'w:history': 1, 'r:id': id }, children)];
}
