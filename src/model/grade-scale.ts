/**
 * Grade scale (評価区分): the grades of a form and when each is given. Grades belong to the form:
 * Osaka prints A：達成 and B：未達成, other cities S/A/B/C.
 */
export interface GradeScale {
  readonly grades: readonly GradeDefinition[];
}

/** One grade. `when` says for which outcome of the comparison it is given. */
export interface GradeDefinition {
  readonly grade: string;
  /** 達成, 未達成 */
  readonly label: string;
  readonly when: 'reached' | 'missed';
  /** Background of a cell that holds this grade, `RRGGBB`; the letter stays, so colour is never the only sign. */
  readonly fill?: string;
}
