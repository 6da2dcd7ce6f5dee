import { quote } from '../wording.js';
import { info, say } from './rule-wording.js';

/** A place in another file. */
export interface Elsewhere {
  readonly file: string;
  readonly line: number;
}

/** Rules across files: one unit's policies of one year and of two years in a row. */
export const TOGETHER_RULES = {
  'policy/unit-twice': info(
    say(
      '一つの所属の同じ年度、同じ段階の運営方針は一つのファイルです。',
      'A unit has one policy a year and stage.',
    ),
    ({ organization, fiscalYear, file, line }: Elsewhere & { organization: string; fiscalYear: number }) =>
      say(
        `「${quote(organization)}」の${fiscalYear}年度の、同じ段階の運営方針が ${file} の ${line} 行目にもあります。`,
        `${file}, line ${line}, is a policy of “${quote(organization)}” for ${fiscalYear} in the same stage as well.`,
      ),
    () =>
      say(
        '年度(fiscalYear)、所属(organization)、段階(stage)を確かめ、要らないファイルは消してください。',
        'Check fiscalYear, organization and stage, and remove the file that is not needed.',
      ),
  ),
  'policy/last-year-budget': info(
    say(
      '前年度の予算額は、前年度の運営方針と同じ額です。',
      'The budget of the year before is the one in last year’s policy.',
    ),
    ({ text, year, before, file, line }: Elsewhere & { text: string; year: number; before: string }) =>
      say(
        `${year}年度の予算額「${quote(text)}」が、${year}年度の運営方針では「${quote(before)}」です(${file} の ${line} 行目)。`,
        `The budget of ${year} is “${quote(text)}” here and “${quote(before)}” in the policy of ${year} (${file}, line ${line}).`,
      ),
    () =>
      say(
        '正しい額を確かめ、違うほうを直してください。補正などで変わった額なら、notes(補足)に書き添えてください。',
        'Find out which is right and mend the other. Where the budget was amended, say so in notes.',
      ),
  ),
  'policy/last-year-result': info(
    say(
      '前年度実績は、前年度の運営方針の実績と同じ値です。',
      'The previous result is the one in last year’s policy.',
    ),
    ({ id, text, before, file, line }: Elsewhere & { id: string; text: string; before: string }) =>
      say(
        `指標「${quote(id)}」の前年度実績「${quote(text)}」が、前年度の運営方針の実績「${quote(before)}」と違います(${file} の ${line} 行目)。`,
        `The previous result of “${quote(id)}” is “${quote(text)}” here and “${quote(before)}” in last year’s policy (${file}, line ${line}).`,
      ),
    () => say('正しい値を確かめ、違うほうを直してください。', 'Find out which is right and mend the other.'),
  ),
  'policy/id-meaning': info(
    say('指標IDは、年度が変わっても同じ指標を指します。', 'An id means the same indicator in every year.'),
    ({ id, before, file, line }: Elsewhere & { id: string; before: string }) =>
      say(
        `指標ID「${quote(id)}」は、前年度の運営方針では別の指標「${quote(before)}」のものです(${file} の ${line} 行目)。`,
        `The id “${quote(id)}” belongs to another indicator in last year’s policy, “${quote(before)}” (${file}, line ${line}).`,
      ),
    () =>
      say(
        '新しい指標には、前年度に使っていない指標IDを付けてください。文言を改めただけの同じ指標なら、このままで構いません。',
        'Give a new indicator an id that was not used last year. If it is the same indicator in other words, leave it.',
      ),
  ),
};
