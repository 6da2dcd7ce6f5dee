import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { runPolicy } from '../run-policy.js';

const schema = JSON.parse(readFileSync('schema/evaluation.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

it('accepts its example, and refuses one without its audit', () => {
  const [example] = schema.examples;
  expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  const { audit: _, ...rest } = example.policies[0].indicators[0];
  expect(validate({ ...example, policies: [{ ...example.policies[0], indicators: [rest] }] })).toBe(false);
});

it('is what eval prints as json', async () => {
  const { stdout } = await runPolicy('test/cases/eval/audit-states-and-people', [
    ...['eval', '--actuals', 'results.csv', '--format', 'json'],
  ]);
  const data = JSON.parse(stdout);
  expect(data.policies[0].indicators).toHaveLength(6);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
});
