import type { Block, Form, FormCell, FormInput, FormRow, Look, Text } from '../../src/layout/form.js';
import { plainText } from '../../src/model/text.js';

const GOTHIC = ['BIZ UDゴシック', 'MS ゴシック', 'Noto Sans CJK JP', 'sans-serif'];
const MINCHO = ['BIZ UD明朝', 'MS 明朝', 'Noto Serif CJK JP', 'serif'];

const running: Look = {
  fonts: MINCHO,
  size: 10.5,
  bold: false,
  align: 'left',
  verticalAlign: 'middle',
  color: '000000',
  fill: null,
  border: true,
  lineHeight: 1.35,
  before: 0,
  after: 0,
  heading: null,
};
const label: Look = { ...running, fonts: GOTHIC, size: 10, bold: true, fill: 'E7EEF7' };

const looks: Readonly<Record<string, Look>> = {
  title: {
    ...running,
    fonts: GOTHIC,
    size: 16,
    bold: true,
    align: 'center',
    border: false,
    after: 6,
    heading: 1,
  },
  head: { ...running, align: 'right', border: false, after: 6 },
  section: { ...label, size: 12, fill: null, border: false, before: 12, after: 4, heading: 2 },
  tableHead: { ...label, align: 'center', fill: 'D0DDEE' },
  issueTitle: { ...label, size: 11, fill: 'D0DDEE', before: 2, after: 2, heading: 3 },
  label,
  blank: { ...running },
  budgetLabel: { ...label, align: 'center', bold: false },
  amount: { ...running, align: 'right' },
  text: running,
  indicator: running,
  evaluationHead: { ...label, align: 'center' },
  result: { ...running },
  grade: { ...running, align: 'center' },
  previous: { ...running },
};

const bullets = (...items: readonly string[]): Block => ({
  kind: 'list',
  start: null,
  items: items.map(plainText),
});

/** Text that uses every block and inline, and characters that a careless writer loses. */
const everything: Text = [
  {
    kind: 'paragraph',
    content: [
      { kind: 'text', value: '町会加入は ' },
      { kind: 'strong', content: [{ kind: 'text', value: '人と人のつながり' }] },
      { kind: 'text', value: ' の' },
      { kind: 'emphasis', content: [{ kind: 'text', value: '土台' }] },
      { kind: 'text', value: 'であり、' },
      {
        kind: 'link',
        url: 'https://www.city.osaka.lg.jp/nishi/?a=1&b=2',
        content: [{ kind: 'text', value: '区のページ' }],
      },
      { kind: 'text', value: 'と' },
      { kind: 'link', url: 'file:///etc/hosts', content: [{ kind: 'text', value: '庁内の文書' }] },
      { kind: 'text', value: 'で知らせる。' },
      { kind: 'break' },
      { kind: 'text', value: '※{bullets-0} と {n} は <番号> & "記号" ではない。 ' },
    ],
  },
  { kind: 'heading', depth: 1, content: [{ kind: 'text', value: '【防災の取組】' }] },
  {
    kind: 'list',
    start: null,
    items: [
      plainText(
        '地域活動協議会をはじめ、地域活動の活性化を支援するとともに、多様な活動主体のネットワークづくりの促進を支援する必要がある。',
      ),
      [
        ...plainText('街頭犯罪や交通事故件数を減少させる。'),
        bullets('防犯カメラを設置する。', '見守り活動を支援する。'),
        ...plainText('以上は地域と協働して行う。'),
      ],
    ],
  },
  { kind: 'list', start: 3, items: [plainText('三つ目から始まる。'), plainText('四つ目が続く。')] },
  { kind: 'list', start: 1, items: [plainText('ふたたび一つ目から始まる。')] },
];

const cell = (role: string, column: number, columnSpan: number, content: Text, rowSpan = 1): FormCell => ({
  role,
  column,
  columnSpan,
  rowSpan,
  header: null,
  content,
  input: null,
});

const row = (cells: readonly FormCell[], rest: Partial<FormRow> = {}): FormRow => ({
  header: false,
  keepWithNext: false,
  minHeight: 0,
  ...rest,
  cells,
});

const choices = [
  { value: 'A', label: '達成', fill: 'E2EFDA' },
  { value: 'B', label: '未達成', fill: 'FCE4D6' },
];

const input = (name: string, label: string, kind: FormInput['kind']): FormInput => ({
  name,
  label,
  kind,
  choices: kind === 'grade' ? choices : [],
  placeholder: kind === 'grade' ? 'A ・ B' : '　　　　',
});

const evaluation = (id: string, filled: readonly [string, string, string]): readonly FormCell[] => [
  {
    ...cell('result', 1, 3, plainText(filled[0])),
    input: input(`${id}.actual`, `経営課題1-(1) 指標${id} 5年度実績`, 'text'),
  },
  {
    ...cell('grade', 4, 1, plainText(filled[1])),
    input: input(`${id}.grade`, `経営課題1-(1) 指標${id} 達成状況`, 'grade'),
  },
  {
    ...cell('previous', 5, 3, plainText(filled[2])),
    input: input(`${id}.previous`, `経営課題1-(1) 指標${id} 前年度実績`, 'text'),
  },
];

/**
 * A form small enough to read and wide enough to try a writer with: every kind of block, span and input, the first
 * indicator filled in, the second empty, `selfEvaluation` filled with paragraphs and a list, `futurePolicy` empty.
 */
