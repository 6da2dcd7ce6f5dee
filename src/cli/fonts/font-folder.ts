import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import type { FontFace } from '../../write/pdf/write-pdf.js';
import { fontFile } from './font-file.js';

const ENDINGS: ReadonlySet<string> = new Set(['.ttf', '.otf', '.ttc', '.otc']);

/** The faces of all font files below a folder, in the order of their paths; none where there is no folder. */
export function* fontFolder(folder: string): Generator<FontFace> {
  for (const path of fontPaths(folder)) yield* fontFile(path);
}

function fontPaths(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => ENDINGS.has(extname(name).toLowerCase()))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) return [];
    throw error;
  }
}

/** The faces that are installed on this machine, upright ones of usual weight. */
export function* systemFonts(env: Readonly<Record<string, string | undefined>>): Generator<FontFace> {
  for (const folder of systemFolders(env)) {
    for (const face of fontFolder(folder)) if (!face.bold && !face.italic) yield face;
  }
}

function systemFolders(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return [
        join(env.WINDIR ?? 'C:\\Windows', 'Fonts'),
        ...(env.LOCALAPPDATA ? [join(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : []),
      ];
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
    default:
      return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts')];
  }
}
