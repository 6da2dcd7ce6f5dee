import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/diagnostic/diagnostic.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import { layOut } from '../../src/layout/lay-out.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';
import { writeDocx } from '../../src/write/docx/write-docx.js';
import { writeMarkdown } from '../../src/write/write-markdown.js';
import { writeXlsx } from '../../src/write/xlsx/write-xlsx.js';
import { withRevisions } from './nishi-form.js';

const template = FORMS['osaka-2023'] as FormTemplate;
const lines = withRevisions(readFileSync('data/nishi-2023/policy.yaml', 'utf8')).split('\n');

/** Policies with a line left out, or with something else for its value, as far as they can be read. */
const broken = lines.flatMap((line, i) =>
  ['', line.replace(/: .*/, ': []'), line.replace(/: .*/, ': 1'), line.replace(/: .*/, ': ほげ')].map(
    (other) => [...lines.slice(0, i), ...(other === '' ? [] : [other]), ...lines.slice(i + 1)].join('\n'),
  ),
);

describe('a policy with errors that is printed all the same', () => {
  it('gives a form, and files of it', async () => {
    let printed = 0;
    for (const text of new Set(broken)) {
      const { tree, diagnostics } = parseYaml({ name: 'policy.yaml', text }, 64);
      if (!tree || hasErrors(diagnostics)) continue;
      const { policy, asFarAsRead } = validatePolicy(tree, template);
      if (policy || !asFarAsRead || asFarAsRead.fiscalYear === 0) continue;
      const form = layOut(asFarAsRead, template, { notice: '未検証' });
      expect(writeMarkdown(form)).toContain('**未検証**');
      printed += 1;
      if (printed % 15 !== 0) continue;
      expect((await writeDocx(form)).length).toBeGreaterThan(0);
      expect((await writeXlsx(form)).length).toBeGreaterThan(0);
    }
    expect(printed).toBeGreaterThan(100);
  });
});
