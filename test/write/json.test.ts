import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { writeJson } from '../../src/write/write-json.js';
import { fullForm, hostileForm, nishiForm } from './forms.js';
import { sampleForm } from './sample-form.js';

const ofForms = new Ajv2020({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync('schema/form-model.schema.json', 'utf8')),
);

describe('the form model as JSON', () => {
  it.each([
    ['西区, empty', nishiForm()],
    ['西区, filled', nishiForm({ filled: true })],
    ['a policy with everything', fullForm()],
    ['the sample', { ...sampleForm, notice: '未検証' }],
    ['text with every trap', hostileForm()],
  ])('is as schema/form-model.schema.json says: %s', (_, form) => {
    ofForms(JSON.parse(writeJson(form)));
    expect(ofForms.errors).toBe(null);
  });

  it('keeps every character', () => {
    const form = hostileForm();
    expect(JSON.parse(writeJson(form))).toEqual({ generator: 'policydoc', ...form });
  });

  it('is not valid without a part, or with a cell that covers nothing', () => {
    const made = JSON.parse(writeJson(sampleForm));
    expect(ofForms({ ...made, blocks: undefined })).toBe(false);
    const table = made.blocks[2];
    table.rows[0].cells[0].columnSpan = 0;
    expect(ofForms(made)).toBe(false);
  });
});
