import { checkstyle } from './checkstyle.js';
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import type { Reporter } from './report.js';
import { sarif } from './sarif.js';

/** Every reporter by the name of its format. */
export const REPORTERS = {
  pretty,
  json,
  github,
  sarif,
  junit,
  checkstyle,
  markdown,
} as const satisfies Readonly<Record<string, Reporter>>;

/** Name of a report format. */
export type ReportFormat = keyof typeof REPORTERS;
