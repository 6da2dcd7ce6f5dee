import type { CommentedScalar } from './commented-tree.js';

/** Where a value stands: on lines of its own, or between brackets, where commas and brackets end it. */
export type ScalarPlace = 'block' | 'inline';

/**
 * The lines of a value. The first goes behind `key: ` or `- `, the others are indented by `indent`. What was written on
 * one line stays on one line, however long; texts that span lines keep their lines.
 */
export function scalarLines(node: CommentedScalar, indent: number, place: ScalarPlace): readonly string[] {
  const { value, style, spelling } = node;
  if (typeof value === 'string' && (style === 'literal' || style === 'folded'))
    return blockLines(value, style, spelling, indent);
  if (spelling.includes('\n')) return continued(spelling, indent);
  return [line(node, place)];
}

function line({ value, style, spelling }: CommentedScalar, place: ScalarPlace): string {
  if (typeof value !== 'string' || style === 'plain')
    return spelling === '' && place === 'inline' ? 'null' : spelling;
  // Escapes were written on purpose: they show what cannot be seen.
  if (style === 'double' && /\\[^"\\/]/.test(spelling.replace(/\\\\/g, ''))) return spelling;
  return writeString(value, place);
}

/** A string as YAML on one line: plain where it may be, else between double quotes, or single ones where it holds double quotes. */
export function writeString(value: string, place: ScalarPlace): string {
  if (mayBePlain(value, place)) return value;
  if (/["\\]/.test(value) && !/[\n\r]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}

/** White space and characters that cannot be seen, which quotes make visible. */
const UNSEEN = /^\s|\s$|[^\P{C}\u{e000}-\u{f8ff}]|[\t\n\r\u2028\u2029]/u;

/** What YAML 1.2 reads as something other than a string, and the words that YAML 1.1 does. */
const OTHER =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d+)(?:e[-+]?\d+)?|[-+]?\.inf|\.nan|0o[0-7_]+|0x[\da-f_]+|[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?)$/i;

function mayBePlain(value: string, place: ScalarPlace): boolean {
  if (value === '' || UNSEEN.test(value) || OTHER.test(value)) return false;
  if (/^(?:[?:,[\]{}#&*!|>'"%@`=]|<<|-(?:$|[\s-])|\.\.\.)/.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value)) return false;
  return place === 'block' || !/[,[\]{}]|:$|^-/.test(value);
}

/** A plain or quoted value that spans lines. Line breaks and the white space around them are one thing in YAML. */
function continued(spelling: string, indent: number): readonly string[] {
  return spelling.split('\n').map((text, i) => {
    const words = i === 0 ? text : text.replace(/^[ \t]+/, '');
    const trimmed = words.replace(/[ \t]+$/, '');
    // A space behind a backslash is a character of the text.
    const content = trimmed.endsWith('\\') && trimmed !== words ? words : trimmed;
    return i === 0 || content === '' ? content : ' '.repeat(indent) + content;
  });
}

/** `|` and `>`: contents as they are, indented anew. */
function blockLines(
  value: string,
  style: 'literal' | 'folded',
  spelling: string,
  indent: number,
): readonly string[] {
  if (value.trim() === '') return [JSON.stringify(value)];
  const isFolded = style === 'folded' && !/^>[-+]?\d/.test(spelling);
  const breaks = /\n*$/.exec(value)?.[0].length ?? 0;
  const chomp = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
  const contents = isFolded ? foldedContents(spelling, breaks) : value.replace(/\n$/, '').split('\n');
  const indicator = !isFolded && /^\n* /.test(value) ? '2' : '';
  return [
    `${isFolded ? '>' : '|'}${indicator}${chomp}`,
    ...contents.map((text) => (text === '' ? '' : ' '.repeat(indent) + text)),
  ];
}

/** The lines of a folded text without their indentation; its value does not tell where they were folded. */
function foldedContents(spelling: string, breaks: number): readonly string[] {
  const lines = spelling.split('\n').slice(1);
  const width = lines.find((text) => text.trim() !== '')?.search(/[^ ]/) ?? 0;
  const contents = lines.map((text) => text.slice(width));
  while (contents.at(-1)?.trim() === '') contents.pop();
  return [...contents, ...Array.from({ length: Math.max(0, breaks - 1) }, () => '')];
}
