import { quote, type Wording } from '../wording.js';
import { adjustable, error, say, warning } from './rule-wording.js';

type Stage = 'outline' | 'draft' | 'final';

/** The stages in words. */
const STAGES: Readonly<Record<Stage, Wording>> = {
  outline: { ja: '素案', en: 'outline' },
  draft: { ja: '案', en: 'draft' },
  final: { ja: '確定', en: 'final' },
};

/** How a reason is given. */
const GIVE_A_REASON = say(
  '元に戻すか、改訂履歴(revisions)の新しい項目の changes に、この場所(path)と理由(reason)を書いてください。',
  'Undo it, or give its path and a reason under changes of a new entry of revisions.',
);

/** What may not be done to a policy: found by `policy check`, which compares it with an older state. */
export const EDIT_RULES = {
  'edit/no-revision': adjustable(
    error(
      say(
        '公表した運営方針を改めたときは、改訂履歴に書きます。',
        'A change of a published policy has an entry in the revisions.',
      ),
      ({ path, count }: { path: string; count: number }) =>
        count === 0
          ? say(
              `「${path}」を改めたことが、改訂履歴の新しい項目にありません。`,
              `The new entry of the revisions does not tell of the change of “${path}”.`,
            )
          : say(
              `公表した運営方針を ${count} か所改めていますが、改訂履歴に新しい項目がありません。`,
              `The published policy was changed in ${count} place${count === 1 ? '' : 's'}, but the revisions have no new entry.`,
            ),
      ({ path, count }) =>
        count === 0
          ? say(
              `その項目の changes に path: ${path} を加えてください。`,
              `Add path: ${path} to changes of that entry.`,
            )
          : say(
              'revisions の最後に、日付(date)、種類(kind)、概要(summary)と、改めた場所(changes)を書いてください。',
              'Add an entry at the end of revisions: date, kind, summary, and what was changed under changes.',
            ),
    ),
  ),
  'edit/target-lowered': adjustable(
    error(
      say(
        '公表した目標値は、理由を示さずに引き下げません。',
        'A published target is not lowered without a reason.',
      ),
      ({ id, before, after, isLower }: { id: string; before: string; after: string; isLower: boolean }) =>
        after === ''
          ? say(
              `指標「${quote(id)}」の公表した目標値「${quote(before)}」を、理由を示さずに消しています。`,
              `The published target of “${quote(id)}”, “${quote(before)}”, was removed without a reason.`,
            )
          : isLower
            ? say(
                `指標「${quote(id)}」の公表した目標値「${quote(before)}」を、理由を示さずに「${quote(after)}」へ引き下げています。`,
                `The published target of “${quote(id)}” was lowered from “${quote(before)}” to “${quote(after)}” without a reason.`,
              )
            : say(
                `指標「${quote(id)}」の公表した目標値「${quote(before)}」を、理由を示さずに、比べられない「${quote(after)}」に変えています。`,
                `The published target of “${quote(id)}”, “${quote(before)}”, became “${quote(after)}”, which cannot be compared with it, without a reason.`,
              ),
      () => GIVE_A_REASON,
    ),
  ),
  'edit/indicator-removed': adjustable(
    error(
      say(
        '公表した指標と経営課題は、理由を示さずに除きません。',
        'A published indicator or issue is not removed without a reason.',
      ),
      ({ isIssue, id, name }: { isIssue: boolean; id: string; name: string }) =>
        say(
          `公表した${isIssue ? '経営課題' : '指標'}「${quote(id)}」(${quote(name)})を、理由を示さずに除いています。`,
          `The published ${isIssue ? 'issue' : 'indicator'} “${quote(id)}” (${quote(name)}) was removed without a reason.`,
        ),
      () => GIVE_A_REASON,
    ),
  ),
  'edit/previous-altered': adjustable(
    error(
      say(
        '公表した前年度までの数値は、理由を示さずに変えません。',
        'Published figures of earlier years are not altered without a reason.',
      ),
      ({ path, before, after }: { path: string; before: string; after: string | null }) =>
        after === null
          ? say(
              `公表した前年度までの数値「${quote(before)}」(${path})を、理由を示さずに消しています。`,
              `The published figure of an earlier year “${quote(before)}” (${path}) was removed without a reason.`,
            )
          : say(
              `公表した前年度までの数値「${quote(before)}」(${path})を、理由を示さずに「${quote(after)}」に変えています。`,
              `The published figure of an earlier year “${quote(before)}” (${path}) became “${quote(after)}” without a reason.`,
            ),
      () => GIVE_A_REASON,
    ),
  ),
  'edit/result-without-reason': adjustable(
    error(
      say(
        '公表した実績と達成状況は、理由を示さずに変えません。',
        'A published result or grade is not changed without a reason.',
      ),
      ({ id, before, after }: { id: string; before: string; after: string | null }) =>
        after === null
          ? say(
              `指標「${quote(id)}」の公表した結果「${quote(before)}」を、理由を示さずに消しています。`,
              `The published outcome of “${quote(id)}”, “${quote(before)}”, was removed without a reason.`,
            )
          : say(
              `指標「${quote(id)}」の公表した結果「${quote(before)}」を、理由を示さずに「${quote(after)}」に変えています。`,
              `The published outcome of “${quote(id)}” was changed from “${quote(before)}” to “${quote(after)}” without a reason.`,
            ),
      () =>
        say(
          `元に戻すか、result の reason(理由)に訂正の理由を書くか、改訂履歴(revisions)の新しい項目の changes に、この場所(path)と理由(reason)を書いてください。`,
          'Undo it, or say why in reason of the result, or give its path and a reason under changes of a new entry of revisions.',
        ),
    ),
  ),
  'edit/id-reused': adjustable(
    error(
      say(
        '公表した指標IDは、ほかの指標に使いません。',
        'An id that was published is not given to another indicator.',
      ),
      ({ id, before }: { id: string; before: string }) =>
        say(
          `指標ID「${quote(id)}」は、公表した運営方針では別の指標「${quote(before)}」のものです。`,
          `The id “${quote(id)}” belongs to another indicator in the published policy, “${quote(before)}”.`,
        ),
      () =>
        say(
          '新しい指標には、使ったことのない指標IDを付けてください。文言を改めただけの同じ指標なら、# policy-ignore のコメントに理由を書いてください。',
          'Give a new indicator an id that was never used. If it is the same indicator in other words, say so in a # policy-ignore comment.',
        ),
    ),
  ),
  'edit/stage-backwards': adjustable(
    error(
      say(
        '段階は、素案、案、確定の順に進み、戻りません。',
        'The stage goes from outline to draft to final, never back.',
      ),
      ({ before, after }: { before: Stage; after: Stage }) =>
        say(
          `段階(stage)が「${STAGES[before].ja}」から「${STAGES[after].ja}」に戻っています。`,
          `The stage goes back from ${STAGES[before].en} to ${STAGES[after].en}.`,
        ),
      ({ before }) =>
        say(
          `stage: ${before} に戻してください。公表した後の変更は、改訂履歴(revisions)に書きます。`,
          `Write stage: ${before}. What changes after publication is an entry of revisions.`,
        ),
    ),
  ),
  'edit/revision-date': adjustable(
    error(
      say(
        '改訂履歴の日付は今日までで、古いものから順に並びます。',
        'Revisions are dated up to today and stand from the oldest to the newest.',
      ),
      ({ date, other }: { date: string; other: string | null }) =>
        other === null
          ? say(
              `改訂の日付 ${quote(date)} は、まだ来ていません。`,
              `The revision is dated ${quote(date)}, which is still to come.`,
            )
          : other > date
            ? say(
                `改訂の日付 ${quote(date)} が、前の項目の日付 ${quote(other)} より古い日です。`,
                `The revision is dated ${quote(date)}, before the entry in front of it (${quote(other)}).`,
              )
            : say(
                `改訂の日付 ${quote(date)} が、後ろの項目の日付 ${quote(other)} より新しい日です。`,
                `The revision is dated ${quote(date)}, after an entry behind it (${quote(other)}).`,
              ),
      ({ other }) =>
        other === null
          ? say('改訂した日を書いてください。', 'Write the day of the revision.')
          : say(
              '改訂した日を確かめ、古いものから順に並べてください。',
              'Check the day, and put the oldest entry first.',
            ),
    ),
  ),
  'edit/revision-altered': adjustable(
    error(
      say(
        '公表した改訂履歴の項目は、変えたり消したりしません。',
        'Published entries of the revisions are neither altered nor removed.',
      ),
      ({ date, summary, isRemoved }: { date: string; summary: string; isRemoved: boolean }) =>
        isRemoved
          ? say(
              `公表した改訂履歴の項目(${quote(date)} ${quote(summary)})を消しています。`,
              `The published entry of ${quote(date)} (${quote(summary)}) was removed from the revisions.`,
            )
          : say(
              `公表した改訂履歴の項目(${quote(date)} ${quote(summary)})を変えています。`,
              `The published entry of ${quote(date)} (${quote(summary)}) was altered.`,
            ),
      () =>
        say(
          '元に戻し、さらに改めることは、新しい項目として最後に加えてください。',
          'Undo it, and add what else is to be said as a new entry at the end.',
        ),
    ),
  ),
  'edit/policy-removed': warning(
    say('公表した運営方針のファイルは残します。', 'The file of a published policy stays.'),
    ({
      organization,
      fiscalYear,
      isReplaced,
    }: {
      organization: string;
      fiscalYear: number;
      isReplaced: boolean;
    }) =>
      isReplaced
        ? say(
            `このファイルにあった、公表した「${quote(organization)}」の${fiscalYear}年度の運営方針がなくなっています。`,
            `The published policy of “${quote(organization)}” for ${fiscalYear} that stood in this file is gone.`,
          )
        : say(
            `公表した「${quote(organization)}」の${fiscalYear}年度の運営方針のファイルがなくなっています。`,
            `The file of the published policy of “${quote(organization)}” for ${fiscalYear} is gone.`,
          ),
    ({ isReplaced }) =>
      isReplaced
        ? say(
            '元に戻し、別の年度の運営方針は別のファイルにしてください(policy rollover は新しいファイルを作ります)。',
            'Put it back, and keep another year’s policy in a file of its own, as policy rollover makes one.',
          )
        : say(
            '元に戻してください。別の場所に移したときは、移した先も一緒に検査してください。',
            'Put it back. Where it was moved, check the place it was moved to as well.',
          ),
  ),
};
