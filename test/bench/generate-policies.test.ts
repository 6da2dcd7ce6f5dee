import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/diagnostic/diagnostic.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import type { Tree } from '../../src/parse/tree.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';

const script = '../../scripts/bench/generate-policies.mjs';
const { generatePolicy, policyYaml } = (await import(script)) as {
  readonly generatePolicy: (index: number, settings?: { seed?: number; issueCount?: number }) => object;
  readonly policyYaml: (policy: object) => string;
};

const findings = (text: string) => {
  const parsed = parseYaml({ name: 'policy.yaml', text });
  expect(hasErrors(parsed.diagnostics)).toBe(false);
  const { policy, diagnostics } = validatePolicy(parsed.tree as Tree, FORMS['osaka-2023'] as FormTemplate);
  expect(policy).not.toBeNull();
  return diagnostics.map(({ rule }) => rule);
};

describe('generated policies', () => {
  it.each([1, 2, 17, 999])('number %i has no findings', (index) => {
    expect(findings(policyYaml(generatePolicy(index)))).toEqual([]);
  });

  it('have no findings with many issues', () => {
    expect(findings(policyYaml(generatePolicy(1, { issueCount: 40 })))).toEqual([]);
  });

  it('all differ, and are the same for the same seed', () => {
    const texts = Array.from({ length: 50 }, (_, i) => policyYaml(generatePolicy(i + 1)));
    expect(new Set(texts).size).toBe(50);
    expect(policyYaml(generatePolicy(7))).toBe(texts[6]);
    expect(policyYaml(generatePolicy(7, { seed: 2 }))).not.toBe(texts[6]);
  });
});
