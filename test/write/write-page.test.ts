import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';
import { writePage } from '../../src/write/write-page.js';

const FOLDER = 'docs/rules';
const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !path.startsWith('README'))
  .sort()
  .map((path) => ({ path, markdown: readFileSync(join(FOLDER, path), 'utf8') }));

const PAGE = `# policy/word

[日本語](word.md) ・ [All rules](../README.en.md)

A summary with \`code\`, **stress** and [a link](x.md).

| Severity | Fix |
| --- | --- |
| \`info\` | none |

## Why

- one item that is
  continued
- another
1. first

\`\`\`yaml
goal: |
  ## no heading

  \`no code\`
\`\`\`
`;

describe('writePage', () => {
  it('shows headings, tables, lists and examples without the marks of Markdown', () => {
    expect(writePage(PAGE, { width: 40, color: false }).split('\n')).toEqual([
      'policy/word',
      '',
      '  A summary with code, stress and a',
      '  link.',
      '',
      '  Severity: info',
      '  Fix: none',
      '',
      'Why',
      '',
      '  - one item that is continued',
      '  - another',
      '  1. first',
      '',
      '      goal: |',
      '        ## no heading',
      '',
      '        `no code`',
      '',
    ]);
  });

  it('makes headings bold and nothing else', () => {
    const bold = writePage(PAGE, { width: 80, color: true }).match(/\u001b\[1m.*?\u001b\[0m/g);
    expect(bold).toEqual(['\u001b[1mpolicy/word\u001b[0m', '\u001b[1mWhy\u001b[0m']);
  });

  it('shows unseen characters of an example', () => {
    const page = '```yaml\ngoal: a\u202eb\n```\n';
    expect(writePage(page, { width: 80, color: false })).toBe('      goal: a<U+202E>b\n');
  });

  it('joins lines as their language does', () => {
    const page = '一行目で\n折り返す\n\ntwo\nwords\n';
    expect(writePage(page, { width: 80, color: false })).toBe('  一行目で折り返す\n\n  two words\n');
  });

  it.each(pages)('keeps $path within 80 columns, examples aside', ({ markdown }) => {
    const lines = writePage(markdown, { width: 80, color: false }).split('\n');
    const prose = lines.filter((line) => !line.startsWith(' '.repeat(6)));
    // A closing mark may hang over (行頭禁則).
    expect(prose.filter((line) => displayWidth(line) > 82)).toEqual([]);
    expect(prose.filter((line) => /^ *[#|]|```|\]\(|\*\*/.test(line))).toEqual([]);
  });
});
