import { describe, expect, it } from 'vitest';
import { plainContent } from '../../src/write/plain-content.js';
import { nishiForm } from '../write/nishi-form.js';

/** How the form prints a change at a path. */
function printedPlace(path: string): string | undefined {
  const { blocks } = nishiForm(
    (text) =>
      `${text}\nrevisions: [{ date: 2024-08-12, kind: wording, summary: 直した。, changes: [{ path: "${path}", after: 新 }] }]\n`,
  );
  const table = blocks.at(-1);
  const cell = table?.kind === 'table' ? table.rows.at(-1)?.cells.at(-1) : undefined;
  return plainContent(cell?.content ?? []).split('\n')[1];
}

describe('the place of a change', () => {
  it.each([
    ['goal', '目標'],
    ['basicPolicy', '令和5年度所属運営の基本的な考え方'],
    ['selfEvaluation', '自己評価'],
    ['head', '所属長'],
    ['issues/1-(1)', '経営課題1-(1) 地域コミュニティの活性化'],
    ['issues/1-(1)/title', '経営課題1-(1) 地域コミュニティの活性化 課題名'],
    ['issues/1-(1)/strategies', '経営課題1-(1) 地域コミュニティの活性化 主な戦略'],
    ['issues/1-(2)/indicators/1-2-b', '経営課題1-(2) 安全・安心で快適なまちづくり アウトカム指標2'],
    [
      'issues/1-(2)/indicators/1-2-b/target',
      '経営課題1-(2) 安全・安心で快適なまちづくり アウトカム指標2 目標値',
    ],
    ['issues/1-(2)/indicators/1-2-b/x', '経営課題1-(2) 安全・安心で快適なまちづくり アウトカム指標2 x'],
    ['issues/1-(1)/nowhere', 'issues/1-(1)/nowhere'],
    ['issues/7/title', 'issues/7/title'],
    ['自由な書き方', '自由な書き方'],
  ])('%s is %s', (path, place) => {
    expect(printedPlace(path)).toBe(place);
  });
});
