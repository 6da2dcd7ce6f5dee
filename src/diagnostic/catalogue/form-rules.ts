import { quote } from '../wording.js';
import { error, say } from './rule-wording.js';

/** What is wrong with a form template, or with what a policy says of its form. */
export const FORM_RULES = {
  'form/not-found': error(
    say('運営方針の様式はあるものです。', 'The form that a policy names exists.'),
    ({ form }: { form: string; known: readonly string[] }) =>
      say(`様式「${quote(form)}」が見つかりません。`, `There is no form “${quote(form)}”.`),
    ({ known }) =>
      say(
        `使える様式: ${known.join(', ')}。様式ファイル(.yaml)の場所も書けます。`,
        `Forms: ${known.join(', ')}. A path to a form file (.yaml) works as well.`,
      ),
  ),
  'form/outside': error(
    say(
      '様式ファイルは運営方針か作業中のフォルダーの中にあります。',
      'A form file lies below the folder of its policy or the working folder.',
    ),
    ({ form }: { form: string }) =>
      say(
        `様式「${quote(form)}」は、この運営方針のフォルダーの外にあるため読みません。`,
        `The form “${quote(form)}” lies outside the folders of this policy and is not read.`,
      ),
    () =>
      say(
        '様式ファイルを作業中のフォルダーの中に置くか、--form で指定してください。',
        'Put the form file below the working folder, or name it with --form.',
      ),
  ),
  'form/unknown-label': error(
    say('labels に書くのは様式にある見出しです。', 'labels names labels of the form.'),
    ({ label }: { label: string; suggestion: string | null; known: readonly string[] }) =>
      say(`様式に「${quote(label)}」という見出しはありません。`, `The form has no label “${quote(label)}”.`),
    ({ suggestion, known }) =>
      suggestion
        ? say(`「${suggestion}」ではありませんか。`, `Did you mean “${suggestion}”?`)
        : say(`様式にある見出し: ${known.join(', ')}`, `Labels of the form: ${known.join(', ')}`),
  ),
  'form/unknown-name': error(
    say('様式の { } の中は、その場所で使える名前です。', 'A name in { } of a form is known at its place.'),
    ({ name, where }: { name: string; where: string; known: readonly string[] }) =>
      say(
        `「${quote(where)}」の {${quote(name)}} に当たる値がありません。`,
        `There is nothing called {${quote(name)}} in “${quote(where)}”.`,
      ),
    ({ known }) => say(`使える名前: ${known.join(', ')}`, `Names that can be used: ${known.join(', ')}`),
  ),
  'form/unknown-role': error(
    say('様式の役割には見た目があります。', 'Each role of a form has its look.'),
    ({ role }: { role: string; known: readonly string[] }) =>
      say(
        `役割「${quote(role)}」の見た目(looks)がありません。`,
        `There is no look for the role “${quote(role)}”.`,
      ),
    ({ role, known }) =>
      say(
        `looks に「${quote(role)}:」を書くか、ある役割から選んでください: ${known.join(', ')}`,
        `Add “${quote(role)}:” to looks, or take one of the roles: ${known.join(', ')}`,
      ),
  ),
  'form/row-width': error(
    say('様式の行は、表の列の数だけセルがあります。', 'A row of a form covers the columns of its table.'),
    ({ found, expected }: { found: number; expected: number }) =>
      say(
        `行のセルが ${found} 列分あります(表は ${expected} 列)。`,
        `The row covers ${found} columns; the table has ${expected}.`,
      ),
    () =>
      say('span の合計を表の列の数に合わせてください。', 'Make the spans add up to the number of columns.'),
  ),
};
