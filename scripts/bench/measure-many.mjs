import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { manyPolicies } from './inputs.mjs';
import { interleave, summarize } from './interleave.mjs';
import { runProcess, runWithMemory } from './run-process.mjs';

/** The line of `render` with one thread. */
export const ONE_THREAD = 'policy render --format docx, one thread';

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
  const render = ['docx', 'xlsx', 'pdf'].map((format) =>
    command(`policy render --format ${format}`, () => contenders.ours(...words(format)), { isOurs: true }),
  );
  const single = singleThread(contenders);
  if (single !== null)
    render.push(command(ONE_THREAD, () => contenders.ours(...words('docx'), ...single), { isOurs: true }));
  return [
    {
      group: 'validate',
      count: sizes.many,
      lines: summarize(validate, interleave(validate, sizes.manyRuns), null, 1),
    },
    { group: 'render', count: sizes.many, lines: summarize(render, interleave(render, 1), null, 1) },
  ];
}

/** The words that keep `render` to one thread; `null` where it has no option for that. */
function singleThread({ ours }) {
  const { stdout } = runProcess(ours('render', '--help'));
  const option = /--(?:workers|jobs|threads)\b/.exec(stdout)?.[0];
  return option === undefined ? null : [option, '1'];
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
