const WHOLE = {
  ...{ startRuns: 21, coldRuns: 15, memoryRuns: 3 },
  ...{ warmRuns: 5, warmDocuments: 60, warmUps: 20, slowDocuments: 8 },
  ...{ many: 1000, manyRuns: 5, renderRuns: 3 },
  growthRuns: 3,
  growthIssues: [1, 10, 100, 1000],
  growthFiles: [1, 10, 100, 1000, 10_000],
  growthRendered: [1, 10, 100, 1000, 10_000],
  ...{ installs: true, instructions: true },
};

const QUICK = {
  ...{ startRuns: 3, coldRuns: 2, memoryRuns: 1 },
  ...{ warmRuns: 1, warmDocuments: 10, warmUps: 4, slowDocuments: 2 },
  ...{ many: 30, manyRuns: 1, renderRuns: 1 },
  growthRuns: 1,
  growthIssues: [1, 10, 100],
  growthFiles: [1, 10, 100],
  growthRendered: [1, 10],
  ...{ installs: false, instructions: false },
};

/** How many of everything. `runs` is for the cold runs. */
export function sizesOf({ quick, runs }) {
  const sizes = quick ? QUICK : WHOLE;
  return runs === undefined ? sizes : { ...sizes, startRuns: Number(runs), coldRuns: Number(runs) };
}
