import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/layout/form.js';
import type { Amount } from '../../src/model/amount.js';
import { parseAmount } from '../../src/parse/parse-amount.js';
import { contrast, readableColor } from '../../src/write/html/readable-color.js';
import { writeHtml } from '../../src/write/html/write-html.js';
import { fullForm, hostileForm, nishiForm, TRAPS } from './forms.js';
import { elementsOf, type PageElement, readPage, textOf } from './html-page.js';
import { sampleForm } from './sample-form.js';

const FORMS: readonly (readonly [string, Form])[] = [
  ['西区, empty', nishiForm({ medium: 'web' })],
  ['西区, filled', nishiForm({ filled: true, medium: 'web' })],
  ['a policy with everything', fullForm()],
  ['the sample', sampleForm],
  ['text with every trap', hostileForm()],
];

const byId = (page: PageElement, id: string) =>
  elementsOf(page).find(({ attributes }) => attributes.id === id);

describe.each(FORMS)('the page of %s', (_, form) => {
  const html = writeHtml(form);
  const page = readPage(html);
  const all = elementsOf(page);

  it('is the same each time', () => {
    expect(writeHtml(form)).toBe(html);
  });

  it('bears our mark where it is looked for', () => {
    expect(Buffer.from(html).subarray(0, 2000).toString()).toContain(
      '<meta name="generator" content="policydoc',
    );
  });

  it('loads nothing and runs nothing', () => {
    expect(all.filter(({ name }) => /^(?:script|img|link|iframe|object|form|base|svg)$/.test(name))).toEqual(
      [],
    );
    for (const { attributes } of all) {
      expect(Object.keys(attributes).filter((key) => /^on|^src$|^style$/.test(key))).toEqual([]);
      if (attributes.href) expect(attributes.href).toMatch(/^(?:#|https?:|mailto:)/);
    }
    const style = textOf(elementsOf(page, 'style')[0] as PageElement);
    expect(style).not.toMatch(/url\(|@import|<\/|expression\(/);
    expect(style.split('{').length).toBe(style.split('}').length);
  });

  it('has ids that are each there once, and no reference to one that is not', () => {
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = all.flatMap(({ attributes }) => [
      ...(attributes.headers ?? '').split(' '),
      ...(attributes['aria-labelledby'] ?? '').split(' '),
      ...(attributes.href?.startsWith('#') ? [attributes.href.slice(1)] : []),
    ]);
    expect(named.filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
  });

  it('has one title, and headings of which none is left out', () => {
    const levels = all.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => {
      expect(level).toBeLessThanOrEqual((levels[i] as number) + 1);
    });
    for (const heading of all.filter(({ name }) => /^h[1-6]$/.test(name)))
      expect(textOf(heading).trim()).not.toBe('');
  });

  it('has tables whose rows cover all columns, with a name and no empty heading', () => {
    for (const table of elementsOf(page, 'table')) {
      const columns = elementsOf(table, 'col').length;
      const left = new Map<number, number>();
      for (const row of elementsOf(table, 'tr')) {
        const covered = [...left.values()].filter((rows) => rows > 0).length;
        for (const [column, rows] of left) left.set(column, rows - 1);
        let width = covered;
        for (const { name, attributes } of elementsOf(row).filter((each) => /^t[hd]$/.test(each.name))) {
          const span = Number(attributes.colspan ?? 1);
          for (let i = 0; i < span; i += 1) left.set(width + i, Number(attributes.rowspan ?? 1) - 1);
          width += span;
          expect(name === 'th' && attributes.scope === undefined).toBe(false);
        }
        expect(width).toBe(columns);
      }
      expect(textOf(byId(page, table.attributes['aria-labelledby'] ?? '') as PageElement).trim()).not.toBe(
        '',
      );
      for (const heading of elementsOf(table, 'th')) expect(textOf(heading).trim()).not.toBe('');
    }
  });
});

describe('a page', () => {
  it('keeps every trap as text, and spells what HTML cannot hold', () => {
    const words = textOf(readPage(writeHtml(hostileForm())));
    for (const trap of TRAPS.filter((text) => !/[\u0007\ud800](?![\udc00-\udfff])/.test(text)))
      expect(words).toContain(trap);
    expect(words).toContain('a<U+0007>b');
    expect(words).toContain('c<U+D800>d');
    expect(writeHtml(hostileForm())).toContain('<bdi>\u202eabc\u202c</bdi>');
  });

  it('says first, and to those who listen, that it is not to be taken for the real one', () => {
    const page = readPage(writeHtml({ ...sampleForm, notice: '未検証' }));
    const [note] = elementsOf(page).filter(({ attributes }) => attributes.role === 'note');
    expect(note && textOf(note)).toBe('未検証');
    expect(elementsOf(elementsOf(page, 'header')[0] as PageElement)[0]).toBe(note);
  });

  it('ties figures to all their headings', () => {
    const page = readPage(writeHtml(nishiForm({ filled: true, medium: 'web' })));
    const headingsOf = (cell: PageElement | undefined) =>
      (cell?.attributes.headers ?? '')
        .split(' ')
        .map((id) => textOf(byId(page, id) as PageElement).replace(/\s+/g, ''));
    const cells = elementsOf(page, 'td');
    expect(headingsOf(cells.find((cell) => cell.attributes['data-input'] === '1-1-a.previous'))).toEqual([
      'アウトカム指標の達成状況(定量評価)',
      '前年度実績',
    ]);
    expect(headingsOf(cells.find((cell) => textOf(cell) === '9千2百万円'))).toEqual(['5予算額']);
    expect(headingsOf(cells.find((cell) => textOf(cell).startsWith('地域活動協議会を知っている')))).toEqual([
      'アウトカム指標(経営課題の進捗度合を示した指標)',
    ]);
  });

  it('says in words what nobody has filled in, in the language of the form', () => {
    const empty = (form: Form) =>
      elementsOf(readPage(writeHtml(form)), 'span')
        .filter(({ attributes }) => attributes.class === 'empty')
        .map(textOf);
    expect(new Set(empty(nishiForm()))).toEqual(new Set(['未記入', '未評価']));
    expect(new Set(empty({ ...sampleForm, language: 'en' }))).toEqual(
      new Set(['not filled in', 'not graded']),
    );
  });

  it('prints amounts in the accessible notation, which are the same yen', () => {
    const amounts = (form: Form) =>
      elementsOf(readPage(writeHtml(form)), 'td')
        .filter(({ attributes }) => attributes.class?.split(' ').includes('look-amount'))
        .map((cell) => (parseAmount(textOf(cell)) as Amount).yen);
    expect(amounts(nishiForm({ medium: 'web' }))).toEqual(amounts(nishiForm()));
    expect(writeHtml(nishiForm({ medium: 'web' }))).toContain('>2億4千2百万円<');
    expect(writeHtml(nishiForm())).toContain('>242百万円<');
  });

  it('has a title of its own where the form prints none', () => {
    const page = readPage(writeHtml({ ...sampleForm, blocks: sampleForm.blocks.slice(2) }));
    expect(elementsOf(page, 'h1').map(textOf)).toEqual(['令和5年度 西区運営方針']);
  });
});

describe('colours', () => {
  it('are the form’s where they can be read, else black or white', () => {
    expect(contrast('000000', 'ffffff')).toBeCloseTo(21);
    expect(contrast('777777', 'FFFFFF')).toBeCloseTo(4.48, 2);
    expect(readableColor('333333', 'F2F2F2')).toBe('333333');
    expect(readableColor('999999', 'F2F2F2')).toBe('000000');
    expect(readableColor('222222', '1F3864')).toBe('ffffff');
  });
});
