import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Form, FormTable } from '../../src/layout/form.js';
import { writeHtml } from '../../src/write/html/write-html.js';
import { fullForm, hostileForm, nishiForm } from '../write/forms.js';
import { sampleForm } from '../write/sample-form.js';
import { checkAccessibility, hasChromium, type Showing, showPage, startChromium } from './chromium.js';

/** A form with more columns than a telephone has room for. */
function wideForm(): Form {
  const columns = Array.from({ length: 9 }, () => 30);
  const row = (header: boolean, word: string): FormTable['rows'][number] => ({
    header,
    keepWithNext: false,
    minHeight: 0,
    cells: columns.map((_, column) => ({
      role: header ? 'label' : 'text',
      column,
      columnSpan: 1,
      rowSpan: 1,
      header: header ? 'column' : null,
      content: [{ kind: 'paragraph', content: [{ kind: 'text', value: `${word} ${column + 1}` }] }],
      input: null,
    })),
  });
  const rows = [row(true, '見出し'), row(false, '実績'), row(false, '前年度')];
  const table: FormTable = { kind: 'table', caption: '指標の一覧', description: '', columns, rows };
  return {
    ...sampleForm,
    page: { ...sampleForm.page, orientation: 'landscape' },
    blocks: [...sampleForm.blocks.slice(0, 2), table],
  };
}

const FORMS: readonly (readonly [string, Form])[] = [
  ['西区, empty', nishiForm({ medium: 'web' })],
  ['西区, filled', nishiForm({ filled: true, medium: 'web' })],
  ['a policy with revisions and everything else', fullForm()],
  ['the sample, not verified', { ...sampleForm, notice: '未検証' }],
  ['text with every trap', hostileForm({ isLong: false })],
  ['a table of nine columns', wideForm()],
];

const SHOWINGS: readonly Showing[] = [
  { width: 1280, media: 'screen' },
  { width: 320, media: 'screen' },
  { width: 1000, media: 'print' },
];

describe.runIf(hasChromium)('a page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  }, 60_000);
  afterAll(() => browser?.close());

  describe.each(FORMS)('of %s', (_, form) => {
    it.each(SHOWINGS)('is accessible: $width px $media', { timeout: 120_000 }, async (showing) => {
      const html = writeHtml(form);
      const page = await showPage(browser, html, showing);
      const { violations, incomplete, passed } = await checkAccessibility(page);
      expect(violations).toEqual([]);
      expect(passed).toBeGreaterThan(25);
      // axe-core takes columns, cells over several rows and what is scrolled for things that lie over the text. The colours,
      // which do not depend on the width, it finds out where the cells stand alone.
      const isStacked = showing.width === 320 && !html.includes('class="wide"');
      expect(incomplete.filter((finding) => isStacked || !finding.startsWith('color-contrast'))).toEqual([]);
      await page.context().close();
    });

    it('fits a telephone: no scrolling to the side, links large enough', { timeout: 60_000 }, async () => {
      const page = await showPage(browser, writeHtml(form), { width: 320 });
      const { over, outside, small } = await page.evaluate<{
        over: number;
        outside: string[];
        small: number;
      }>(`({
        over: document.documentElement.scrollWidth - innerWidth,
        outside: [...document.querySelectorAll('table[role] :is(td, th), p, li, a')]
          .filter((each) => !each.closest('.wide') && each.getBoundingClientRect().right > innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 200)),
        small: [...document.querySelectorAll('nav a, footer a')]
          .filter((link) => link.getBoundingClientRect().height < 24).length,
      })`);
      expect(outside).toEqual([]);
      expect(over).toBeLessThanOrEqual(0);
      expect(small).toBe(0);
      await page.context().close();
    });
  });

  it('shows the way past the list of sections to who uses the keyboard', async () => {
    const page = await showPage(browser, writeHtml(nishiForm()), { width: 1280 });
    const focused = () =>
      page.evaluate(`(() => {
        const { top, height } = document.activeElement.getBoundingClientRect();
        const { outlineStyle } = getComputedStyle(document.activeElement);
        const { id, textContent: text } = document.activeElement;
        return { id, text, isSeen: top >= 0 && height > 0, outlineStyle };
      })()`);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ text: '本文へ移動', isSeen: true, outlineStyle: 'solid' });
    await page.keyboard.press('Enter');
    expect(await focused()).toMatchObject({ id: 'main' });
    await page.context().close();
  });

  it('runs nothing of a hostile document, even where its own policy is lifted', async () => {
    const page = await showPage(browser, writeHtml(hostileForm({ isLong: false })), { width: 1280 });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.mouse.move(300, 300);
    expect(dialogs).toEqual([]);
    expect(await page.locator('script, img, [onerror], [onmouseover]').count()).toBe(0);
    expect(await page.locator('table').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  it('is read by speech programs as tables with their headings, at any width', async () => {
    for (const width of [1280, 320]) {
      const page = await showPage(browser, writeHtml(nishiForm({ filled: true })), { width });
      const main = await page.locator('main').ariaSnapshot();
      expect(main, String(width)).toContain('table "経営課題1-(1) 地域コミュニティの活性化"');
      expect(main).toContain('heading "重点的に取り組む経営課題" [level=2]');
      expect(main).toContain('rowheader "課題認識"');
      expect(main).toContain('columnheader "前年度実績"');
      expect(main).toContain('cell "38.6%"');
      await page.context().close();
    }
  });

  it('is printed on three sheets of A4, with the title of a table on every page it goes over', async () => {
    const page = await showPage(browser, writeHtml(nishiForm({ filled: true })), {
      width: 1280,
      media: 'print',
    });
    expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe(
      'table-header-group',
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(3);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4))).toEqual([
      210, 297,
    ]);
    await page.context().close();
  });
});
