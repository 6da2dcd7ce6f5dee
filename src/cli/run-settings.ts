import type { ConsoleOptions, Surroundings } from './console.js';

/** What decides how policies are read and checked, beside the policies; a console has it all. */
export interface RunSettings {
  readonly surroundings: Pick<Surroundings, 'stdin' | 'env'>;
  readonly options: Pick<ConsoleOptions, 'config'>;
  /**
   * The configuration for policies in a folder (`null` where there is none), kept for one run. Whoever runs for long leaves it out,
   * so that one that comes or goes is noticed.
   */
  readonly configurationPaths?: Map<string, string | null>;
}

/** The day by the user's calendar, `YYYY-MM-DD`; that of SOURCE_DATE_EPOCH (UTC) where it is set, so that runs can be repeated. */
export function today({ surroundings }: RunSettings): string {
  const epoch = surroundings.env.SOURCE_DATE_EPOCH ?? '';
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
