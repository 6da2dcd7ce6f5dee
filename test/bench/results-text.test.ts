import { describe, expect, it } from 'vitest';

type Choose = (ja: string, en: string) => string;

const text = '../../scripts/bench/results-text.mjs';
const plot = '../../scripts/bench/growth-plot.mjs';
const { resultsOf } = (await import(text)) as { resultsOf: (runs: readonly object[], t: Choose) => string };
const { growthPlot } = (await import(plot)) as {
  growthPlot: (series: readonly object[], group: string) => string;
};

const spread = (median: number) => ({ low: median * 0.9, median, high: median * 1.1 });
const line = (name: string, isOurs: boolean, ms: number, toOthers = {}) => ({
  ...{ name, isOurs, runs: 21, milliseconds: spread(ms), toBase: spread(ms / 60), toOthers, memory: 50 },
});
const series = {
  ...{ group: 'files', name: 'validate' },
  points: [
    { n: 1, cost: 150, memory: 60 },
    { n: 10, cost: 200, memory: 70 },
    { n: 100, cost: null, memory: null, why: '> 180 s' },
  ],
  steps: [{ from: 1, to: 10, growth: 2, allowed: 33, isFine: true }],
};
const rendered = ['docx', 'xlsx', 'pdf'].map((format) =>
  line(`policy render --format ${format}`, true, 30_000),
);
const run = (date: string, version: number) => ({
  date,
  machine: { processor: 'P', cores: 2, memory: 8, system: 'linux 6', load: 0.1 },
  versions: { Node: '20.20.2' },
  cold: [
    {
      group: 'validate',
      lines: [
        line('node -e 0', false, 60),
        line('policy --version', true, 60 * version, { 'ajv-cli': spread(0.3) }),
      ],
    },
  ],
  many: [
    { group: 'validate', count: 1000, lines: [line('policy validate', true, 3000)] },
    { group: 'render', count: 1000, lines: rendered },
  ],
  growth: [series],
  package: { costs: { 'package: bytes packed': 2_500_000 }, installed: null },
  instructions: { tool: null, counts: null, why: 'none' },
  notMeasured: [{ name: 'v8r', why: 'not installed' }],
});
const results = (t: Choose) => resultsOf([run('2026-01-01 10:00', 1.4), run('2026-01-02 10:00', 1.2)], t);

describe('the results on the page', () => {
  it('judge the newest run and show the others beside it', () => {
    const english = results((_, en) => en);
    expect(english).toContain('| `policy --version` | ≤ 1.3 × | 1.4 | 1.2 | ✓ |');
    expect(english).toContain('| ≤ 2 MB | 2.5 | 2.5 | ✗ |');
    expect(english).toMatch(/\| docx, warm.*\| – \| – \| – \|/);
  });

  it('tell what was given up and what was not measured', () => {
    const english = results((_, en) => en);
    expect(english).toContain('| validate | 150 ms, 60 MB | 200 ms, 70 MB | > 180 s | ✓ |');
    expect(english).toContain('| v8r | not installed |');
  });

  it('compute a nation’s worth from the many', () => {
    const minutes = (perPolicy: number) => Number(((perPolicy * 34_820) / 60_000).toPrecision(3));
    const english = results((_, en) => en);
    expect(english).toContain(`${minutes(3)} minutes to validate`);
    expect(english).toContain(`${minutes(93)} minutes in all`);
  });

  it('hold the same rows in both languages', () => {
    const rows = (page: string) => page.split('\n').filter((each) => each.startsWith('|')).length;
    expect(rows(results((ja) => ja))).toBe(rows(results((_, en) => en)));
  });
});

describe('the plot', () => {
  it('has a line and a name for each series and a dot for each point that was measured', () => {
    const svg = growthPlot([series], 'files');
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).toContain('>validate</text>');
    expect(svg).not.toContain('NaN');
  });
});
