import { github } from './github.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './report.js';

/** Every reporter by the name of its format. */
export const REPORTERS = { pretty, json, github } as const satisfies Readonly<Record<string, Reporter>>;

/** Name of a report format. */
export type ReportFormat = keyof typeof REPORTERS;
