import type { Stage } from '../../model/policy.js';
import { type EditRule, findingAt } from './policy-edit.js';

/** 素案, 案, 確定. */
const STAGES: readonly Stage[] = ['outline', 'draft', 'final'];

/** edit/stage-backwards: the stage of a policy never goes back. */
export const stageBackwards: EditRule = ({ before, after }) => {
  const isBack = STAGES.indexOf(after.stage) < STAGES.indexOf(before.stage);
  return isBack
    ? [findingAt('edit/stage-backwards', { before: before.stage, after: after.stage }, ['stage'])]
    : [];
};
