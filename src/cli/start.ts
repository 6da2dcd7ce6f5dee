import { cacheCode } from './code-cache.js';

/** The program as `bin/policy.js` starts it: everything behind this file is compiled once and kept. */
export async function start(): Promise<void> {
  cacheCode(import.meta.dirname, process.env);
  const { main } = await import('./main.js');
  process.exitCode = await main(process.argv.slice(2), process);
}
