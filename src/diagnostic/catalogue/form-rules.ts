import { quote } from '../wording.js';
import { type RatePlace, ratesIn } from './rate-place.js';
import { error, say, warning } from './rule-wording.js';

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
  'form/shape': error(
    say(
      '様式の配置には、段落か表か繰り返し、行にはセルか行のまとまりを書きます。',
      'A part of a layout is one thing: a paragraph, a table or blocks; a row has cells or rows.',
    ),
    ({ found, allowed }: { found: readonly string[]; allowed: readonly string[] }) =>
      found.length === 0
        ? say(
            `ここには ${allowed.join(' か ')} が要ります。`,
            `One of ${allowed.join(', ')} is missing here.`,
          )
        : say(
            `${found.join(' と ')} を一緒に書くことはできません。`,
            `${found.join(' and ')} cannot stand together.`,
          ),
    ({ allowed }) =>
      say(
        `${allowed.join('、')} のどれか一つを書いてください。`,
        `Write exactly one of ${allowed.join(', ')}.`,
      ),
  ),
  'form/each': error(
    say('様式の繰り返し(each)は、書ける場所に書きます。', 'What repeats in a form stands where it can.'),
    ({ each }: { each: string | null; allowed: readonly string[] }) =>
      each === null
        ? say('繰り返すもの(each)がありません。', 'It does not say what it is repeated for (each).')
        : say(`ここでは each: ${quote(each)} を使えません。`, `each: ${quote(each)} cannot stand here.`),
    ({ each, allowed }) => {
      if (allowed.length > 0)
        return say(
          `ここに書けるもの: each: ${allowed.join(', ')}`,
          `Here stands each: ${allowed.join(', ')}`,
        );
      return each === 'budget'
        ? say(
            '予算欄は、経営課題ごとの繰り返し(each: issues)の中に書いてください。',
            'Put the budget row inside each: issues.',
          )
        : say('この each を消してください。', 'Remove this each.');
    },
  ),
  'form/grade-count': error(
    say('評価区分は 50 個までです。', 'A form has at most 50 grades.'),
    ({ found, limit }: { found: number; limit: number }) =>
      say(
        `評価区分が ${found} 個あります(上限は ${limit} 個)。`,
        `There are ${found} grades (at most ${limit}).`,
      ),
    () => say('評価区分を減らしてください。', 'Use fewer grades.'),
  ),
  'form/grade-twice': error(
    say('評価区分の記号は一度ずつです。', 'Each grade of a form stands once.'),
    ({ grade, isState }: { grade: string; isState: boolean }) =>
      isState
        ? say(
            `「${quote(grade)}」は評価のない状態の名前なので、評価区分には使えません。`,
            `“${quote(grade)}” names a state without a grade and cannot be a grade.`,
          )
        : say(`評価区分「${quote(grade)}」が二つあります。`, `There are two grades “${quote(grade)}”.`),
    () =>
      say(
        '別の記号にするか、条件を一つにまとめてください。',
        'Give it another name, or put the conditions into one grade.',
      ),
  ),
  'form/grade-gap': warning(
    say('どの結果にも評価があります。', 'Every outcome has a grade.'),
    ({ place, reached }: { place: RatePlace | null; reached: boolean | null }) => {
      if (place) {
        const rates = ratesIn(place);
        const only = place.from !== null && place.from === place.to && reached === false;
        return only
          ? say(
              `達成率が${rates.ja}で目標に達していないときの評価がありません(「超」「未満」の目標)。`,
              `There is no grade for a rate ${rates.en} that misses its target (超 and 未満 do not include it).`,
            )
          : say(`達成率が${rates.ja}のときの評価がありません。`, `There is no grade for a rate ${rates.en}.`);
      }
      return reached
        ? say('目標に達したときの評価がありません。', 'There is no grade for a target that is reached.')
        : say('目標に達しなかったときの評価がありません。', 'There is no grade for a target that is missed.');
    },
    () =>
      say(
        'この結果は人が評価することになります。そうでなければ、評価区分の条件(when、rate)を見直してください。',
        'A person will have to grade it. Unless that is meant, change the conditions (when, rate) of a grade.',
      ),
  ),
  'form/grade-unreachable': warning(
    say('どの評価区分にも、付けられる結果があります。', 'Every grade can be given.'),
    ({ grade, isImpossible }: { grade: string; isImpossible: boolean }) =>
      isImpossible
        ? say(
            `評価区分「${quote(grade)}」の条件を満たす結果はありません。`,
            `No outcome meets the conditions of the grade “${quote(grade)}”.`,
          )
        : say(
            `評価区分「${quote(grade)}」が付くことはありません。先に書いた評価区分が、同じ結果をすべて受けます。`,
            `The grade “${quote(grade)}” is never given: the grades before it take all its outcomes.`,
          ),
    ({ isImpossible }) =>
      isImpossible
        ? say(
            'when と rate を見直してください。minimum は maximum より小さくします。',
            'Change when and rate; minimum has to be below maximum.',
          )
        : say(
            '達成率の高い評価区分から順に並べてください。人だけが付ける評価なら、when と rate を消してください。',
            'Put the grades in order, the highest rate first. Remove when and rate of a grade that only people give.',
          ),
  ),
  'form/grade-overlap': warning(
    say('達成率の区切りは重なりません。', 'Bands of the achievement rate do not overlap.'),
    ({ grade, winner, place }: { grade: string; winner: string; place: RatePlace }) => {
      const rates = ratesIn(place);
      return say(
        `達成率が${rates.ja}のとき、「${quote(winner)}」と「${quote(grade)}」の両方に当たります。先に書いた「${quote(winner)}」になります。`,
        `A rate ${rates.en} fits both “${quote(winner)}” and “${quote(grade)}”; the first, “${quote(winner)}”, is given.`,
      );
    },
    ({ place }) =>
      place.from !== null && place.from === place.to
        ? say(
            `ちょうど ${place.from}% を含めないなら、maximum を exclusiveMaximum(未満)にしてください。`,
            `To leave out exactly ${place.from}%, write exclusiveMaximum in place of maximum.`,
          )
        : say('一方の minimum か maximum を直してください。', 'Change minimum or maximum of one of them.'),
  ),
};
