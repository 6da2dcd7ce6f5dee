import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forms } from '../../src/index.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { packRecord, unpackRecord } from '../../src/validate/packed-record.js';
import { recordOf } from '../../src/validate/policy-record.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';
import { GOOD } from '../report/reports.js';

const FORM = forms['osaka-2023'] as FormTemplate;

const WITH_RESULTS = GOOD.replace('stage: draft', 'stage: final').replace(
  'issues: []\n',
  `issues:
  - number: "1"
    title: 課題
    budget: [{ fiscalYear: 2021, settlement: "▲1,200千円" }, { fiscalYear: 2023, budget: 1億461万円 }]
    problems: 課題
    strategies: 戦略
    indicators:
      - { id: 1-a, name: 満足度, target: 48%以上, result: { actual: 50.1%, previous: 47.5% } }
      - { id: 1-b, name: 世帯数, target: "10,000世帯以上(R3~R5合計目標)", result: { actual: "10,512世帯" } }
`,
);

describe('a packed record', () => {
  for (const [name, text] of [
    ['data/nishi-2023/policy.yaml', readFileSync('data/nishi-2023/policy.yaml', 'utf8')],
    ['with-results.yaml', WITH_RESULTS],
  ] as const) {
    it(`is the same record when it is unpacked: ${name}`, () => {
      const { tree } = parseYaml({ name, text });
      const policy = tree && validatePolicy(tree, FORM).policy;
      if (!policy) throw new Error(`${name} has errors`);
      const record = recordOf(tree, policy);
      expect(record.indicators.length).toBeGreaterThan(0);
      const packed = packRecord(record);
      expect(unpackRecord(packed, tree.source)).toEqual(record);
      expect(packed.packed.length).toBeLessThan(JSON.stringify(record.indicators).length * 2);
    });
  }
});
