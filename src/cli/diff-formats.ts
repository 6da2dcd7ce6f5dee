/** How differences are printed as text. */
export const TEXT_DIFF_FORMATS = ['pretty', 'json', 'md'] as const;

/** How differences are printed, the papers (新旧対照表) among them. */
export const DIFF_FORMATS = [...TEXT_DIFF_FORMATS, 'html', 'docx', 'xlsx', 'pdf'] as const;

/** One of {@link TEXT_DIFF_FORMATS}. */
export type TextDiffFormat = (typeof TEXT_DIFF_FORMATS)[number];

/** One of {@link DIFF_FORMATS}. */
export type DiffFormat = (typeof DIFF_FORMATS)[number];
