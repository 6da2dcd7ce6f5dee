import { constants } from 'node:os';

/** Whether the user wants the program to stop. */
export interface Interruption {
  /** The exit code that shells expect then (128 and the number of the signal); `null` while nobody has asked. */
  readonly exitCode: () => number | null;
  /** Lets signals end the program again as they always do. */
  readonly forget: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * From here on SIGINT (Ctrl+C) and SIGTERM are remembered, so that the file that is being written is written whole. A second
 * signal ends the program at once.
 */
export function watchInterruption(): Interruption {
  let code: number | null = null;
  const remember = (signal: NodeJS.Signals) => {
    code = 128 + constants.signals[signal];
    forget();
  };
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, remember);
  };
  for (const signal of SIGNALS) process.on(signal, remember);
  return { exitCode: () => code, forget };
}
