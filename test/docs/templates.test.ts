import { describe, expect, it } from 'vitest';
import { TEMPLATE_NAMES, type TemplateScopeName } from '../../src/layout/template-names.js';
import { codesOf, markedTables, page } from './pages.js';

const KINDS: Readonly<Record<string, string>> = {
  文字: 'text',
  文章: 'rich',
  繰り返し: 'list',
  記入欄: 'input',
  text: 'text',
  paragraphs: 'rich',
  list: 'list',
  'input cell': 'input',
};

describe.each(['docs/templates.md', 'docs/templates.en.md'])('%s', (path) => {
  const tables = markedTables(page(path));

  it('has a table for each place', () => {
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(TEMPLATE_NAMES));
  });

  it.each(tables)('lists the names that are known in $name', ({ name, rows }) => {
    const listed = rows.map(([first, second, kind = '']) => {
      const [a = '', b = ''] = [first, second].map((cell) => codesOf(cell)[0] ?? '');
      const [japanese, english] = path.endsWith('.en.md') ? [b, a] : [a, b];
      return { name: english, japanese, kind: KINDS[kind] };
    });
    expect(listed).toEqual(TEMPLATE_NAMES[name as TemplateScopeName]);
  });
});
