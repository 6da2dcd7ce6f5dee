import type { IndicatorEvaluation } from '../model/evaluation.js';
import type { AuditRecord, FigureRecord } from '../model/evaluation-record.js';
import type { GradeScale } from '../model/grade-scale.js';
import type { Figure } from '../model/target.js';
import { describeDecision, describeRule } from './describe-rule.js';
import { describeTarget } from './describe-target.js';
import { changeOf, gapOf } from './difference.js';
import { explainComparison } from './explain.js';
import { isMissed } from './is-missed.js';
import { spellChange, spellGap } from './spell-difference.js';

/** What the grade of an indicator rests on, as plain data and in words. `scale` is the form's. */
export function auditRecord(
  indicator: IndicatorEvaluation,
  scale: GradeScale,
  language: 'ja' | 'en',
): AuditRecord {
  const { audit } = indicator;
  const change = changeOf(audit);
  const gap = gapOf(audit);
  return {
    understood: describeTarget(audit.criterion, audit.previousFigure, audit.fiscalYear, language),
    compared: audit.measurement.kind === 'figure' ? figureRecord(audit.measurement.figure) : null,
    previous: audit.previousFigure && figureRecord(audit.previousFigure),
    change: change && { ...change, text: spellChange(change, language) },
    gap: gap && { ...gap, text: spellGap(gap, language) },
    reached: audit.reached,
    missed: isMissed(indicator, scale),
    obstacle: audit.obstacle,
    comparison: explainComparison(indicator, scale, language),
    rule: describeRule(indicator, scale, language),
    computed: audit.computed,
    decision: describeDecision(indicator, language),
    reason: audit.reason,
  };
}

function figureRecord({ value, unit }: Figure): FigureRecord {
  return { value, unit };
}
