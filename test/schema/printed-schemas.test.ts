import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runPolicy } from '../run-policy.js';

const names = readdirSync('schema')
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => name.replace('.schema.json', ''));

describe('policy schema', () => {
  it.each(names)('prints %s whole, and it is a schema of 2020-12', async (name) => {
    const { stdout, exitCode } = await runPolicy('.', ['schema', name]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(readFileSync(`schema/${name}.schema.json`, 'utf8'));
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
    expect(ajv.compile(schema)).toBeTypeOf('function');
  });
});
