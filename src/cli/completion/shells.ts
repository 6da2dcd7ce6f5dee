/** The shells that completion scripts are made for. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** One of {@link SHELLS}. */
export type Shell = (typeof SHELLS)[number];