export const sampleForm: Form = {
  records: {
    title: 'データ(作成時点)',
    columns: [
      { key: 'fiscalYear', heading: '年度', kind: 'number' },
      { key: 'indicatorId', heading: '指標ID', kind: 'text' },
      { key: 'actual', heading: '実績', kind: 'text' },
      { key: 'actualValue', heading: '実績値', kind: 'number' },
    ],
    rows: [
      ['2023', '1-1-a', '50.1%', '50.1'],
      ['2023', '1-1-b', null, null],
    ],
  },
  template: 'sample',
  language: 'ja-JP',
  properties: {
    title: '令和5年度 西区運営方針',
    organization: '西区',
    fiscalYear: 2023,
    contentHash: '0123456789abcdef',
    date: '2023-04-01T00:00:00Z',
    generator: 'policydoc 0.1.0',
  },
  notice: null,
  page: {
    size: 'A4',
    orientation: 'portrait',
    margins: { top: 20, right: 20, bottom: 20, left: 20 },
    footer: '{page} / {pages}',
  },
  looks,
  lists: { bullets: ['・', '－'], numbers: ['{n}．', '({n})'], indent: 1 },
  blocks: [
    { kind: 'paragraph', role: 'title', content: plainText('令和5年度 西区運営方針') },
    { kind: 'paragraph', role: 'head', content: plainText('(所属長 : 三村 浩也)') },
    {
      kind: 'table',
      caption: '目標・使命・所属運営の基本的な考え方',
      description: '左の列が項目名、右の列がその内容。',
      columns: [30, 140],
      rows: [
        row([cell('tableHead', 0, 2, plainText('「目標」「使命」及び「所属運営の基本的な考え方」'))], {
          header: true,
        }),
        row([
          cell('label', 0, 1, plainText('目標')),
          cell('text', 1, 1, [
            ...plainText('「誰もが誇りに思える西区」'),
            bullets(
              '区民がどこに行った時でも、「私の住んでいる西区はこんなに素晴らしいところ」と自慢できるような西区の実現',
            ),
          ]),
        ]),
        row([
          cell('label', 0, 1, plainText('使命')),
          cell('text', 1, 1, [
            bullets('安全で安心なまちづくりに向けたコミュニティ力の向上', 'こども・子育て施策の充実'),
          ]),
        ]),
      ],
    },
    { kind: 'paragraph', role: 'section', content: plainText('重点的に取り組む経営課題') },
    {
      kind: 'table',
      caption: '経営課題1-(1) 地域コミュニティの活性化',
      description: '予算、課題認識、アウトカム指標とその達成状況の表。',
      columns: [30, 17, 17.5, 23.5, 17.5, 23.5, 17.5, 23.5],
      rows: [
        row([cell('issueTitle', 0, 8, plainText('経営課題1-(1) 地域コミュニティの活性化'))], {
          header: true,
          keepWithNext: true,
        }),
        row([
          cell('blank', 0, 1, []),
          cell('blank', 1, 1, []),
          cell('budgetLabel', 2, 1, plainText('3決算額')),
          cell('amount', 3, 1, plainText('73百万円')),
          cell('budgetLabel', 4, 1, plainText('4予算額')),
          cell('amount', 5, 1, plainText('89百万円')),
          cell('budgetLabel', 6, 1, plainText('5予算額')),
          cell('amount', 7, 1, plainText('6千9百万円')),
        ]),
        row([cell('label', 0, 1, plainText('課題認識')), cell('text', 1, 7, everything)]),
        row(
          [
            cell('label', 0, 1, plainText('アウトカム指標 (経営課題の進捗度合を示した指標)'), 2),
            cell('indicator', 1, 7, plainText('地域活動協議会を知っている区民の割合：40%以上')),
          ],
          { keepWithNext: true },
        ),
        row([cell('indicator', 1, 7, plainText('連携・協働が図られた団体・件数：3団体以上'))]),
        row(
          [
            cell('label', 0, 1, plainText('アウトカム指標の達成状況 (定量評価)'), 3),
            cell('evaluationHead', 1, 4, plainText('5年度実績と達成状況 ※A：達成 B：未達成')),
            cell('evaluationHead', 5, 3, plainText('前年度実績')),
          ],
          { keepWithNext: true },
        ),
        row(evaluation('1-1-a', ['50.1%', 'A', '47.2%']), { keepWithNext: true, minHeight: 9 }),
        row(evaluation('1-1-b', ['', '', '']), { minHeight: 9 }),
      ],
    },
    { kind: 'paragraph', role: 'section', content: plainText('自己評価') },
    {
      kind: 'table',
      caption: '自己評価と今後の方針',
      description: '運営方針全体の定性評価と、今後の方針。',
      columns: [30, 140],
      rows: [
        row([
          cell('label', 0, 1, plainText('自己評価 (運営方針全体の定性評価)')),
          {
            ...cell('text', 1, 1, [
              ...plainText('おおむね計画どおりに進んだ。'),
              bullets('町会加入の相談が増えた。', '防災訓練の参加者が減った。'),
            ]),
            input: input('selfEvaluation', '自己評価', 'multiline'),
          },
        ]),
        row(
          [
            cell('label', 0, 1, plainText('今後の方針')),
            { ...cell('text', 1, 1, []), input: input('futurePolicy', '今後の方針', 'multiline') },
          ],
          { minHeight: 20 },
        ),
      ],
    },
  ],
};
