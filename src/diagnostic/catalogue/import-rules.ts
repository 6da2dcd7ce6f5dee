import { quote, type Wording } from '../wording.js';
import { DAMAGES, FILE_TYPES, SIZES, UNSAFE } from './collect-words.js';
import { error, say, warning } from './rule-wording.js';

/** Why a file cannot be read, as the reader of Office files says it. */
type Fault =
  | { readonly kind: 'fileType'; readonly found: keyof typeof FILE_TYPES }
  | { readonly kind: 'tooLarge'; readonly what: keyof typeof SIZES; readonly limit: number }
  | { readonly kind: 'damaged'; readonly what: keyof typeof DAMAGES; readonly part: string }
  | { readonly kind: 'unsafe'; readonly what: keyof typeof UNSAFE; readonly part: string };

/** Parts of a policy that a form may fail to tell. */
const PARTS = {
  fiscalYear: say('年度', 'fiscal year'),
  organization: say('所属の名前', 'name of the unit'),
  kind: say('所属の種類(区・局・室)', 'kind of the unit (ward, bureau or office)'),
  stage: say('段階(素案・案・確定)', 'stage (outline, draft or final)'),
  head: say('所属長', 'head of the unit'),
  goal: say('目標', 'goal (目標)'),
  mission: say('使命', 'mission (使命)'),
  basicPolicy: say('所属運営の基本的な考え方', 'basic policy (所属運営の基本的な考え方)'),
  issues: say('経営課題', 'issues (経営課題)'),
  title: say('経営課題の名前', 'title of the issue'),
  problems: say('課題認識', 'problems (課題認識)'),
  strategies: say('主な戦略', 'strategies (主な戦略)'),
  target: say('目標値', 'target'),
} as const;

/** What was read in spite of how it is written. */
const READINGS = {
  label: (found: string, as: string) =>
    say(`見出し「${found}」を「${as}」として読みました。`, `The heading “${found}” was read as “${as}”.`),
  target: (_: string, as: string) =>
    say(
      `「：」がないので、行の終わりの「${as}」を目標値として読みました。`,
      `There is no colon, so “${as}” at the end of the line was read as the target.`,
    ),
  year: (found: string, as: string) =>
    say(
      `表題に年度がないので、「${found}」から ${as} 年度と読みました。`,
      `The title names no year, so it was taken from “${found}”: ${as}.`,
    ),
  below: (found: string, as: string) =>
    say(
      `見出し「${as}」の下にある「${found}」からを、その内容として読みました。`,
      `What stands below the heading “${as}”, from “${found}” on, was read as its text.`,
    ),
  title: (found: string, _: string) =>
    say(
      `見出しの下の「${found}」を経営課題の名前として読みました。`,
      `“${found}” below the heading was read as the title of the issue.`,
    ),
} as const;

