import { describe, expect, it } from 'vitest';
import { markWords } from '../../src/diff/mark-words.js';
import type { FormTable, Inline, Text } from '../../src/layout/form.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import { layOutComparison } from '../../src/layout/lay-out-comparison.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import type { PolicyChange } from '../../src/model/policy-change.js';

const template = FORMS['osaka-2023'] as FormTemplate;

function change(before: string | null, after: string | null, reason: string | null = null): PolicyChange {
  return {
    class: 'wording-substantive',
    path: 'goal',
    pathBefore: null,
    before,
    after,
    parts: before === null || after === null ? [] : markWords(before, after),
    valueBefore: before,
    valueAfter: after,
    placeBefore: null,
    placeAfter: null,
    reason,
  };
}

/** The rows of the table, changed parts in braces. */
function rows(...changes: readonly PolicyChange[]): readonly (readonly string[])[] {
  const difference = { fileBefore: 'a', fileAfter: 'b', organization: '西区', fiscalYear: 2023, changes };
  const form = layOutComparison([{ difference, namingBefore: null, namingAfter: null }], template, {
    generator: 'policydoc',
  });
  const table = form.blocks.find((block): block is FormTable => block.kind === 'table');
  return (table?.rows ?? []).slice(1).map(({ cells }) => cells.slice(1).map(({ content }) => shown(content)));
}

function shown(text: Text): string {
  return text.map((block) => (block.kind === 'list' ? '' : inlines(block.content))).join('\n');
}

function inlines(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.value;
      if (inline.kind === 'break') return '\n';
      return inline.kind === 'change' ? `{${inlines(inline.content)}}` : inlines(inline.content);
    })
    .join('');
}

describe('a comparison of new and old text', () => {
  it('underlines the changed parts and only those', () => {
    expect(rows(change('目標は48%以上', '目標は60%以上'))).toEqual([['目標は{60}%以上', '目標は{48}%以上']]);
  });

  it('says what was added or removed whole', () => {
    expect(rows(change(null, '新しい文'), change('古い文', null))).toEqual([
      ['{新しい文}', '（新設）'],
      ['（削る）', '{古い文}'],
    ]);
  });

  it('says so of a line as well, and leaves out lines that are the same', () => {
    const lines = ['- 災害に備える', '- 交通安全を進める', '- 健康を守る', '- 福祉を支える'];
    expect(rows(change(lines.join('\n'), lines.slice(1).join('\n')))).toEqual([
      ['（削る）\n（略）', '{・災害に備える}\n（略）'],
    ]);
    expect(rows(change(lines.join('\n'), [...lines, '- 窓口を改める'].join('\n')))).toEqual([
      ['（略）\n{・窓口を改める}', '（略）\n（新設）'],
    ]);
  });

  it('has reasons where there are any', () => {
    expect(rows(change('あ', 'い', '誤記'), change('う', 'え'))).toEqual([
      ['{い}', '{あ}', '誤記'],
      ['{え}', '{う}', ''],
    ]);
  });

  it('leaves out the entry of the revisions itself', () => {
    expect(rows({ ...change(null, '2024-08-12'), path: 'revisions/2024-08-12' })).toEqual([]);
  });
});
