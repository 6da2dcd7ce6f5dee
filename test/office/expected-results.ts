import { readFileSync } from 'node:fs';
import type { Cell } from './seed-form.js';

const RESULTS = 'data/nishi-2023/results.csv';

/** The results file as the cells that the filled form must show: columns 2 to 4, 5, and 6 to 8. */
export function expectedResults(issue: number): readonly Cell[] {
  const grades: Readonly<Record<string, string>> = {
    '1-1-a': 'A',
    '1-1-b': 'B',
    '1-1-c': 'A',
    '1-2-a': 'B',
    '1-2-b': 'A',
    '2-1-a': 'A',
    '2-1-b': '',
    '3-1-a': 'B',
    '3-1-b': 'A',
    '3-1-c': '',
    '3-1-d': 'A',
  };
  const prefix = ['1-1-', '1-2-', '2-1-', '3-1-'][issue] as string;
  const rows = readFileSync(RESULTS, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return rows
    .filter(([id]) => id?.startsWith(prefix))
    .flatMap(([id = '', actual = '', previous = '']) => [
      { from: 2, to: 4, text: actual === '集計中' ? '' : actual },
      { from: 5, to: 5, text: grades[id] as string },
      { from: 6, to: 8, text: previous },
    ]);
}
