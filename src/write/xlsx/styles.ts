import { XML_HEAD, xmlElement, xmlList, xmlText } from '../xml-element.js';
import { cellFontXml } from './font-xml.js';
import { MAIN } from './namespaces.js';
import type { CellAlignment, CellBorder, CellFont, CellStyle } from './sheet.js';
import { DEFAULT_FONT_SIZE } from './units.js';

/** The looks of a workbook's cells, each of them once. */
export interface Styles {
  /** Number of a look; told fastest of one that was met before as the same object. */
  add(style: CellStyle): number;
  /** Number of a background, `RRGGBB`, that a cell takes while a condition holds. */
  addConditional(fill: string): number;
  /** The part with all of them. */
  part(): string;
}

/** Number formats that Excel knows by number (ISO/IEC 29500-1, 18.8.30); others count from 164. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '@': 49 };
const FIRST_OWN_FORMAT = 164;

/** A table of looks with the default font, that column widths are counted in. Source: ISO/IEC 29500-1, 18.8. */
export function styles(defaultFont: string): Styles {
  const formats = uniqueList([]);
  const fonts = uniqueList([
    `<font><sz val="${DEFAULT_FONT_SIZE}"/><color theme="1"/><name val="${xmlText(defaultFont)}"/></font>`,
  ]);
  // Excel takes the first two for its own, whatever they are.
  const fills = uniqueList([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = uniqueList([borderXml({ left: false, right: false, top: false, bottom: false })]);
  const looks = uniqueList(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const conditional: string[] = [];
  const found = new Map<CellStyle, number>();
  const fontIds = new Map<CellFont, number>();

  function lookXml(style: CellStyle): string {
    const { alignment, isUnlocked } = style;
    const ids = {
      numFmtId: formatId(style.numberFormat),
      fontId: fontId(style.font),
      borderId: borders.add(borderXml(style.border)),
      fillId: style.fill === null ? 0 : fills.add(fillXml(style.fill)),
    };
    return (
      `<xf numFmtId="${ids.numFmtId}" fontId="${ids.fontId}" fillId="${ids.fillId}" borderId="${ids.borderId}" xfId="0"` +
      (ids.numFmtId > 0 ? ' applyNumberFormat="1"' : '') +
      (ids.fontId > 0 ? ' applyFont="1"' : '') +
      (ids.fillId > 0 ? ' applyFill="1"' : '') +
      (ids.borderId > 0 ? ' applyBorder="1"' : '') +
      (alignment ? ' applyAlignment="1"' : '') +
      (isUnlocked ? ' applyProtection="1"' : '') +
      (alignment || isUnlocked
        ? `>${alignment ? alignmentXml(alignment) : ''}${isUnlocked ? '<protection locked="0"/>' : ''}</xf>`
        : '/>')
    );
  }

  function fontId(font: CellFont): number {
    const id = fontIds.get(font) ?? fonts.add(`<font>${cellFontXml(font)}</font>`);
    fontIds.set(font, id);
    return id;
  }

  function formatId(code: string): number {
    return KNOWN_FORMATS[code] ?? FIRST_OWN_FORMAT + formats.add(code);
  }

  return {
    add(style) {
      const known = found.get(style);
      if (known !== undefined) return known;
      const id = looks.add(lookXml(style));
      found.set(style, id);
      return id;
    },
    addConditional: (fill) =>
      conditional.push(
        `<dxf><fill><patternFill patternType="solid"><bgColor rgb="FF${xmlText(fill)}"/></patternFill></fill></dxf>`,
      ) - 1,
    part: () =>
      XML_HEAD +
      xmlElement(
        'styleSheet',
        { xmlns: MAIN },
        (formats.items.length > 0 ? xmlList('numFmts', formats.items.map(formatXml)) : '') +
          xmlList('fonts', fonts.items) +
          xmlList('fills', fills.items) +
          xmlList('borders', borders.items) +
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
          xmlList('cellXfs', looks.items) +
          '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
          xmlList('dxfs', conditional) +
          '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      ),
  };
}

/** A list in which each text stands once. */
interface UniqueList {
  readonly items: readonly string[];
  /** Its place, from 0. */
  add(item: string): number;
}

function uniqueList(first: readonly string[]): UniqueList {
  const items = [...first];
  const places = new Map(first.map((item, place) => [item, place]));
  return {
    items,
    add(item) {
      const place = places.get(item);
      if (place !== undefined) return place;
      places.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}

function formatXml(code: string, index: number): string {
  return xmlElement('numFmt', { numFmtId: FIRST_OWN_FORMAT + index, formatCode: code });
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${xmlText(color)}"/></patternFill></fill>`;
}

function borderXml(border: CellBorder): string {
  const edge = (name: keyof CellBorder) => `<${name}${border[name] ? ' style="thin"' : ''}/>`;
  return `<border>${edge('left')}${edge('right')}${edge('top')}${edge('bottom')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, indent }: CellAlignment): string {
  return xmlElement('alignment', {
    horizontal,
    vertical: vertical === 'middle' ? 'center' : vertical,
    wrapText: 1,
    indent: indent > 0 ? indent : undefined,
  });
}
