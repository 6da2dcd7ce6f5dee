import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { manyPolicies } from './inputs.mjs';
import { interleave, summarize } from './interleave.mjs';
import { runWithMemory } from './run-process.mjs';

/** The line of `render` with one thread. */
export const ONE_THREAD = 'policy render --format docx, one thread';

/** What this machine gives at best: two programs that share nothing, each with half of the policies. */
const TWO_PROGRAMS = 'policy render --format docx, two programs';
const BOTH = '"$@" --shard 1/2 & "$@" --shard 2/2 && wait $!';

/**
 * Many policies in one call: validated with all rules, where others check the schema alone, and rendered.
 * @returns `[{ group, count, lines }]`
 */
export function measureMany({ contenders, inputs: { place }, usable, sizes, scratch }) {
  const folder = manyPolicies(scratch, sizes.many);
  const files = readdirSync(folder).map((name) => join(folder, name, 'policy.yaml'));
  const peers = contenders.validators.filter(
    ({ name }) => name === 'ajv-cli' || name === 'python jsonschema',
  );
  const validate = [
    command('policy validate', () => contenders.ours('validate', folder), { isOurs: true }),
    ...peers
      .filter((peer) => usable(peer, () => {}))
      .map((peer) => command(peer.name, () => peer.command(...files), { rarely: peer.from === 'debian' })),
  ];
  const words = (format) => [
    ...['--quiet', 'render', folder, '--format', format, '--overwrite'],
    ...['-o', `${place(`many-${format}`)}/`],
  ];
  const render = (format, ...more) => contenders.ours(...words(format), ...more);
  const single = ['--jobs', '1'];
  const halves = () => {
    const { program, words: rest } = render('docx', ...single);
    return { program: 'bash', words: ['-c', BOTH, 'bash', program, ...rest] };
  };
  const renders = [
    command('policy render --format docx', () => render('docx', '--jobs', '2'), { isOurs: true }),
    command(ONE_THREAD, () => render('docx', ...single), { isOurs: true }),
    command(TWO_PROGRAMS, halves, { isOurs: true }),
    command('policy render --format xlsx', () => render('xlsx'), { isOurs: true, rarely: true }),
    command('policy render --format pdf', () => render('pdf'), { isOurs: true, rarely: true }),
  ];
  return [
    {
      group: 'validate',
      count: sizes.many,
      lines: summarize(validate, interleave(validate, sizes.manyRuns), null, 1),
    },
    {
      group: 'render',
      count: sizes.many,
      lines: summarize(renders, interleave(renders, sizes.renderRuns), null, 1),
    },
  ];
}

function command(name, make, { isOurs = false, rarely = false } = {}) {
  const memories = [];
  const measure = () => {
    const { milliseconds, memory } = runWithMemory(make());
    memories.push(memory);
    return milliseconds;
  };
  return { name, command: make, isOurs, rarely, memories, measure };
}
