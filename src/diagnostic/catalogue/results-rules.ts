import { quote, type Wording } from '../wording.js';
import { DAMAGES, FILE_TYPES, SIZES as PACKAGE_SIZES, UNSAFE } from './collect-words.js';
import { error, say, warning } from './rule-wording.js';

/** What is wrong with a results file, by itself or against its policy. */
export const RESULTS_RULES = {
  'results/encoding': error(
    say(
      '結果ファイルの文字コードは UTF-8、UTF-16、CP932 のどれかです。',
      'A results file is UTF-8, UTF-16 or CP932.',
    ),
    (_: { offset: number }) =>
      say(
        '文字コードが分かりません(UTF-8、UTF-16、CP932 のどれでもありません)。',
        'The encoding is none of UTF-8, UTF-16 and CP932.',
      ),
    () => say('「CSV UTF-8」の形式で保存し直してください。', 'Save the file as “CSV UTF-8”.'),
  ),
  'results/too-large': error(
    say(
      '結果ファイルは 5 MiB、10,000 行、100 列までです。',
      'A results file is at most 5 MiB, 10,000 rows and 100 columns.',
    ),
    ({ what, limit }: { what: 'bytes' | 'rows' | 'columns' | 'cell'; limit: number }) =>
      say(
        `結果ファイルが大きすぎます(${SIZES[what].ja}の上限は ${limit})。`,
        `The results file is too large (at most ${limit} ${SIZES[what].en}).`,
      ),
    () => say('必要な行と列だけを残してください。', 'Keep only the rows and columns that are needed.'),
  ),
  'results/workbook': error(
    say(
      'Excel の結果ファイルは、壊れていない .xlsx ファイルです。',
      'A results file of Excel is an .xlsx file that is not damaged.',
    ),
    (fault: WorkbookFault) => WORKBOOK[fault.kind](fault as never),
    (fault) => {
      if (fault.kind === 'fileType' && fault.found !== 'other') return FILE_TYPES[fault.found].help;
      if (fault.kind === 'unsafe' && fault.what !== 'macro') {
        return say(
          'Excel が作るファイルにはないものです。開かずに、送り主に確かめてください。',
          'Excel makes no such files. Do not open it; ask who sent it.',
        );
      }
      return say(
        'Excel で開き、結果の表だけを新しい .xlsx か「CSV UTF-8」として保存し直してください。',
        'Open it in Excel and save the table of results alone as a new .xlsx, or as “CSV UTF-8”.',
      );
    },
  ),
  'results/cell': error(
    say(
      'Excel の結果ファイルのセルは、画面に見えるとおりの文字か数値です。',
      'Cells of a results file of Excel are text, or numbers as they are seen.',
    ),
    ({ what, text }: { what: keyof typeof CELLS; text: string }) =>
      say(
        `${CELLS[what].ja}${text === '' || what === 'date' ? '' : `(${quote(text)})`}。`,
        `${CELLS[what].en}${text === '' || what === 'date' ? '' : ` (${quote(text)})`}.`,
      ),
    ({ what }) => CELLS[what].help,
  ),
  'results/rounded': warning(
    say(
      '結果ファイルのセルは、公表する桁までの値です。',
      'A cell of a results file has the digits that are published.',
    ),
    ({ text, exact }: { text: string; exact: string }) =>
      say(
        `セルの値は ${quote(exact)} ですが、${quote(text)} と表示されています。表示のとおり ${quote(text)} として読みました。`,
        `The cell holds ${quote(exact)} but shows ${quote(text)}, and is read as it shows.`,
      ),
    ({ text, exact }) =>
      say(
        `公表する値が ${quote(text)} なら、その値をセルに書いてください。${quote(exact)} なら、セルの表示形式の桁を増やしてください。`,
        `If ${quote(text)} is published, write it into the cell; if it is ${quote(exact)}, let the format show more digits.`,
      ),
  ),
  'results/empty': error(
    say('結果ファイルには内容があります。', 'A results file has contents.'),
    (_: Record<never, never>) => say('結果ファイルに内容がありません。', 'The results file is empty.'),
    () =>
      say(
        '一行目に「指標ID,実績」のような見出しを、次の行から結果を書いてください。',
        'Write a header row such as “id,actual”, then a row an indicator.',
      ),
  ),
  'results/character': error(
    say(
      'Word や Excel に書けない文字は使えません。',
      'Characters that Word and Excel cannot hold are not used.',
    ),
    ({ code }: { code: string }) =>
      say(`使えない文字 U+${code} があります。`, `The character U+${code} is not allowed.`),
    () => say('この文字を消してください。', 'Remove it.'),
  ),
  'results/bidirectional': warning(
    say(
      '文字の並びの向きを変える見えない文字は使いません。',
      'Characters that change the direction of text are not used.',
    ),
    ({ code }: { code: string }) =>
      say(
        `文字の並びの向きを変える見えない文字 U+${code} があります。`,
        `There is an invisible character that changes the direction of text, U+${code}.`,
      ),
    () => say('意図したものでなければ消してください。', 'Remove it unless it is meant.'),
  ),
  'results/quoting': error(
    say('CSV の引用符は正しく閉じます。', 'Quotes of a CSV file are closed.'),
    ({ problem }: { problem: 'unterminated' | 'afterQuote' | 'strayQuote' }) =>
      problem === 'unterminated'
        ? say('引用符 " が閉じていません。', 'A quoted field is not closed.')
        : problem === 'afterQuote'
          ? say('閉じた引用符 " の後に文字があります。', 'There is text behind a closing quote.')
          : say('引用符で囲んでいない欄の中に " があります。', 'There is a quote inside an unquoted field.'),
    () =>
      say(
        '欄の中の " は "" と二つ重ね、欄全体を " " で囲みます。',
        'Double a quote inside a field (""), and quote the whole field.',
      ),
  ),
  'results/no-id-column': error(
    say('結果ファイルには指標IDの列があります。', 'A results file has the column of ids.'),
    ({ found }: { found: string }) =>
      say(
        `見出しに「指標ID」(id)の列がありません(見出し: ${quote(found)})。`,
        `The header has no column “id” (指標ID); it reads: ${quote(found)}.`,
      ),
    () =>
      say(
        '最初の行に見出しを書いてください。例: 指標ID,実績,前年度実績,出典',
        'Make the header the first row, for example: id,actual,previous,source',
      ),
  ),
  'results/unknown-column': warning(
    say('決められた見出しの列だけを読みます。', 'Only the columns of the format are read.'),
    ({ column }: { column: string; suggestion: string | null }) =>
      column.trim() === ''
        ? say('見出しのない列は読みません。', 'A column without a header is not read.')
        : say(`見出し「${quote(column)}」の列は読みません。`, `The column “${quote(column)}” is not read.`),
    ({ suggestion }) =>
      suggestion
        ? say(`「${suggestion}」ではありませんか。`, `Did you mean “${suggestion}”?`)
        : say(
            '読む列: 指標ID、実績、表示、前年度実績、達成状況、理由、出典、年度、所属',
            'Columns that are read: id, actual, text, previous, grade, reason, source, fiscal_year, organization',
          ),
  ),
  'results/column-twice': error(
    say('同じ意味の列は一つだけです。', 'A column stands once.'),
    ({ column, first }: { column: string; first: string }) =>
      column === first
        ? say(`「${quote(column)}」の列が二つあります。`, `There are two columns “${quote(column)}”.`)
        : say(
            `「${quote(first)}」と「${quote(column)}」は同じ意味の列です。`,
            `The columns “${quote(first)}” and “${quote(column)}” mean the same.`,
          ),
    () => say('一つだけを残してください。', 'Keep only one of them.'),
  ),
  'results/ragged-row': error(
    say('どの行も、欄の数は見出しと同じです。', 'Each row has as many fields as the header.'),
    ({ found, expected }: { found: number; expected: number }) =>
      say(
        `欄が ${found} 個あります(見出しは ${expected} 個)。`,
        `The row has ${found} ${found === 1 ? 'field' : 'fields'}; the header has ${expected}.`,
      ),
    () =>
      say(
        '区切り文字の数を合わせてください。コンマを含む欄は " " で囲みます。',
        'Make the numbers agree. Quote a field that holds a comma.',
      ),
  ),
  'results/no-id': error(
    say('どの行にも指標IDがあります。', 'Each row has its id.'),
    (_: Record<never, never>) => say('指標IDのない行です。', 'The row has no id.'),
    () => say('指標IDを書くか、行を消してください。', 'Write the indicator’s id, or remove the row.'),
  ),
  'results/unknown-id': error(
    say('指標IDは運営方針にあるものです。', 'An id is one of the policy’s.'),
    ({ id }: { id: string; suggestion: string | null; known: readonly string[] }) =>
      say(`指標ID「${quote(id)}」は運営方針にありません。`, `The policy has no indicator “${quote(id)}”.`),
    ({ suggestion, known }) =>
      suggestion
        ? say(`「${suggestion}」ではありませんか。`, `Did you mean “${suggestion}”?`)
        : say(`運営方針にあるID: ${shorten(known)}`, `Ids of the policy: ${shorten(known)}`),
  ),
  'results/id-twice': error(
    say('指標IDの行は一つずつです。', 'An id has one row.'),
    ({ id, first, fiscalYear }: { id: string; first: Wording; fiscalYear: number | null }) =>
      say(
        `指標ID「${quote(id)}」の${fiscalYear === null ? '' : ` ${fiscalYear}年度の`}行が二つあります(最初は ${first.ja})。`,
        `There are two rows for “${quote(id)}”${fiscalYear === null ? '' : ` in fiscal year ${fiscalYear}`} (first ${first.en}).`,
      ),
    () => say('どちらか一つだけを残してください。', 'Keep only one of them.'),
  ),
  'results/figure': error(
    say('実績は数値として読める形で書きます。', 'A result is a figure that can be read.'),
    ({ text, target, year }: { text: string; target: string; year: 'this' | 'previous' }) =>
      say(
        `${year === 'previous' ? '前年度実績' : '実績'}「${quote(text)}」が数値として読めません(目標: ${quote(target)})。`,
        `${year === 'previous' ? 'Last year’s result' : 'The result'} “${quote(text)}” cannot be read as a figure (target: ${quote(target)}).`,
      ),
    () =>
      say(
        '50.1%、1,766世帯 のように書いてください。未集計は空か「集計中」、測れないときは「測定不能」、説明は「表示」(text)に書きます。',
        'Write 50.1% or 1,766世帯; leave it empty or write 集計中 while it is awaited, 測定不能 when it cannot be measured; words go into “text”.',
      ),
  ),
  'results/unit': error(
    say('実績の単位は目標の単位と同じです。', 'A result has the unit of its target.'),
    ({ text, unit, expected }: { text: string; unit: string; expected: string }) =>
      unit === ''
        ? say(
            `実績「${quote(text)}」に単位がありません(目標の単位は「${quote(expected)}」)。`,
            `The result “${quote(text)}” has no unit; the target’s is “${quote(expected)}”.`,
          )
        : say(
            `実績「${quote(text)}」の単位「${quote(unit)}」が目標の単位「${quote(expected)}」と違います。`,
            `The unit “${quote(unit)}” of “${quote(text)}” is not the target’s, “${quote(expected)}”.`,
          ),
    ({ expected, text, unit }) =>
      unit === '' && expected === '%' && /^0?\.\d+$/.test(text)
        ? say(
            `百分率なら「50.1%」のように % を付けて書いてください。Excel の百分率のセルは CSV では ${text} のような小数になることがあります。`,
            `Write a percentage with its sign, such as 50.1%. Excel may save cells of percentages as decimals such as ${text}.`,
          )
        : unit === '' && /^[\d.,]+$/.test(text)
          ? say(
              `${text}${expected} の意味なら「${text}${expected}」と書いてください。`,
              `If ${text}${expected} is meant, write “${text}${expected}”.`,
            )
          : say('目標と同じ単位で書いてください。', 'Write the result in the unit of the target.'),
  ),
  'results/grade': error(
    say('達成状況は様式にある評価です。', 'A grade is one of the form’s.'),
    ({ grade }: { grade: string; allowed: readonly string[] }) =>
      say(`達成状況「${quote(grade)}」はこの様式にありません。`, `The form has no grade “${quote(grade)}”.`),
    ({ allowed }) => say(`使える評価: ${allowed.join(', ')}`, `Grades of the form: ${allowed.join(', ')}`),
  ),
  'results/grade-reason': error(
    say('数値と違う評価には理由があります。', 'A grade that the figures do not give has its reason.'),
    ({ id, given, computed }: { id: string; given: string; computed: string | null }) =>
      computed === null
        ? say(
            `指標「${quote(id)}」を人が ${given} と評価していますが、理由がありません。`,
            `“${quote(id)}” is graded ${given} by a person without a reason.`,
          )
        : say(
            `指標「${quote(id)}」の達成状況 ${given} が、数値による判定 ${computed} と違うのに、理由がありません。`,
            `“${quote(id)}” is graded ${given} although the figures say ${computed}, without a reason.`,
          ),
    () => say('「理由」(reason)に、そう評価した理由を書いてください。', 'Write why in “reason” (理由).'),
  ),
  'results/fiscal-year': error(
    say(
      '結果ファイルの年度は西暦か元号で書きます。',
      'A year of a results file is a Western year or has its era.',
    ),
    ({ text }: { text: string }) =>
      text.trim() === ''
        ? say('年度がありません。', 'The fiscal year is missing.')
        : say(`年度「${quote(text)}」が読めません。`, `“${quote(text)}” is not a fiscal year.`),
    () => say('2023、令和5年度、R5 のように書いてください。', 'Write 2023, 令和5年度 or R5.'),
  ),
  'results/shared-file': error(
    say(
      'いくつもの運営方針の結果ファイルには、どれの行かを示す列があります。',
      'A results file of several policies has the columns that say whose a row is.',
    ),
    ({ column }: { column: 'fiscal_year' | 'organization' }) =>
      column === 'fiscal_year'
        ? say(
            'いくつかの年度の運営方針に使う結果ファイルに「年度」(fiscal_year)の列がありません。',
            'The results file is used for policies of several years but has no column “fiscal_year” (年度).',
          )
        : say(
            'いくつかの所属の運営方針に使う結果ファイルに「所属」(organization)の列がありません。',
            'The results file is used for policies of several units but has no column “organization” (所属).',
          ),
    ({ column }) =>
      column === 'fiscal_year'
        ? say(
            '「年度」の列を加えて、行ごとに 2023、令和5年度、R5 のように書いてください。',
            'Add the column and write 2023, 令和5年度 or R5 in each row.',
          )
        : say(
            '「所属」の列を加えて、行ごとに運営方針と同じ名前を書いてください。',
            'Add the column and write in each row the name that the policy has.',
          ),
  ),
  'results/no-rows': warning(
    say(
      '結果ファイルには運営方針の所属と年度の行があります。',
      'A results file has rows for the unit and year of the policy.',
    ),
    ({ organization, fiscalYear }: { organization: string; fiscalYear: number }) =>
      say(
        `「${quote(organization)}」の ${fiscalYear}年度の行が一つもありません。`,
        `There is no row for “${quote(organization)}” in fiscal year ${fiscalYear}.`,
      ),
    () =>
      say(
        '結果の行があるか、「所属」と「年度」が運営方針と同じかを確かめてください。',
        'Check that there are rows, and that organization and fiscal_year are those of the policy.',
      ),
  ),
};

