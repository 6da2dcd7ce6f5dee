import { createTwoFilesPatch } from 'diff';
import { harmlessLines } from './harmless-lines.js';
import { makeVisible } from './make-visible.js';

/** Lines that may differ before the comparison, whose time grows with their square, is given up. */
const MOST = 1000;

/**
 * What changed between two texts of a file, as a unified diff with three lines of context; `''` where nothing did. It is for
 * reading: unseen characters are spelt out, and line ends are shown only where they differ.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [old, now] = /(?<!\r)\n/.test(before) ? [before, after] : [before, after].map(withLineFeeds);
  if (old === undefined || now === undefined || old === now) return '';
  const settings = { context: 3, maxEditLength: MOST, headerOptions: FILE_HEADERS };
  const patch = createTwoFilesPatch(file, file, old, now, undefined, undefined, settings);
  const lines = (patch ?? wholePatch(file, old, now)).split('\n').map(makeVisible);
  return harmlessLines(lines.join('\n'));
}

const FILE_HEADERS = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };

function withLineFeeds(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

/** Everything goes and comes anew. */
function wholePatch(file: string, before: string, after: string): string {
  const [gone, come] = [before, after].map((text) => text.replace(/\n$/, '').split('\n'));
  return [
    `--- ${file}`,
    `+++ ${file}`,
    `@@ -1,${gone?.length} +1,${come?.length} @@`,
    ...(gone ?? []).map((line) => `-${line}`),
    ...(come ?? []).map((line) => `+${line}`),
    '',
  ].join('\n');
}
