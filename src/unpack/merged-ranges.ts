import { readXml } from './read-xml.js';

/** A range of cells that are one; rows and columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Most merged ranges of a sheet that are looked at; no form has as many. */
const MOST = 20_000;

/** The merged ranges of a sheet. @throws UnreadablePackage */
export function readMergedRanges(bytes: Uint8Array, part: string): readonly MergedRange[] {
  const ranges: MergedRange[] = [];
  readXml(bytes, part, {
    open(element, { ref = '' }) {
      if (element !== 's:mergeCell' || ranges.length >= MOST) return;
      const [, left = '', top, right = '', bottom] =
        /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
      if (top === undefined || bottom === undefined) return;
      ranges.push({
        top: Number(top) - 1,
        left: columnNumber(left),
        bottom: Number(bottom) - 1,
        right: columnNumber(right),
      });
    },
    text() {},
    close() {},
  });
  return ranges;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
