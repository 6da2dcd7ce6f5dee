import { existsSync } from 'node:fs';
import type { Form } from '../../layout/form.js';
import { type FontFace, unprintable } from '../../write/pdf/write-pdf.js';
import { CannotRun } from '../cannot-run.js';
import type { Console } from '../console.js';
import { isFolder } from '../is-folder.js';
import { fontFile } from './font-file.js';
import { fontFolder, systemFonts } from './font-folder.js';
import { packageFonts } from './package-fonts.js';

/**
 * The fonts to write a form with: those that the user names, those that come with the program, and of this machine's those that
 * have characters which the others lack. So only rare characters make a file depend on the machine.
 * @throws CannotRun where there is none.
 */
export async function loadFonts(
  form: Form,
  paths: readonly string[],
  console: Console,
): Promise<readonly FontFace[]> {
  const own = [...paths.flatMap(namedFonts), ...commonFonts()];
  const { env } = console.surroundings;
  if (own.length === 0) throw noFonts();
  const fonts = [...own];
  let missing = missingFrom(form, fonts);
  if (missing.length === 0) return fonts;
  for (const face of systemFonts(env)) {
    if (!missing.some((character) => hasAny(face, character))) continue;
    fonts.push(face);
    missing = missingFrom(form, fonts);
    await console.detail({
      ja: `ない文字のために ${face.origin} を使います。`,
      en: `Uses ${face.origin} for characters that other fonts lack.`,
    });
    if (missing.length === 0) break;
  }
  return fonts;
}

let common: readonly FontFace[] | null = null;

/** Read once, however many policies there are. */
function commonFonts(): readonly FontFace[] {
  common ??= packageFonts();
  return common;
}

function namedFonts(path: string): readonly FontFace[] {
  const faces = isFolder(path) ? [...fontFolder(path)] : existsSync(path) ? fontFile(path) : [];
  if (faces.length === 0) throw notAFont(path);
  return faces;
}

function missingFrom(form: Form, fonts: readonly FontFace[]): readonly string[] {
  return unprintable(form, fonts)
    .filter(({ kind }) => kind === 'missing')
    .map(({ character }) => character);
}

function hasAny(face: FontFace, character: string): boolean {
  return [...character].some((part) => face.has(part.codePointAt(0) ?? 0));
}

function noFonts(): CannotRun {
  return new CannotRun(
    { ja: 'PDF を作るフォントがありません。', en: 'There is no font to make a PDF with.' },
    {
      ja: 'npm install @expo-google-fonts/biz-udmincho @expo-google-fonts/biz-udgothic で入れるか、--font-path でフォントファイルを指定してください。',
      en: 'Run npm install @expo-google-fonts/biz-udmincho @expo-google-fonts/biz-udgothic, or name a font file with --font-path.',
    },
  );
}

function notAFont(path: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${path}」に使えるフォント(.ttf、.otf、.ttc)がありません。`,
      en: `“${path}” holds no font that can be used (.ttf, .otf, .ttc).`,
    },
    {
      ja: '--font-path にはフォントファイルか、それを入れたフォルダーを指定してください。太さを変えられるフォント(バリアブルフォント)は使えません。',
      en: 'Name a font file or a folder of font files with --font-path. Variable fonts cannot be used.',
    },
  );
}
