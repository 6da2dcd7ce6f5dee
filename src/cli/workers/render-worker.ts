import { Readable } from 'node:stream';
import { loadResults } from '../load-results.js';
import { type ConsoleState, recordedConsole } from '../recorded-console.js';
import {
  formWriter,
  type RenderAnswer,
  type RenderSettings,
  type RenderTask,
  renderRecorded,
} from '../render-file.js';

/** What all threads of a `policy render` have in common. */
export interface RenderSetup {
  readonly settings: RenderSettings;
  readonly console: ConsoleState;
  /** As in the settings that one thread shares. */
  readonly run: string | null;
}

/** A thread that renders policies. Nothing is read from standard input, and what is wrong with shared files was told before. */
export async function prepareRender({
  settings,
  console: state,
  run,
}: RenderSetup): Promise<(task: RenderTask) => Promise<RenderAnswer>> {
  const own = recordedConsole(state, { stdin: Readable.from([]) });
  const results =
    settings.actuals === undefined ? null : await loadResults(settings.actuals, [], own.console);
  const write = await formWriter(settings, own.console);
  own.take();
  if (!write) throw new Error('The template was usable when the threads were started.');
  return (task) => renderRecorded(task, { settings, results, write, run }, own);
}
