/** Words of a 新旧対照表 by the language of the form. What is not there in one state is called as in laws and gazettes. */
export const COMPARISON_WORDS = {
  ja: {
    title: '新旧対照表',
    several: '運営方針 新旧対照表',
    legend: '（傍線部分は改正部分）',
    place: '改正箇所',
    after: '改正後',
    before: '改正前',
    reason: '備考（理由）',
    added: '（新設）',
    removed: '（削る）',
    omitted: '（略）',
    formerly: (place: string) => `（改正前：${place}）`,
    nothing: '改正された部分はありません。',
    description: '改正箇所ごとに、改正後と改正前の文言を左右に並べた表',
    data: 'データ(作成時点)',
    columns: ['年度', '所属', '種類', 'パス', '改正箇所', '改正後', '改正前', '理由'],
  },
  en: {
    title: 'Comparison of New and Old Text',
    several: 'Operating Policies: Comparison of New and Old Text',
    legend: '(Changed parts are underlined.)',
    place: 'Place',
    after: 'New',
    before: 'Old',
    reason: 'Reason',
    added: '(added)',
    removed: '(removed)',
    omitted: '(unchanged)',
    formerly: (place: string) => `(formerly: ${place})`,
    nothing: 'Nothing was changed.',
    description: 'The new and the old text of each changed place, side by side',
    data: 'Data (as made)',
    columns: ['fiscal year', 'organization', 'class', 'path', 'place', 'new', 'old', 'reason'],
  },
} as const;

/** The words of one language. */
export type ComparisonWords = (typeof COMPARISON_WORDS)['ja' | 'en'];
