import type { WrongWord } from '../model/rule-options.js';

/**
 * Words of operating policies that are never meant. Only such as are no part of any right word: 「末満」 is missing
 * because of 「年末満足度」, 「検当」 because of 「点検当日」, 「成積」 because of 「完成積算」.
 */
export const WRONG_WORDS: readonly WrongWord[] = [
  { find: 'ホームぺージ', write: 'ホームページ', reason: '「ぺ」が平仮名 / hiragana ぺ' },
  ...Object.entries({
    // Published in real operating policies.
    アウトカム指数: 'アウトカム指標',
    区度運営方針: '区運営方針',
    // Terms of the form.
    アウトカム指票: 'アウトカム指標',
    アウトプカム: 'アウトカム',
    課題認織: '課題認識',
    運営方進: '運営方針',
    年度実積: '年度実績',
    進渉: '進捗',
    // The administration.
    大坂市: '大阪市',
    区政会義: '区政会議',
    国民健康保健: '国民健康保険',
    介護保健料: '介護保険料',
    介護保健制度: '介護保険制度',
    高令者: '高齢者',
    実施体勢: '実施体制',
    推進体勢: '推進体制',
    // Kanji that are taken for each other.
    専問: '専門',
    訪門: '訪問',
    派遺: '派遣',
    撤底: '徹底',
    徹去: '撤去',
    侵透: '浸透',
    完壁: '完璧',
    一諸に: '一緒に',
    除々に: '徐々に',
    最底限: '最低限',
    不可決な: '不可欠な',
    // Kana.
    基ずき: '基づき',
    基ずく: '基づく',
    基ずい: '基づい',
    気ずき: '気づき',
    をを: 'を',
    // Words in katakana.
    コミニュティ: 'コミュニティ',
    コミニュケーション: 'コミュニケーション',
    シュミレーション: 'シミュレーション',
    ボランテア: 'ボランティア',
    ユニパーサル: 'ユニバーサル',
    フィードパック: 'フィードバック',
    マイナンバカード: 'マイナンバーカード',
  }).map(([find, write]) => ({ find, write })),
];
