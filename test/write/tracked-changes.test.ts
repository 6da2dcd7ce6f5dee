import { describe, expect, it } from 'vitest';
import { markWords } from '../../src/diff/mark-words.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Form } from '../../src/layout/form.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import { layOut } from '../../src/layout/lay-out.js';
import { markChanges } from '../../src/layout/mark-changes.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import type { Policy } from '../../src/model/policy.js';
import { WRITERS } from '../../src/write/index.js';
import { samplePolicies } from './any-policy-model.js';
import { nishiForm, withRevisions } from './nishi-form.js';
import { changeIds, decided, type Shape } from './tracked-document.js';

const forms = Object.values(FORMS) as readonly FormTemplate[];
const samples = samplePolicies(24);

/** Both states come out of the tracked file as out of files of their own. */
async function expectBothStates(before: Form, after: Form): Promise<void> {
  const tracked = await WRITERS.docx(markChanges(before, after, markWords));
  const [old, young] = [await WRITERS.docx(before), await WRITERS.docx(after)];
  expect(lines(decided(tracked, 'accept'))).toEqual(lines(decided(young, 'accept')));
  expect(lines(decided(tracked, 'reject'))).toEqual(lines(decided(old, 'reject')));
  const ids = changeIds(tracked);
  expect(new Set(ids).size).toBe(ids.length);
}

/** Tables stay tables, cells cells; inside a cell breaks and ends of paragraphs count alike, as a value may be held by either. */
function lines(shape: Shape): unknown {
  return shape
    .filter((block) => typeof block !== 'string' || block !== '')
    .map((block) =>
      typeof block === 'string'
        ? block
        : block.map((row) =>
            row.map((cell) =>
              cell
                .filter((each) => each !== '')
                .join('\n')
                .replace(/\n+/g, '\n')
                .trim(),
            ),
          ),
    );
}

function formOf(policy: Policy, i: number, template = forms[i % forms.length] as FormTemplate): Form {
  const results = i % 2 === 0 ? (samples[i]?.results ?? []) : [];
  return layOut(policy, template, { evaluation: evaluate(policy, results, template.grades) });
}

describe('a Word file with tracked changes', () => {
  it.each<[string, (text: string) => string]>([
    ['a name', (text) => text.replaceAll('感じている区民の割合', '感じている区民アンケート回答者の割合')],
    ['revisions', withRevisions],
    ['an indicator less', (text) => text.replace(/ {6}- id: 1-1-a\n.*\n.*\n/, '')],
    [
      'an indicator more',
      (text) =>
        text.replace(/( {6})(- id: 1-2-b)/, '$1- { id: 1-2-x, name: 新しい割合, target: 10%以上 }\n$1$2'),
    ],
    [
      'an item of a list less',
      (text) => text.replace('      - 災害に強いまちづくりを実現する必要がある。\n', ''),
    ],
    [
      'a paragraph in place of a list',
      (text) => text.replace(/^mission:\n(?: {2}- .*\n)+/m, 'mission: 別の文章\n'),
    ],
    ['another title', (text) => text.replace('title: 安全・安心で快適なまちづくり', 'title: 防災')],
  ])('gives both states back: %s', async (_, edit) => {
    await expectBothStates(nishiForm(), nishiForm(edit, { isFilled: false }));
    await expectBothStates(nishiForm(edit), nishiForm());
  });

  it('gives both states of any two policies back', { timeout: 120_000 }, async () => {
    for (const [i, { policy }] of samples.entries()) {
      const other = samples[(i + 1) % samples.length]?.policy as Policy;
      const mixed: Policy = {
        ...policy,
        goal: other.goal,
        mission: [...policy.mission, ...other.mission],
        basicPolicy: policy.basicPolicy.slice(1),
        issues: [...other.issues.slice(0, 1), ...policy.issues.slice(1)].map((issue, at) => ({
          ...issue,
          indicators: at % 2 === 0 ? issue.indicators.slice(1) : issue.indicators,
          strategies: other.goal,
        })),
      };
      const template = forms[i % forms.length] as FormTemplate;
      await expectBothStates(formOf(policy, i, template), formOf(mixed, i + 1, template));
      if (i % 4 === 0) await expectBothStates(formOf(policy, i, template), formOf(other, i + 1, template));
    }
  });

  it('has no change where nothing changed', async () => {
    const form = nishiForm();
    expect(markChanges(form, nishiForm(), markWords)).toEqual(form);
  });
});
