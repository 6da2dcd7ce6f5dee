import { quote, type Wording } from '../wording.js';
import { RESULTS_WORKBOOK_RULES } from './results-workbook-rules.js';
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
  ...RESULTS_WORKBOOK_RULES,
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
  'results/direction': warning(
    say(
      '目標に「以上」か「以下」があり、実績の良し悪しが決まります。',
      'A target says 以上 (at least) or 以下 (at most), so that a result can be judged.',
    ),
    ({ text, target }: { text: string; target: string; bare: string }) =>
      say(
        `目標「${quote(target)}」に「以上」「以下」がなく、実績「${quote(text)}」が達成かどうか決められません。要判断とします。`,
        `The target “${quote(target)}” says neither 以上 (at least) nor 以下 (at most), so “${quote(text)}” cannot be judged; it is left to a person.`,
      ),
    ({ bare }) =>
      bare === ''
        ? say(
            '目標に「以上」か「以下」を付けるか、人が評価して達成状況と理由を書いてください。',
            'Write 以上 or 以下 into the target, or give a grade and its reason.',
          )
        : say(
            `目標を「${quote(bare)}以上」か「${quote(bare)}以下」と書くか、人が評価して達成状況と理由を書いてください。`,
            `Write the target as ${quote(bare)}以上 or ${quote(bare)}以下, or give a grade and its reason.`,
          ),
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
};

const SIZES = {
  bytes: { ja: 'バイト数', en: 'bytes' },
  rows: { ja: '行数', en: 'rows' },
  columns: { ja: '列数', en: 'columns' },
  cell: { ja: '一つの欄の文字数', en: 'characters in a field' },
} as const;

function shorten(ids: readonly string[]): string {
  return ids.length > 12 ? `${ids.slice(0, 12).join(', ')}, …` : ids.join(', ');
}
