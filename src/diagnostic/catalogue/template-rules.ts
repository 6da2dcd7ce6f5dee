import { type DocumentPlace, placeWords } from '../document-place.js';
import { quote, type Wording } from '../wording.js';
import { error, say } from './rule-wording.js';
import { TEMPLATE_FILE_REASONS, type TemplateFileReason } from './template-file-reasons.js';

/** What is wrong with a Word file that an office designed and that is to be filled. */
export const TEMPLATE_RULES = {
  'template/file': error(
    say('テンプレートは Word のファイル(.docx)です。', 'A template is a Word file (.docx).'),
    ({ reason }: { reason: TemplateFileReason }) => TEMPLATE_FILE_REASONS[reason][0],
    ({ reason }) => TEMPLATE_FILE_REASONS[reason][1],
  ),
  'template/braces': error(
    say(
      '項目は半角の二重の波かっこで囲みます。',
      'A placeholder stands in two half-width braces on each side.',
    ),
    ({ kind, written, place }: { kind: keyof typeof BRACES; written: string; place: DocumentPlace }) =>
      at(place, BRACES[kind].message(quote(written))),
    ({ kind }) => BRACES[kind].help,
  ),
  'template/unknown-name': error(
    say('{{ }} の中は、その場所で使える項目です。', 'A name in {{ }} is known at its place.'),
    ({ name, inside, place }: UnknownName) =>
      at(
        place,
        inside
          ? say(
              `{{${quote(name)}}} は、{{#${inside.japanese}}} と {{/${inside.japanese}}} の間でだけ使えます。`,
              `{{${quote(name)}}} is known between {{#${inside.name}}} and {{/${inside.name}}} only.`,
            )
          : say(`{{${quote(name)}}} という項目はありません。`, `There is nothing called {{${quote(name)}}}.`),
      ),
    ({ inside, suggestion, known }) =>
      inside
        ? say(
            `繰り返しの中に移すか、前後に {{#${inside.japanese}}} と {{/${inside.japanese}}} を書いてください。`,
            `Move it between them, or write {{#${inside.name}}} and {{/${inside.name}}} around it.`,
          )
        : suggestion
          ? say(`「${suggestion}」ではありませんか。`, `Did you mean “${suggestion}”?`)
          : say(
              `ここで使える項目: ${known.map(({ japanese }) => japanese).join('、')}`,
              `Names that can be used here: ${known.map(({ name }) => name).join(', ')}`,
            ),
  ),
  'template/loop': error(
    say(
      '{{#項目}} には、対になる {{/項目}} が同じ表か同じ文の並びにあります。',
      'Each {{#name}} has its {{/name}}, in the same table or the same run of paragraphs.',
    ),
    ({
      kind,
      name,
      other,
      place,
    }: {
      kind: keyof typeof LOOPS;
      name: string;
      other: string | null;
      place: DocumentPlace;
    }) => at(place, LOOPS[kind].message(quote(name), other === null ? null : quote(other))),
    ({ kind, name, other }) => LOOPS[kind].help(quote(name), other === null ? null : quote(other)),
  ),
  'template/not-printable': error(
    say(
      '繰り返すものは {{#項目}} と {{/項目}} で囲みます。',
      'What is repeated stands between {{#name}} and {{/name}}.',
    ),
    ({ name, isList, place }: { name: string; isList: boolean; place: DocumentPlace }) =>
      at(
        place,
        isList
          ? say(
              `「${quote(name)}」は一つの文ではなく、いくつもあるものです。`,
              `“${quote(name)}” is not one text but several things.`,
            )
          : say(
              `「${quote(name)}」は条件で、文ではありません。`,
              `“${quote(name)}” is a condition, not a text.`,
            ),
      ),
    ({ name }) =>
      say(
        `{{#${quote(name)}}} と {{/${quote(name)}}} で囲み、間に中身の項目を書いてください。`,
        `Write {{#${quote(name)}}} and {{/${quote(name)}}} with other names between them.`,
      ),
  ),
  'template/no-placeholder': error(
    say(
      'テンプレートには {{目標}} のような項目があります。',
      'A template has placeholders such as {{goal}}.',
    ),
    (_: Record<never, never>) =>
      say('このファイルには項目が一つもありません。', 'There is no placeholder in this file.'),
    () =>
      say(
        '運営方針の内容を入れたい場所に、{{年度}} や {{目標}} のように書いてください。',
        'Write names such as {{year}} or {{goal}} where the contents of the policy are to stand.',
      ),
  ),
  'template/cannot-fill': error(
    say(
      'テンプレートの項目は、Word の文書に入れられる位置にあります。',
      'Placeholders stand where Word can hold their contents.',
    ),
    ({ written, place }: { written: string; place: DocumentPlace | null }) => {
      const message =
        written === ''
          ? say('このテンプレートには内容を入れられません。', 'This template cannot be filled.')
          : say(
              `「${quote(written)}」のところには内容を入れられません。`,
              `The place of “${quote(written)}” cannot be filled.`,
            );
      return place ? at(place, message) : message;
    },
    () =>
      say(
        'この段落の項目を消して打ち直してください。図形や数式の中ではなく、文か表の中に書きます。',
        'Delete the placeholders of this paragraph and type them anew, in running text or a table rather than in a drawing or a formula.',
      ),
  ),
};

