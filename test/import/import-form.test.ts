import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import { type ImportedForm, importForm } from '../../src/import/import-form.js';
import { readSource } from '../../src/import/read-source.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { toData } from '../../src/parse/tree.js';
import { type Cell, docxOf, xlsxOf } from './office-files.mjs';

const template = FORMS['osaka-2023'] as FormTemplate;
const settings = { template, formName: 'osaka-2023', language: 'en', modeline: null } as const;

function imported(bytes: Uint8Array): ImportedForm {
  const read = readSource('old', bytes, inflate);
  if (!('document' in read)) throw new Error(read.diagnostic.message.en);
  const form = importForm(read.document, settings);
  if (form === null || 'diagnostic' in form) throw new Error('not imported');
  return form;
}

type Block = string | readonly (readonly Cell[])[];

const HEAD: readonly Block[] = ['令和5年度 西区運営方針', '(所属長 : 大阪 太郎)', [['目標', '目標の文']]];

interface Imported {
  readonly organization: { readonly name: string; readonly kind?: string };
  readonly fiscalYear: number;
  readonly stage: string;
  readonly head: string;
  readonly goal: unknown;
  readonly selfEvaluation?: unknown;
  readonly labels?: Readonly<Record<string, string>>;
  readonly issues: readonly {
    readonly number: string;
    readonly title: string;
    readonly problems: unknown;
    readonly budget: readonly unknown[];
    readonly indicators: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly 'x-unplaced'?: readonly { readonly place: string; readonly text: string }[];
}

function dataOf({ text }: ImportedForm): Imported {
  const { tree } = parseYaml({ name: 'policy.yaml', text });
  if (!tree) throw new Error('no YAML');
  return toData(tree.root) as Imported;
}

const dataFrom = (blocks: readonly Block[]) => dataOf(imported(docxOf(blocks)));

describe('titles', () => {
  it.each([
    ['令和5年度 西区運営方針', 2023, '西区', 'ward', 'final'],
    ['令和５年度　西区運営方針（素案）', 2023, '西区', 'ward', 'outline'],
    ['大阪市西区 令和元年度運営方針(案)', 2019, '西区', 'ward', 'draft'],
    ['平成31年度 環境局 運営方針', 2019, '環境局', 'bureau', 'final'],
    ['2024年度 会計室運営方針', 2024, '会計室', 'office', 'final'],
    ['令和6年度 教育委員会運営方針', 2024, '教育委員会', undefined, 'final'],
  ])('%s', (title, fiscalYear, name, kind, stage) => {
    const data = dataFrom([title, ...HEAD.slice(1), '経営課題1 課題']);
    expect(data).toMatchObject({ fiscalYear, stage });
    expect(data.organization).toEqual(kind ? { name, kind } : { name });
  });
});

describe('headings of issues', () => {
  it.each([
    ['経営課題1-(1)地域の活性化', '1-(1)', '地域の活性化'],
    ['経営課題２－（１）　地域の活性化', '２－（１）', '地域の活性化'],
    ['【経営課題1】地域の活性化', '1', '地域の活性化'],
    ['【経営課題1 地域の活性化】', '1', '地域の活性化'],
    ['【経営課題1】【新】地域(再生)', '1', '【新】地域(再生)'],
    ['経営課題3：地域の活性化', '3', '地域の活性化'],
  ])('%s', (heading, number, title) => {
    expect(dataFrom([...HEAD, [[heading]]]).issues[0]).toMatchObject({ number, title });
  });

  it('take their title from below where it stands there', () => {
    expect(dataFrom([...HEAD, '【経営課題1】', '地域の活性化']).issues[0]).toMatchObject({
      title: '地域の活性化',
    });
  });

  it('are not what a sentence begins with', () => {
    expect(dataFrom([...HEAD, '経営課題1 課題', '経営課題1については、次のとおり。']).issues).toHaveLength(1);
  });
});

describe('budgets', () => {
  it.each([
    [['3決算額', '73百万円'], { fiscalYear: 2021, settlement: '73百万円' }],
    [['令和3年度決算額', '6千9百万円'], { fiscalYear: 2021, settlement: '6千9百万円' }],
    [['Ｒ４予算額', '29,474千円'], { fiscalYear: 2022, budget: '29,474千円' }],
    [['5予算額：1億461万円', ''], { fiscalYear: 2023, budget: '1億461万円' }],
    [['30決算', '5百万円'], null],
  ])('%j', (cells, entry) => {
    const { issues } = dataFrom([...HEAD, [['経営課題1 課題'], ['', ...cells]]]);
    expect(issues[0]?.budget ?? []).toEqual(entry === null ? [] : [entry]);
  });
});

describe('indicators', () => {
  const from = (...cells: readonly string[]) => {
    const [first = '', ...others] = cells;
    const rows = [['経営課題1 課題'], ['アウトカム指標', first], ...others.map((cell) => [null, cell])];
    const found = dataFrom([...HEAD, rows]).issues[0]?.indicators ?? [];
    return found.map(({ id, name, target }) => [id, name, target]);
  };

  it.each([
    ['区民の割合：48%以上', '区民の割合', '48%以上'],
    ['区民の割合:４８％以上', '区民の割合', '48%以上'],
    ['発行割合 35%以上', '発行割合', '35%以上'],
    ['発行割合　35%以上', '発行割合', '35%以上'],
    ['発行割合35%以上', '発行割合', '35%以上'],
    ['割合：R5：30%以上 R6：35%以上', '割合', 'R5：30%以上 R6：35%以上'],
    ['計画：策定', '計画', '策定'],
    ['団体の数：ア：イ：3団体以上', '団体の数：ア：イ', '3団体以上'],
  ])('%s', (line, name, target) => {
    expect(from(line)).toEqual([['1-a', name, target]]);
  });

  it.each(['・', '○', '●', '◯', '- ', '１．'])('in one cell behind %s', (mark) => {
    expect(from(`${mark}甲の数：1件以上\n${mark}乙の数：2件以上`)).toEqual([
      ['1-a', '甲の数', '1件以上'],
      ['1-b', '乙の数', '2件以上'],
    ]);
  });

  it('in one cell behind ① and ②, and in rows', () => {
    const both = [
      ['1-a', '甲の数', '1件以上'],
      ['1-b', '乙の数', '2件以上'],
    ];
    expect(from('①甲の数：1件以上\n②乙の数：2件以上')).toEqual(both);
    expect(from('甲の数：1件以上', '乙の数：2件以上')).toEqual(both);
  });

  it('whose line is broken', () => {
    expect(from('甲と乙の\n数：1件以上')).toEqual([['1-a', '甲と乙の数', '1件以上']]);
  });
});

describe('places', () => {
  it('nothing behind an empty last text is taken for it', () => {
    const data = dataFrom([...HEAD, '経営課題1 課題', [['自己評価', '']], '問い合わせは総務課へ']);
    expect(data.selfEvaluation).toBeUndefined();
    expect(data['x-unplaced']).toEqual([{ place: 'paragraph4', text: '問い合わせは総務課へ' }]);
  });

  it('texts below headings that stand alone are read, and said', () => {
    const form = imported(
      docxOf([...HEAD, '経営課題1 課題', '課題認識', '一つ目', '二つ目', '主な戦略', '三つ目']),
    );
    expect(dataOf(form).issues[0]?.problems).toBe('一つ目\n\n二つ目\n');
    expect(form.diagnostics.filter(({ rule }) => rule === 'import/read-as')).toHaveLength(2);
  });

  it('what was revised is not taken for a text of the policy', () => {
    const data = dataFrom([
      ...HEAD,
      '経営課題1 課題',
      '改訂履歴',
      [['2024-08-01', '訂正', '目標\n変更前：文']],
    ]);
    expect(data.goal).toBe('目標の文');
    expect(data['x-unplaced']).toHaveLength(3);
  });

  it('a sheet gives the same as a document', () => {
    const cells = {
      A1: '令和5年度 西区運営方針',
      A2: '(所属長 : 大阪 太郎)',
      A3: '目標',
      B3: '目標の文',
      A5: '経営課題1 課題',
      A6: '課題認識',
      B6: '文',
    };
    const sheet = dataOf(imported(xlsxOf(cells)));
    expect(sheet).toEqual(dataFrom([...HEAD, [['経営課題1 課題'], ['課題認識', '文']]]));
  });
});

/** Words that no heading holds, so that they can only be in the file by themselves. */
const WORD = fc.integer({ min: 10_000, max: 99_999 }).map((number) => `語x${number}y`);
const MARKED = fc
  .tuple(
    fc.constantFrom('', '・', '○', '- ', '①', '1. ', '　・', '**', '※', '【', '# ', '：', '['),
    WORD,
    fc.constantFrom('', '：48%以上', ' 3件', '】', '(案)', '。', '\t', '<b>', '\\', '&amp;'),
  )
  .map((parts) => parts.join(''));
const LABEL = fc.constantFrom(
  ...[
    '目標',
    '使命',
    '課題認識',
    '主な戦略',
    'アウトカム指標',
    'アウトカム指標の達成状況',
    '前年度実績',
    '5年度実績',
    'SDGs',
  ],
  ...[
    '経営課題1-(1) ',
    '【経営課題2】',
    '3決算額',
    '5予算額',
    '73百万円',
    '自己評価',
    '今後の方針',
    '令和5年度 西区運営方針',
    '(区長 : ',
    '',
  ],
);
const TEXT = fc.oneof(
  fc.array(MARKED, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
  fc.tuple(LABEL, fc.oneof(fc.constant(''), MARKED)).map((parts) => parts.join('')),
);
const ROW = fc.array(TEXT, { minLength: 1, maxLength: 5 });
const BLOCKS = fc.array(fc.oneof(TEXT, fc.array(ROW, { minLength: 1, maxLength: 6 })), { maxLength: 8 });

describe('any form', () => {
  it('is accounted for: the figures add up, and each word of the source is in the file', () => {
    fc.assert(
      fc.property(BLOCKS, (blocks) => {
        const form = imported(docxOf([...HEAD, '経営課題9 課題', ...blocks]));
        const { characters, placed, structure, unplaced } = form.figures;
        expect(placed + structure + unplaced).toBe(characters);
        const values = JSON.stringify(dataOf(form));
        const words = JSON.stringify(blocks).match(/語x\d+y/g) ?? [];
        for (const word of new Set(words)) {
          const count = (text: string) => text.split(word).length - 1;
          expect(count(values)).toBeGreaterThanOrEqual(count(JSON.stringify(blocks)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
