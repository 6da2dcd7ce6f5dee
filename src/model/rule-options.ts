/** What a user may adjust of single rules (`rules` of policy.config.yaml). */
export interface RuleOptions {
  /** Words that are never meant, beside those that come with the program. Rule policy/word. */
  readonly words: readonly WrongWord[];
  /** From how many times up or down an amount counts as a slip of the unit. Rule policy/amount-jump. */
  readonly amountFactor: number;
}

/** A word that is never meant (誤記), and what to write instead. */
export interface WrongWord {
  readonly find: string;
  readonly write: string;
  readonly reason?: string;
}

/** What holds where nothing is configured. */
export const DEFAULT_OPTIONS: RuleOptions = { words: [], amountFactor: 10 };
