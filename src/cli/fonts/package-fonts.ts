import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFace } from '../../write/pdf/write-pdf.js';
import { fontFile } from './font-file.js';

/** Packages with the fonts of the official form, and the files in them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@expo-google-fonts/biz-udmincho': [
    '400Regular/BIZUDMincho_400Regular.ttf',
    '700Bold/BIZUDMincho_700Bold.ttf',
  ],
  '@expo-google-fonts/biz-udgothic': [
    '400Regular/BIZUDGothic_400Regular.ttf',
    '700Bold/BIZUDGothic_700Bold.ttf',
  ],
};

/** The fonts that come with the program, the same on every machine; none where the packages are not installed. */
export function packageFonts(): readonly FontFace[] {
  const { resolve } = createRequire(import.meta.url);
  return Object.entries(PACKAGES).flatMap(([name, files]) => {
    try {
      const folder = dirname(resolve(`${name}/package.json`));
      return files.flatMap((file) => fontFile(join(folder, file)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return [];
      throw error;
    }
  });
}
