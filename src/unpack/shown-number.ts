import { type Decimal, decimal, roundHalfUp, shift } from '../model/decimal.js';

/** A number as the person saw it, or why it cannot be told. */
export type ShownNumber =
  | { readonly text: string; readonly exact?: string }
  | { readonly cannotShow: 'date' | 'format' };

/** Built-in formats that show a number. Source: ISO/IEC 29500-1, 18.8.30 (numFmt). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  49: '@',
};

/** Built-in formats of dates and times, those of Japanese Excel among them. */
const BUILT_IN_DATES = /^(?:1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/;

/** Digits of a number that Excel keeps; those behind them are noise of binary fractions. */
const PRECISION = 15;

/** Beyond this many places a number is no figure of a policy, and would fill the memory. */
const LARGEST_EXPONENT = 60;

/** The code of a format by its number; `custom` are the file's own. `null` for a built-in one that is not known here. */
export function formatCode(id: number, custom: ReadonlyMap<number, string>): string | null {
  if (BUILT_IN_DATES.test(String(id)) && !custom.has(id)) return 'yyyy';
  return custom.get(id) ?? BUILT_IN[id] ?? null;
}

/**
 * A stored number (`0.502`, `1.1000000000000001`, `5E-2`) by a format code, in exact decimals: what Excel shows of it.
 * Understood are General, digits with commas and decimals, per cent, and words around them; dates and the rest are not.
 */
export function showNumber(stored: string, code: string | null): ShownNumber {
  const value = readStored(stored);
  if (value === null || code === null) return { cannotShow: 'format' };
  const sections = splitSections(code);
  const isNegative = value.startsWith('-');
  const section = (isNegative && sections[1]) || sections[0] || 'General';
  const [before, digits, after] = partsOf(section) ?? [];
  if (before === undefined || digits === undefined || after === undefined)
    return { cannotShow: isDate(section) ? 'date' : 'format' };
  // The section for negative numbers has a sign of its own.
  const shown = isNegative && sections[1] ? decimal(value.slice(1)) : value;
  const isPercent = (before + after).includes('%');
  const text = before + showDigits(shown, digits, isPercent) + after;
  const scaled = isPercent ? shift(shown, 2) : shown;
  return isCutOff(scaled, digits) ? { text, exact: before + scaled + after } : { text };
}

function readStored(stored: string): Decimal | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/.exec(stored.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const places = Number(exponent);
  if (Math.abs(places) > LARGEST_EXPONENT || whole.length + fraction.length > 400) return null;
  const exact = shift(decimal(`${sign === '-' ? '-' : ''}${whole}.${fraction || '0'}`), places);
  const [integer = '', rest = ''] = exact.replace('-', '').split('.');
  const leadingZeros = integer === '0' ? (/^0*/.exec(rest)?.[0].length ?? 0) : 0;
  const used = integer === '0' ? -leadingZeros : integer.length;
  return roundHalfUp(exact, PRECISION - used);
}

/** The parts between semicolons that are not quoted: for positive and negative numbers, zero and text. */
function splitSections(code: string): readonly string[] {
  return (code.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;)/g) ?? []).slice(0, 4);
}

/** What stands in front of the digits, the digits, and what stands behind; `null` for what is more than that. */
function partsOf(section: string): readonly [string, string, string] | null {
  const plain = section
    .replace(/\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\d+)\]/gi, '')
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, sign: string) => `"${sign}"`);
  const match =
    /^((?:"[^"]*"|\\.|_.|\*.|[^"\\_*#0?.,@[\]A-Za-z/])*)(General|@|[#0?,]*(?:\.[0#?]*)?)((?:"[^"]*"|\\.|_.|\*.|[^"\\_*#0?.,@[\]A-Za-z/])*)$/i.exec(
      plain,
    );
  const [, before = '', digits = '', after = ''] = match ?? [];
  if (digits === '') return null;
  return [literal(before), digits, literal(after)];
}

function literal(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted, escaped) => quoted ?? escaped ?? '');
}

function isDate(section: string): boolean {
  const marks = section.replace(/"[^"]*"|\\.|E[+-]/gi, '');
  return /\[[hms]+\]/i.test(marks) || /[ymdhsge]/i.test(marks.replace(/\[[^\]]*\]|General/gi, ''));
}

/** Whether a format shows fewer digits than there are. */
function isCutOff(scaled: Decimal, digits: string): boolean {
  if (/^(?:General|@)$/i.test(digits)) return false;
  const [whole = '', fraction = ''] = digits.split('.');
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  return roundHalfUp(scaled, fraction.length - 3 * thousands) !== scaled;
}

function showDigits(value: Decimal, digits: string, isPercent: boolean): string {
  const scaled = isPercent ? shift(value, 2) : value;
  if (/^(?:General|@)$/i.test(digits)) return scaled;
  const [whole = '', fraction = ''] = digits.split('.');
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const least = (fraction.match(/[0?]/g) ?? []).length;
  const most = fraction.length;
  const rounded = roundHalfUp(shift(scaled, -3 * thousands), most);
  const [integer = '', decimals = ''] = rounded.replace('-', '').split('.');
  const zeros = (whole.match(/0/g) ?? []).length;
  const padded = integer === '0' && zeros === 0 ? '' : integer.padStart(zeros, '0');
  const grouped = /,[#0?]/.test(whole) ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const shown = decimals.padEnd(least, '0');
  const sign = rounded.startsWith('-') ? '-' : '';
  return sign + grouped + (shown === '' ? '' : `.${shown}`);
}
