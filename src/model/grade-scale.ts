/**
 * Grade scale (評価区分): the grades of a form and when each is given. Grades belong to the form:
 * Osaka prints A：達成 and B：未達成, other cities S/A/B/C/－ by bands of the achievement rate.
 */
export interface GradeScale {
  /** How the achievement rate is computed and printed; what is left out is as in `DEFAULT_RATE`. */
  readonly rate?: Partial<RateRule>;
  /** In order: an indicator gets the first that fits. */
  readonly grades: readonly GradeDefinition[];
}

/** One grade. All its conditions must hold; a grade without conditions is only given by people. */
export interface GradeDefinition {
  readonly grade: string;
  /** 達成, 未達成 */
  readonly label: string;
  /** The outcome for which it is given: the target reached, or missed, or stated as 測定不能. */
  readonly when?: 'reached' | 'missed' | 'notMeasurable';
  /** The band of the achievement rate (達成率) in which it is given. */
  readonly rate?: RateBand;
  /** Background of a cell that holds this grade, `RRGGBB`; the letter stays, so colour is never the only sign. */
  readonly fill?: string;
}

/** A band of the achievement rate; an end that is left out is open. `minimum` and `maximum` belong to the band. */
export interface RateBand {
  readonly minimum?: Percentage;
  readonly exclusiveMinimum?: Percentage;
  readonly maximum?: Percentage;
  readonly exclusiveMaximum?: Percentage;
}

/** `120%`: an exact decimal with its sign. */
export type Percentage = string;

/**
 * The achievement rate (達成率) is result ÷ target for 以上. Cities differ where less is better (以下): target ÷ result
 * (`inverse`), 2 − result ÷ target (`difference`), or no rate at all (`none`).
 */
export interface RateRule {
  readonly atMost: 'inverse' | 'difference' | 'none';
  /** Digits behind the point of a rate that is printed; the rest is cut off, so that no rate looks better than it is. */
  readonly digits: number;
}

/** What holds where a form does not say. */
export const DEFAULT_RATE: RateRule = { atMost: 'inverse', digits: 1 };

/** Whether any grade depends on the achievement rate. */
export function gradesByRate({ grades }: GradeScale): boolean {
  return grades.some(({ rate }) => rate !== undefined);
}
