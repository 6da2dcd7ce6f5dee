import { growthSteps, median } from './arithmetic.mjs';
import { longPolicy, manyPolicies } from './inputs.mjs';
import { runProcess, runWithMemory, TookTooLong } from './run-process.mjs';

const LONGEST = 120_000;
const JUDGING = { readable: 40, tolerance: 0.25 };

/**
 * How time and memory grow with the issues of a policy and with the number of policies.
 * @returns `[{ group: 'issues' | 'files', name, points: [{ n, cost, memory }], steps }]`; cost in ms of a whole process, null with
 * the reason in `why` where it was given up
 */
export function measureGrowth({ contenders, sizes, scratch, inputs: { place } }) {
  const fixed = median(repeated(() => runProcess(contenders.version()).milliseconds, 5));
  const series = (group, name, counts, commandFor) => {
    const points = [];
    for (const n of counts) {
      const point = measured(n, commandFor(n), n >= 1000 ? 1 : sizes.growthRuns);
      points.push(point);
      if (point.cost === null) break;
    }
    const steps = growthSteps(
      points.filter(({ cost }) => cost !== null),
      { fixed, ...JUDGING },
    );
    return { group, name, points, steps };
  };
  const policy = (n) => longPolicy(scratch, n);
  return [
    series('issues', 'validate', sizes.growthIssues, (n) => contenders.validate(policy(n))),
    ...['docx', 'xlsx', 'pdf', 'html'].map((format) =>
      series('issues', format, sizes.growthIssues, (n) =>
        contenders.render[format](policy(n), `long.${format}`),
      ),
    ),
    series('files', 'validate', sizes.growthFiles, (n) => contenders.validate(manyPolicies(scratch, n))),
    series('files', 'docx', sizes.growthRendered, (n) =>
      contenders.ours(
        '--quiet',
        'render',
        manyPolicies(scratch, n),
        '--format',
        'docx',
        '--overwrite',
        '-o',
        `${place(`growth-${n}`)}/`,
      ),
    ),
  ];
}

/** A step that is given up (two minutes) stands as such in the table. */
function measured(n, command, runs) {
  try {
    const all = repeated(() => runWithMemory({ ...command, longest: LONGEST }), runs);
    const cost = Math.round(median(all.map(({ milliseconds }) => milliseconds)));
    return { n, cost, memory: all.at(-1).memory };
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    return { n, cost: null, memory: null, why: error.message };
  }
}

function repeated(measure, times) {
  return Array.from({ length: times }, measure);
}
