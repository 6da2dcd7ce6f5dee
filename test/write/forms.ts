import { readFileSync } from 'node:fs';
import {
  evaluate,
  forms,
  parsePolicy,
  parseResults,
  validatePolicy,
  validateResults,
} from '../../src/index.js';
import type { Form, FormTable, Text } from '../../src/layout/form.js';
import { layOut, type Medium } from '../../src/layout/lay-out.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { plainText } from '../../src/model/text.js';
import { sampleForm } from './sample-form.js';

const OSAKA = forms['osaka-2023'] as FormTemplate;
const NISHI = 'data/nishi-2023';

/** The form of 西区 as it is published, filled in with the results of the repository or empty. */
export function nishiForm({
  filled = false,
  medium = 'print',
}: {
  filled?: boolean;
  medium?: Medium;
} = {}): Form {
  return formOf(readFileSync(`${NISHI}/policy.yaml`, 'utf8'), {
    medium,
    ...(filled ? { results: readFileSync(`${NISHI}/results.csv`, 'utf8') } : {}),
  });
}

/** A policy laid out by the form of Osaka. */
export function formOf(
  policyText: string,
  { results, medium = 'print' }: { readonly results?: string; readonly medium?: Medium } = {},
): Form {
  const { tree } = parsePolicy({ name: 'policy.yaml', text: policyText });
  const { policy, diagnostics } = tree ? validatePolicy(tree, OSAKA) : { policy: null, diagnostics: [] };
  if (!policy) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message.en)));
  const { sheet } = parseResults({ name: 'results.csv', text: results ?? 'id,actual\n' });
  if (!sheet) throw new Error('The results are not read.');
  const checked = validateResults(sheet, policy, OSAKA.grades);
  return layOut(policy, OSAKA, { evaluation: evaluate(policy, checked.results, OSAKA.grades), medium });
}

/** A policy that has everything the form has room for, with revisions, SDGs, notes, groups and a missing amount. */
export function fullForm(): Form {
  return formOf(readFileSync('test/cases/render/every-part-of-a-policy/policy.yaml', 'utf8'), {
    medium: 'web',
  });
}

/** Text that a careless writer loses, runs, or is broken by. */
export const TRAPS = [
  '=1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '</style></title></table>',
  ']]>',
  '<!--',
  '&amp; &lt;',
  'שלום (א)',
  '\u202eabc\u202c',
  '👨‍👩‍👧‍👦',
  '葛\u{e0100}城',
  '𠮷野家',
  'a\u0007b',
  'c\ud800d',
  '##vso[task.x]',
  '::error::',
  '  二つ  の空白',
  'x'.repeat(200),
  'あ'.repeat(40_000),
] as const;

/** The sample form with the traps in every place that a document fills; 40,000 characters in a cell take a browser long. */
export function hostileForm({ isLong = true }: { readonly isLong?: boolean } = {}): Form {
  const all = TRAPS.filter((trap) => trap.length < 1000);
  const [first = '', ...others] = all;
  const text: Text = [
    ...plainText(all.join('、')),
    { kind: 'list', start: 9, items: others.map(plainText) },
    { kind: 'heading', depth: 3, content: [{ kind: 'text', value: first }] },
    {
      kind: 'paragraph',
      content: all.map((value) => ({
        kind: 'link',
        url: `javascript:${value}`,
        content: [{ kind: 'text', value }],
      })),
    },
    { kind: 'paragraph', content: [{ kind: 'link', url: 'https://example.jp/?"&<', content: [] }] },
    ...(isLong ? plainText(TRAPS.at(-1) ?? '') : []),
  ];
  const table = sampleForm.blocks[4] as FormTable;
  const words = all.join(' ');
  return {
    ...sampleForm,
    notice: `未検証 ${words}`,
    properties: { ...sampleForm.properties, title: words, organization: words },
    page: { ...sampleForm.page, footer: `{page}"${words}` },
    lists: { bullets: ['"}*{x:1}', '－'], numbers: ['{n}</style>', '({n})'], indent: 1 },
    looks: { ...sampleForm.looks, 'a"><b': sampleForm.looks.text as Form['looks'][string] },
    blocks: [
      { kind: 'paragraph', role: 'a"><b', content: plainText(words) },
      {
        ...table,
        caption: words,
        description: words,
        rows: table.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({
            ...cell,
            content: text,
            input: cell.input && { ...cell.input, name: words, label: words, placeholder: words },
          })),
        })),
      },
      ...sampleForm.blocks.slice(5),
    ],
  };
}