/** What is said of a name that is not known at its place. */
export interface UnknownName {
  readonly name: string;
  /** The list inside which the name is known. */
  readonly inside: { readonly name: string; readonly japanese: string } | null;
  readonly suggestion: string | null;
  readonly known: readonly { readonly name: string; readonly japanese: string }[];
  readonly place: DocumentPlace;
}

function at(place: DocumentPlace, { ja, en }: Wording): Wording {
  const words = placeWords(place);
  return say(ja.replace(/。$/, `(${words.ja})。`), en.replace(/\.$/, ` (${words.en}).`));
}

const BRACES = {
  unclosed: {
    message: (written: string) =>
      say(`「${written}」の後ろに、閉じる }} がありません。`, `}} is missing behind “${written}”.`),
    help: say(
      '{{目標}} のように、一つの段落の中で閉じてください。',
      'Close it in the same paragraph, as in {{goal}}.',
    ),
  },
  unopened: {
    message: (written: string) =>
      say(`「${written}」の前に、開く {{ がありません。`, `{{ is missing in front of “${written}”.`),
    help: say(
      '{{目標}} のように、一つの段落の中で囲んでください。',
      'Write both in the same paragraph, as in {{goal}}.',
    ),
  },
  fullWidth: {
    message: (written: string) =>
      say(`「${written}」の波かっこが全角です。`, `The braces of “${written}” are full-width.`),
    help: say('半角の {{ と }} で囲んでください。', 'Use half-width braces, {{ and }}.'),
  },
  single: {
    message: (written: string) =>
      say(`「${written}」の波かっこが一つです。`, `“${written}” has single braces.`),
    help: say('{{ と }} のように二つずつ書いてください。', 'Write two of them on each side, {{ and }}.'),
  },
} as const satisfies Readonly<
  Record<string, { readonly message: (written: string) => Wording; readonly help: Wording }>
>;

const LOOPS = {
  unclosed: {
    message: (name: string) => say(`{{#${name}}} が閉じられていません。`, `{{#${name}}} is never closed.`),
    help: (name: string) =>
      say(
        `繰り返す範囲の終わりに {{/${name}}} を書いてください。`,
        `Write {{/${name}}} where the repeated part ends.`,
      ),
  },
  unopened: {
    message: (name: string) =>
      say(`{{/${name}}} に対応する始まりがありません。`, `Nothing is open that {{/${name}}} could close.`),
    help: (name: string, other: string | null) =>
      other === null
        ? say(
            `繰り返す範囲の始まりに {{#${name}}} を書くか、これを消してください。`,
            `Write {{#${name}}} where the repeated part begins, or remove this.`,
          )
        : say(
            `いま開いているのは {{#${other}}} です。{{/${other}}} ではありませんか。`,
            `What is open here is {{#${other}}}. Did you mean {{/${other}}}?`,
          ),
  },
  crossed: {
    message: (name: string, other: string | null) =>
      say(
        `{{#${name}}} が閉じられないうちに、外側の {{/${other ?? ''}}} があります。`,
        `{{/${other ?? ''}}} comes before {{#${name}}} is closed.`,
      ),
    help: (name: string, other: string | null) =>
      say(
        `{{/${other ?? ''}}} の前に {{/${name}}} を書いてください。`,
        `Write {{/${name}}} in front of {{/${other ?? ''}}}.`,
      ),
  },
  within: {
    message: (name: string) =>
      say(`{{#${name}}} が、同じ繰り返しの中にあります。`, `{{#${name}}} stands inside itself.`),
    help: (name: string) =>
      say(
        `外側の {{#${name}}} を {{/${name}}} で閉じるか、どちらかを消してください。`,
        `Close the outer {{#${name}}} with {{/${name}}}, or remove one of them.`,
      ),
  },
  tooOften: {
    message: (name: string) =>
      say(`{{#${name}}} の繰り返しが多すぎます。`, `{{#${name}}} is repeated too often.`),
    help: () =>
      say(
        '繰り返しの中の繰り返しを減らしてください(全部で 100,000 回まで)。',
        'Use fewer repetitions inside one another (at most 100,000 in all).',
      ),
  },
  misplaced: {
    message: (name: string) =>
      say(
        `{{#${name}}} と {{/${name}}} の位置では、表や段落が途中で切れてしまいます。`,
        `{{#${name}}} and {{/${name}}} would cut a table or a paragraph in two.`,
      ),
    help: () =>
      say(
        '両方を同じ表の行の中か、表の外の別々の段落に書いてください。',
        'Write both in the same row of a table, or both in paragraphs of their own outside it.',
      ),
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly message: (name: string, other: string | null) => Wording;
      readonly help: (name: string, other: string | null) => Wording;
    }
  >
>;
