import type { Organization } from '../../model/policy.js';
import { allMatches } from '../../text/all-matches.js';
import { KIND } from '../character-kinds.js';
import { finding, type Rule } from '../rule.js';
import { withoutRevisions } from '../written-strings.js';

/** 「区・局」 for the unit's own kind; not 「各区・局」 or 「区・局間の連携」, which mean several. */
const UNIT_KINDS =
  /[区局](?<=(?:^|年度|[^\p{Script=Han}の・])[区局])(?:・[区局室])+(?![・間等]|など|連携|横断|相互|と)/gmu;

/** Holds a piece of every such word: most texts have none. */
const PERHAPS_UNIT_KINDS = /[区局]・/;

/** Signs in place of words. */
const BLANK_SIGNS: readonly RegExp[] = [
  // 「○○」 for a name; not the digits of 「二〇〇五」.
  /(?<![○〇◯一二三四五六七八九十百千])[○〇◯]{2,}(?![○〇◯一二三四五六七八九十百千])/g,
  /△{2,}|□{2,}|×{2,}|●{2,}|▲{2,}|■{2,}/g,
  // 「XX」 as a word of its own.
  /(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])(?:X{2,4}|Ｘ{2,4})(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９])/g,
  // 「令和○年度」
  /(?<=令和|平成|西暦|第)[○〇◯●△][年月回期次]/g,
];

/** Notes to oneself in brackets of their own. */
const NOTE =
  /[【(（［[〔](?:要確認|確認中|要修正|要追記|要差し?替え?|要調整|調整中|作成中|記入例|記載例|入力例|ここに[^】)）］\]〕\n]{1,20}|後日(?:記入|記載|追記)|仮|TBD|TODO)[】)）］\]〕]/g;

/** What a unit is called, by its kind. */
const UNITS: Readonly<Record<Organization['kind'], string>> = { ward: '区', bureau: '局', office: '室' };

/** policy/template-leftover: no names to be filled in, and no notes to oneself, are left. */
export const templateLeftover: Rule = ({ organization }, { strings }) =>
  withoutRevisions(strings).flatMap(({ value, kind, kinds, path }) => {
    if (kind === 'figure') return [];
    const found = [
      ...(PERHAPS_UNIT_KINDS.test(value) ? allMatches(UNIT_KINDS, value) : []),
      ...(kinds & KIND.blankSign ? BLANK_SIGNS.flatMap((pattern) => allMatches(pattern, value)) : []),
      ...(kinds & KIND.bracket ? allMatches(NOTE, value) : []),
    ];
    return found.map(({ 0: text, index: start }) => {
      const unit = /[区局室]・[区局室]/.test(text) ? UNITS[organization.kind] : null;
      const span = { start, end: start + text.length };
      return finding('policy/template-leftover', { text, unit }, path, { span });
    });
  });