/** Why a workbook is not read; a Word document is none. */
type WorkbookFault =
  | { kind: 'document' }
  | { kind: 'noSheet' }
  | { kind: 'fileType'; found: keyof typeof FILE_TYPES }
  | { kind: 'tooLarge'; what: keyof typeof PACKAGE_SIZES; limit: number }
  | { kind: 'damaged'; what: keyof typeof DAMAGES; part: string }
  | { kind: 'unsafe'; what: keyof typeof UNSAFE; part: string };

type Fault<Kind> = Extract<WorkbookFault, { kind: Kind }>;

const WORKBOOK = {
  document: () => say('Word の文書です。', 'The file is a Word document.'),
  noSheet: () => say('表示されるシートがありません。', 'There is no sheet that is shown.'),
  fileType: ({ found }: Fault<'fileType'>) =>
    found === 'other'
      ? say('Excel(.xlsx)でも CSV でもないファイルです。', 'The file is neither Excel (.xlsx) nor CSV.')
      : FILE_TYPES[found].message,
  tooLarge: ({ what, limit }: Fault<'tooLarge'>) =>
    say(
      `ファイルが大きすぎるので読みません(${PACKAGE_SIZES[what].ja}の上限は ${limit})。`,
      `The file is too large and is not read (at most ${limit} ${PACKAGE_SIZES[what].en}).`,
    ),
  damaged: ({ what, part }: Fault<'damaged'>) =>
    say(
      `ファイルが壊れています(${DAMAGES[what].ja}${inPart(part, ': ')})。`,
      `The file is damaged (${DAMAGES[what].en}${inPart(part, ': ')}).`,
    ),
  unsafe: ({ what, part }: Fault<'unsafe'>) =>
    say(
      `${UNSAFE[what].ja}ので読みません${part === '' ? '' : `(${quote(part)})`}。`,
      `${UNSAFE[what].en}, so it is not read${part === '' ? '' : ` (${quote(part)})`}.`,
    ),
} as const satisfies { readonly [Kind in WorkbookFault['kind']]: (fault: Fault<Kind>) => Wording };

