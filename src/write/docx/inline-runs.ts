import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../../layout/form.js';
import { linkTarget } from '../../text/link-target.js';
import { STYLE } from './styles.js';

type Format = Pick<IRunOptions, 'bold' | 'italics' | 'style'>;

/**
 * Runs of a piece of running text. Emphasis is slanted: dots over the characters (圏点) would be more Japanese, but
 * LibreOffice 7.4 loses them in the PDF. A link that is neither web nor mail address is written as plain text.
 */
export function inlineRuns(content: readonly Inline[], format: Format = {}): readonly ParagraphChild[] {
  return content.flatMap((inline) => runsOf(inline, format));
}

function runsOf(inline: Inline, format: Format): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.value, format);
    case 'break':
      return [new TextRun({ break: 1 })];
    // Not a character style: its bold would cancel that of the paragraph style (ISO/IEC 29500-1, 17.7.3).
    case 'strong':
      return inlineRuns(inline.content, { ...format, bold: true });
    case 'emphasis':
      return inlineRuns(inline.content, { ...format, italics: true });
    case 'link':
      return linkRuns(inline.url, inline.content, format);
  }
}

/** Runs of plain characters; a line feed becomes a line break, as Word would show it as a space. */
export function textRuns(value: string, format: Format = {}): readonly TextRun[] {
  return value
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
      ...(line === '' ? [] : [new TextRun({ ...format, text: line })]),
    ]);
}

function linkRuns(url: string, content: readonly Inline[], format: Format): readonly ParagraphChild[] {
  const link = linkTarget(url);
  if (link === null) return inlineRuns(content, format);
  return [new ExternalHyperlink({ link, children: inlineRuns(content, { ...format, style: STYLE.link }) })];
}
