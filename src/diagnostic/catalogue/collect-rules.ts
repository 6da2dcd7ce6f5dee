import { quote, type Wording } from '../wording.js';
import { DAMAGES, FILE_TYPES, PROPERTIES, SIZES, UNSAFE, VALUES } from './collect-words.js';
import { error, say, warning } from './rule-wording.js';

/** What is wrong with forms that were filled in with Word or Excel, by themselves, against their policy or each other. */
export const COLLECT_RULES = {
  'collect/file-type': error(
    say(
      '記入済みの様式は Word(.docx)か Excel(.xlsx)のファイルです。',
      'A filled form is a Word (.docx) or Excel (.xlsx) file.',
    ),
    ({ found }: { found: keyof typeof FILE_TYPES }) => FILE_TYPES[found].message,
    ({ found }) => FILE_TYPES[found].help,
  ),
  'collect/too-large': error(
    say(
      '記入済みの様式は 10 MiB まで、展開して 64 MiB までです。',
      'A filled form is at most 10 MiB, and at most 64 MiB unpacked.',
    ),
    ({ what, limit }: { what: keyof typeof SIZES; limit: number }) =>
      say(
        `ファイルが大きすぎるので読みません(${SIZES[what].ja}の上限は ${limit})。`,
        `The file is too large and is not read (at most ${limit} ${SIZES[what].en}).`,
      ),
    () =>
      say(
        '貼り付けた画像などを消して、保存し直してください。身に覚えのないファイルは開かずに、送り主に確かめてください。',
        'Remove pasted pictures and the like, and save it again. If you do not know the file, do not open it; ask who sent it.',
      ),
  ),
  'collect/damaged': error(
    say('記入済みの様式は壊れていません。', 'A filled form is not damaged.'),
    ({ what, part }: { what: keyof typeof DAMAGES; part: string }) =>
      say(
        `ファイルが壊れています(${DAMAGES[what].ja}${part === '' ? '' : `: ${quote(part)}`})。`,
        `The file is damaged (${DAMAGES[what].en}${part === '' ? '' : `: ${quote(part)}`}).`,
      ),
    () =>
      say(
        'もう一度受け取るか、Word や Excel で開いて保存し直してください。',
        'Have it sent again, or open it in Word or Excel and save it again.',
      ),
  ),
  'collect/unsafe': error(
    say('記入済みの様式にマクロなどの動くものはありません。', 'A filled form holds no macros or the like.'),
    ({ what, part }: { what: keyof typeof UNSAFE; part: string }) =>
      say(
        `${UNSAFE[what].ja}ので読みません${part === '' ? '' : `(${quote(part)})`}。`,
        `${UNSAFE[what].en}, so it is not read${part === '' ? '' : ` (${quote(part)})`}.`,
      ),
    ({ what }) =>
      what === 'macro'
        ? say(
            'マクロのない .docx か .xlsx として保存し直してください。',
            'Save it as .docx or .xlsx, without macros.',
          )
        : say(
            'Word や Excel が作るファイルにはないものです。開かずに、送り主に確かめてください。',
            'Word and Excel make no such files. Do not open it; ask who sent it.',
          ),
  ),
  'collect/no-cells': error(
    say(
      '記入済みの様式には、このプログラムが作った記入欄があります。',
      'A filled form has the input cells that this program makes.',
    ),
    ({ kind }: { kind: 'docx' | 'xlsx'; hasPolicy: boolean }) =>
      say(
        `記入欄が一つも見つかりません(${kind === 'docx' ? 'コンテンツ コントロールもブックマークもありません' : 'セルの名前がありません'})。`,
        `No input cell was found (there are no ${kind === 'docx' ? 'content controls or bookmarks' : 'names of cells'}).`,
      ),
    ({ kind, hasPolicy }) =>
      kind === 'docx' && !hasPolicy
        ? say(
            '「policy render」で作った様式なら、--policy で運営方針を指定すると、表の形から記入欄を探します。',
            'If “policy render” made it, name its policy with --policy: the cells are then found by the shape of the tables.',
          )
        : say(
            '「policy render」で作った様式に記入し直してください。',
            'Fill in a form that “policy render” has made.',
          ),
  ),
  'collect/other-policy': error(
    say(
      '記入済みの様式は、集める運営方針のものです。',
      'A filled form belongs to the policy that is collected.',
    ),
    ({ what, found, expected }: { what: keyof typeof PROPERTIES; found: string; expected: string }) =>
      say(
        `${PROPERTIES[what].ja}が違います: このファイルは「${quote(found)}」、運営方針は「${quote(expected)}」です。`,
        `The ${PROPERTIES[what].en} differs: the file says “${quote(found)}”, the policy “${quote(expected)}”.`,
      ),
    ({ what, found }) =>
      what === 'form'
        ? say(
            `この様式で照合するには --form ${quote(found)} を付けてください。`,
            `To compare by that form, add --form ${quote(found)}.`,
          )
        : say(
            'このファイルを除くか、--policy でこのファイルの運営方針を指定してください。',
            'Leave the file out, or name its policy with --policy.',
          ),
  ),
  'collect/stale': warning(
    say(
      '記入済みの様式は、今の運営方針から作ったものです。',
      'A filled form was made from the policy as it is now.',
    ),
    (_: Record<never, never>) =>
      say(
        'この様式を作った後で、運営方針が変わっています。',
        'The policy has changed since this form was made.',
      ),
    () =>
      say(
        '変わった指標や目標の記入が今も正しいかを確かめてください。次からは「policy render」で作り直した様式を配ってください。',
        'Check that what was filled in still holds for what has changed. Next time, hand out a form made anew by “policy render”.',
      ),
  ),
  'collect/unknown-cell': error(
    say('記入欄の指標は運営方針にあるものです。', 'The indicator of an input cell is one of the policy’s.'),
    ({ input, text }: { input: string; text: string; known: readonly string[] }) =>
      say(
        `記入欄「${quote(input)}」は運営方針にありません(記入は「${quote(text)}」)。`,
        `The policy has no input “${quote(input)}” (it holds “${quote(text)}”).`,
      ),
    ({ known }) =>
      say(
        `指標がなくなったのなら、欄を空にしてください。指標IDが変わったのなら、今の様式に書き写してください${known.length > 0 ? `(今の記入欄: ${shorten(known)})` : ''}。`,
        `If the indicator is gone, empty the cell. If its id was changed, copy the value into a form made anew${known.length > 0 ? ` (it has cells for ${shorten(known)})` : ''}.`,
      ),
  ),
  'collect/missing-cells': warning(
    say(
      '記入済みの様式には、運営方針のすべての記入欄があります。',
      'A filled form has all input cells of its policy.',
    ),
    ({ inputs }: { inputs: readonly string[] }) =>
      say(
        `記入欄が ${inputs.length} 個ありません: ${shorten(inputs)}`.concat('。'),
        `${inputs.length} input cell${inputs.length === 1 ? ' is' : 's are'} missing: ${shorten(inputs)}.`,
      ),
    () =>
      say(
        '欄を消したか、後から指標が増えています。今の様式に記入し直すか、結果ファイルに書き足してください。',
        'Cells were deleted, or indicators were added later. Fill in a form made anew, or add the values to the results file.',
      ),
  ),
  'collect/cell-twice': error(
    say('一つのファイルに同じ記入欄は一つだけです。', 'An input cell stands once in a file.'),
    ({ input, text, other, place }: { input: string; text: string; other: string; place: Wording }) =>
      say(
        `記入欄「${quote(input)}」が二つあり、値が違います: ここは「${quote(text)}」、${place.ja} は「${quote(other)}」です。`,
        `There are two cells “${quote(input)}” that differ: “${quote(text)}” here, “${quote(other)}” in ${place.en}.`,
      ),
    () =>
      say(
        '写した表やシートを消すか、二つを同じ値にしてください。',
        'Remove the table or sheet that was copied, or make both the same.',
      ),
  ),
  'collect/conflict': error(
    say('同じ記入欄の値は、どのファイルでも同じです。', 'An input cell has the same value in all files.'),
    ({ input, text, other, place }: { input: string; text: string; other: string; place: Wording }) =>
      say(
        `記入欄「${quote(input)}」の値がファイルによって違います: ここは「${quote(text)}」、${place.ja} は「${quote(other)}」です。`,
        `“${quote(input)}” differs between files: “${quote(text)}” here, “${quote(other)}” in ${place.en}.`,
      ),
    () =>
      say(
        '正しい値を確かめて、違う方を直すか空にしてください。空の欄は、ほかのファイルの値になります。',
        'Find out which is right, and mend or empty the other. An empty cell takes the value of the other files.',
      ),
  ),
  'collect/cell-value': error(
    say(
      '記入欄の値は、画面に見えるとおりの文字か数値です。',
      'An input cell holds text or a number as it is seen.',
    ),
    ({ what, text }: { what: keyof typeof VALUES; text: string }) =>
      say(
        `${VALUES[what].ja}${text === '' ? '' : `(${quote(text)})`}。`,
        `${VALUES[what].en}${text === '' ? '' : ` (${quote(text)})`}.`,
      ),
    ({ what }) => VALUES[what].help,
  ),
  'collect/formula': warning(
    say('記入欄には数式でなく値を書きます。', 'An input cell holds a value, not a formula.'),
    ({ text }: { text: string }) =>
      say(
        `記入欄が数式です。保存したときの結果「${quote(text)}」を読みました。`,
        `The cell holds a formula. Its result when the file was saved, “${quote(text)}”, was read.`,
      ),
    () =>
      say(
        '結果が正しいかを確かめて、値として貼り付けてください。',
        'Check the result, and paste it as a value.',
      ),
  ),
  'collect/unclear': error(
    say('一つの記入欄には一つの値だけがあります。', 'An input cell holds one value.'),
    ({ text }: { text: string }) =>
      say(
        `記入欄の値がどこからどこまでか分かりません(セル全体は「${quote(text)}」)。`,
        `It cannot be told what the value of this cell is (the whole cell reads “${quote(text)}”).`,
      ),
    () =>
      say(
        'セルの中を値だけにしてください。LibreOffice は、保存するときに日本語の文字を繰り返すことがあります。',
        'Leave nothing but the value in the cell. LibreOffice sometimes repeats Japanese text when it saves.',
      ),
  ),
  'collect/edited': warning(
    say('記入欄のほかは、様式のとおりです。', 'Outside the input cells the form is as it was made.'),
    ({ expected, actual, count }: { expected: string | null; actual: string | null; count: number }) =>
      actual === null
        ? say(
            `様式の「${quote(expected ?? '')}」がありません。`,
            `“${quote(expected ?? '')}” of the form is missing.`,
          )
        : expected === null
          ? say(
              `様式にない「${quote(actual)}」${count > 1 ? `など ${count} か所の内容` : ''}があります。`,
              `“${quote(actual)}” ${count > 1 ? `and ${count - 1} more cells are` : 'is'} not in the form.`,
            )
          : say(
              `記入欄でないところが変わっています: 「${quote(actual)}」(様式では「${quote(expected)}」)。`,
              `Text outside the input cells was changed: “${quote(actual)}” (the form has “${quote(expected)}”).`,
            ),
    () =>
      say(
        'ここは集めません。必要な変更なら、運営方針のファイルを直してください。',
        'This is not collected. If the change is wanted, make it in the policy file.',
      ),
  ),
};

function shorten(names: readonly string[]): string {
  const shown = names.slice(0, 6).map(quote).join(', ');
  return names.length > 6 ? `${shown}, …` : shown;
}