function inPart(part: string, before: string): string {
  return part === '' ? '' : before + quote(part);
}

/** Why the text of a cell is not what a person saw. */
const CELLS = {
  error: {
    ja: 'セルが Excel のエラーになっています',
    en: 'The cell holds an error of Excel’s',
    help: say('正しい値を書いてください。', 'Write the right value.'),
  },
  date: {
    ja: 'セルが日付になっています',
    en: 'The cell holds a date',
    help: say(
      'セルの書式を「文字列」にしてから、値を書き直してください。Excel は 3-1 や 4/1 などの文字を日付に変えることがあります。',
      'Format the cell as text and write the value again. Excel takes words such as 3-1 or 4/1 for dates.',
    ),
  },
  format: {
    ja: 'セルの表示形式が読めません',
    en: 'The number format of the cell is not understood',
    help: say(
      'セルの書式を「文字列」にしてから、画面に見えるとおりに書き直してください。',
      'Format the cell as text and write the value as it is seen.',
    ),
  },
  notCalculated: {
    ja: 'セルの数式に結果がありません',
    en: 'The formula of the cell has no result',
    help: say(
      'Excel で開いて保存し直すか、数式をやめて値を書いてください。',
      'Open it in Excel and save it again, or write the value in place of the formula.',
    ),
  },
} as const;

const SIZES = {
  bytes: { ja: 'バイト数', en: 'bytes' },
  rows: { ja: '行数', en: 'rows' },
  columns: { ja: '列数', en: 'columns' },
  cell: { ja: '一つの欄の文字数', en: 'characters in a field' },
} as const;

function shorten(ids: readonly string[]): string {
  return ids.length > 12 ? `${ids.slice(0, 12).join(', ')}, …` : ids.join(', ');
}
