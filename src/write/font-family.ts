/** What CSS calls the families that a program may take for one that is missing. */
export type GenericFamily = 'serif' | 'sans-serif' | 'monospace';

const GENERIC: readonly GenericFamily[] = ['serif', 'sans-serif', 'monospace'];

/** The generic family of a list of fonts: as the list says, else by what the fonts' names tell; `null` where nothing does. */
export function genericFamily(fonts: readonly string[]): GenericFamily | null {
  const named = GENERIC.find((family) => fonts.includes(family));
  if (named) return named;
  const names = fonts.join(' ');
  if (/ゴシック|Gothic|Sans|メイリオ|Meiryo/i.test(names)) return 'sans-serif';
  return /明朝|Mincho|Serif/i.test(names) ? 'serif' : null;
}

/** Whether a name is one of a family and not of a font. */
export function isGeneric(name: string): name is GenericFamily {
  return GENERIC.some((family) => family === name);
}
