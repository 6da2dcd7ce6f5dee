const MILLIMETRES_PER_INCH = 25.4;
const TWIPS_PER_INCH = 1440;
const TWIPS_PER_POINT = 20;

/** Millimetres in twips, twentieths of a point, the unit of most lengths in WordprocessingML. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * TWIPS_PER_INCH) / MILLIMETRES_PER_INCH);
}

/** Points in twips. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}

/** Points in half-points, the unit of font sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Widths of grid columns in twips, rounded at their edges so that they add up to the width of the table. */
export function columnTwips(millimetres: readonly number[]): readonly number[] {
  let edge = 0;
  return millimetres.map((width) => {
    const left = twipsOfMillimetres(edge);
    edge += width;
    return twipsOfMillimetres(edge) - left;
  });
}
