/** Contrast that text needs (WCAG 2.2, 1.4.3, level AA). */
const ENOUGH = 4.5;

/** The colour of text on a background, `RRGGBB`: the one asked for when it can be read there, else black or white. */
export function readableColor(color: string, background: string): string {
  if (contrast(color, background) >= ENOUGH) return color;
  return contrast('000000', background) >= contrast('ffffff', background) ? '000000' : 'ffffff';
}

/** From 1 to 21. Source: WCAG 2.2, “contrast ratio”. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
