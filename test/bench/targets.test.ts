import { describe, expect, it } from 'vitest';

interface Target {
  readonly en: string;
  readonly limit: number;
  readonly atLeast?: boolean;
}

const script = '../../scripts/bench/targets.mjs';
const { TARGETS, isMet, valueIn } = (await import(script)) as {
  readonly TARGETS: readonly Target[];
  readonly isMet: (value: number, target: Target) => boolean;
  readonly valueIn: (run: object, target: Target) => number | null;
};

describe('targets', () => {
  it('are not met by a run that did not measure them', () => {
    expect(TARGETS.map((target) => valueIn({}, target))).toEqual(TARGETS.map(() => null));
  });

  it('are met up to the limit, or from it where more is better', () => {
    for (const target of TARGETS) {
      expect(isMet(target.limit, target), target.en).toBe(true);
      expect(isMet(target.limit + 0.01, target), target.en).toBe(target.atLeast === true);
    }
  });

  it('take their value from the line of the run', () => {
    const line = { name: 'policy --version', toBase: { median: 1.25 } };
    const run = { cold: [{ group: 'validate', lines: [line] }] };
    const version = TARGETS.find(({ en }) => en === '`policy --version`') as Target;
    expect(valueIn(run, version)).toBe(1.25);
    expect(isMet(1.25, version)).toBe(true);
  });
});
