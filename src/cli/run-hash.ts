import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Console } from './console.js';
import type { RenderSettings } from './render-file.js';
import { version } from './version.js';

/**
 * The hash of what decides a run's files beside the policies, their forms and configurations: the version of the program, the
 * options, and the files that they name. Fonts count by size and time, because they are large.
 */
export function runHash(settings: RenderSettings, { surroundings, options }: Console): string {
  const named = [settings.actuals, settings.template].map((path) => contentHash(path));
  const fonts = settings.write.pdf.fontPaths.filter(existsSync).map((path) => {
    const { size, mtimeMs } = statSync(path);
    return [size, mtimeMs];
  });
  // Whether files of others are replaced does not change what is made.
  const asked = { ...settings, write: { ...settings.write, overwrite: null } };
  const decides = [version(), asked, named, fonts, options.config, surroundings.env.SOURCE_DATE_EPOCH];
  return createHash('sha256').update(JSON.stringify(decides)).digest('hex');
}

function contentHash(path: string | undefined): string | null {
  if (path === undefined || path === '-' || !existsSync(path)) return null;
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
