import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growthPlot } from './growth-plot.mjs';
import { ROOT } from './places.mjs';
import { resultsOf } from './results-text.mjs';

const BEGIN = '<!-- results -->';
const END = '<!-- end of results -->';

/** Puts the newest runs into docs/performance.md and docs/performance.en.md, between their marks, and draws the plots. */
export function writePages(runs) {
  for (const [path, t] of [
    ['docs/performance.md', (ja) => ja],
    ['docs/performance.en.md', (_, en) => en],
  ]) {
    const file = join(ROOT, path);
    writeFileSync(file, withResults(readFileSync(file, 'utf8'), resultsOf(runs, t)));
  }
  for (const group of ['issues', 'files']) {
    const series = (runs.at(-1).growth ?? []).filter((each) => each.group === group);
    if (series.length > 0)
      writeFileSync(join(ROOT, `docs/images/performance-${group}.svg`), growthPlot(series, group));
  }
}

function withResults(page, results) {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('The page has no place for results.');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${page.slice(end)}`;
}