/** What is found while a form that this program did not make is read. */
export const IMPORT_RULES = {
  'import/unreadable': error(
    say(
      '取り込む様式は、壊れていない Word(.docx)か Excel(.xlsx)のファイルです。',
      'A form to import is a sound Word (.docx) or Excel (.xlsx) file.',
    ),
    ({ fault }: { fault: Fault }) => faultMessage(fault),
    ({ fault }) => faultHelp(fault),
  ),
  'import/no-form': error(
    say(
      '取り込む様式には、運営方針の様式の見出しがあります。',
      'A form to import has the headings of the official form.',
    ),
    (_: { headings: number }) =>
      say(
        '運営方針の様式として読めません。様式の見出し(経営課題、目標、使命など)が見つかりません。',
        'This is not read as an operating policy: the headings of the form (経営課題, 目標, 使命 …) are not there.',
      ),
    () =>
      say(
        '運営方針の様式(令和5年度以降)のファイルかどうかを確かめてください。様式が画像のときは読めません。見出しの言葉は docs/import.md にあります。',
        'Check that it is the official form (from fiscal year 2023 on). Pictures of a form cannot be read. docs/import.en.md lists the headings.',
      ),
  ),
  'import/unplaced': warning(
    say(
      '取り込む様式の言葉には、すべて運営方針での置き場所があります。',
      'All words of a form have a place in the policy.',
    ),
    ({ text }: { text: string }) =>
      say(
        `「${quote(text)}」をどこに置くか分からないので、x-unplaced に残しました。`,
        `There is no telling where “${quote(text)}” belongs; it is kept under x-unplaced.`,
      ),
    () =>
      say(
        '必要なら正しい項目に移し、移したら x-unplaced から消してください。x-unplaced は印刷されません。',
        'Move it to where it belongs if it is wanted, then delete it from x-unplaced, which is not printed.',
      ),
  ),
  'import/missing': warning(
    say(
      '取り込む様式には、運営方針に必要なものがそろっています。',
      'A form to import has all that a policy must have.',
    ),
    ({ what, where }: { what: keyof typeof PARTS; where: string }) =>
      say(
        `${PARTS[what].ja}が見つかりません${where === '' ? '' : `(「${quote(where)}」)`}。`,
        `The ${PARTS[what].en} was not found${where === '' ? '' : ` (“${quote(where)}”)`}.`,
      ),
    () =>
      say(
        '何も補っていません。できたファイルに書き足してください。「policy validate」が場所と書き方を示します。',
        'Nothing was made up. Add it to the file; “policy validate” shows where and how.',
      ),
  ),
  'import/read-as': warning(
    say('取り込む様式は、様式のとおりに書かれています。', 'A form to import is written as the form has it.'),
    ({ what, found, as }: { what: keyof typeof READINGS; found: string; as: string }) =>
      READINGS[what](quote(found), quote(as)),
    () =>
      say(
        'できたファイルで、正しく読まれたかを確かめてください。',
        'Check in the file that it was read rightly.',
      ),
  ),
};

function faultMessage(fault: Fault): Wording {
  if (fault.kind === 'fileType') return FILE_TYPES[fault.found].message;
  if (fault.kind === 'tooLarge') {
    const { ja, en } = SIZES[fault.what];
    return say(
      `ファイルが大きすぎるので読みません(${ja}の上限は ${fault.limit})。`,
      `The file is too large and is not read (at most ${fault.limit} ${en}).`,
    );
  }
  const part = fault.part === '' ? '' : quote(fault.part);
  if (fault.kind === 'damaged') {
    const { ja, en } = DAMAGES[fault.what];
    const behind = part === '' ? '' : `: ${part}`;
    return say(`ファイルが壊れています(${ja}${behind})。`, `The file is damaged (${en}${behind}).`);
  }
  const { ja, en } = UNSAFE[fault.what];
  return say(
    `${ja}ので読みません${part === '' ? '' : `(${part})`}。`,
    `${en}, so it is not read${part === '' ? '' : ` (${part})`}.`,
  );
}

function faultHelp(fault: Fault): Wording {
  if (fault.kind === 'fileType' && fault.found !== 'other') return FILE_TYPES[fault.found].help;
  if (fault.kind === 'fileType')
    return say(
      '運営方針の様式を Word(.docx)か Excel(.xlsx)で保存したファイルを指定してください。',
      'Name a form of an operating policy saved as Word (.docx) or Excel (.xlsx).',
    );
  if (fault.kind === 'tooLarge')
    return say(
      '貼り付けた画像などを消して、保存し直してください。身に覚えのないファイルは開かずに、送り主に確かめてください。',
      'Remove pasted pictures and the like, and save it again. If you do not know the file, do not open it; ask who sent it.',
    );
  if (fault.kind === 'damaged')
    return say(
      'もう一度受け取るか、Word や Excel で開いて保存し直してください。',
      'Have it sent again, or open it in Word or Excel and save it again.',
    );
  return fault.what === 'macro'
    ? say(
        'マクロのない .docx か .xlsx として保存し直してください。',
        'Save it as .docx or .xlsx, without macros.',
      )
    : say(
        'Word や Excel が作るファイルにはないものです。開かずに、送り主に確かめてください。',
        'Word and Excel make no such files. Do not open it; ask who sent it.',
      );
}
