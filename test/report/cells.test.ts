import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnostic/diagnostic.js';
import { REPORTERS } from '../../src/report/index.js';

/** Findings in an Office file stand at its cells, which have no lines and columns. */
const source = {
  name: 'filled.xlsx',
  text: '50.1%\n#N/A',
  cells: [
    { ja: 'B24', en: 'B24' },
    { ja: '表2の8行2列', en: 'table2/row8/cell2' },
  ],
};
const whole = { name: 'filled.xlsx', text: '', cells: [] };
const reports = [
  {
    file: 'filled.xlsx',
    diagnostics: [
      diagnose(whole, { start: 0, end: 0 }, 'collect/stale', {}),
      diagnose(source, { start: 6, end: 10 }, 'collect/cell-value', { what: 'error', text: '#N/A' }),
    ],
  },
];
const settings = { language: 'ja', color: false, summary: false, version: '0.1.0' } as const;
const written = (format: keyof typeof REPORTERS) => REPORTERS[format](reports, settings);

describe('a finding at a cell', () => {
  it('is told by the name of the cell', () => {
    const lines = written('pretty').split('\n');
    expect(lines[0]).toMatch(/^filled\.xlsx warning collect\/stale /);
    expect(lines).toContainEqual(
      expect.stringMatching(/^filled\.xlsx:表2の8行2列 error collect\/cell-value /),
    );
    expect(lines).toContain('      │ #N/A');
    expect(REPORTERS.pretty(reports, { ...settings, language: 'en' })).toContain(
      'filled.xlsx:table2/row8/cell2 error',
    );
  });

  it('names the cell in every format for programs', () => {
    const [ofFile, ofCell] = JSON.parse(written('json')).diagnostics;
    expect(ofFile).not.toHaveProperty('cell');
    expect(ofCell.cell).toBe('表2の8行2列');
    const results = JSON.parse(written('sarif')).runs[0].results;
    expect(results[1].locations[0]).toEqual({
      physicalLocation: { artifactLocation: { uri: 'filled.xlsx' } },
      logicalLocations: [{ fullyQualifiedName: '表2の8行2列' }],
    });
    expect(results[0].locations[0]).not.toHaveProperty('logicalLocations');
    expect(written('github')).toMatch(/^::error file=filled\.xlsx,title=collect\/cell-value::表2の8行2列: /m);
    for (const format of ['checkstyle', 'junit', 'markdown'] as const)
      expect(written(format)).toContain('表2の8行2列');
  });
});
