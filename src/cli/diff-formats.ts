/** How differences are printed. */
export const DIFF_FORMATS = ['pretty', 'json', 'md'] as const;

/** One of {@link DIFF_FORMATS}. */
export type DiffFormat = (typeof DIFF_FORMATS)[number];
