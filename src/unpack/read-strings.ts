import type { OfficePackage } from './open-package.js';
import { damaged, PACKAGE_LIMITS, tooLarge } from './package-fault.js';
import { readXml } from './read-xml.js';

/** The strings that the cells of a workbook share. @throws UnreadablePackage */
export function readSharedStrings({ part, main, related }: OfficePackage): readonly string[] {
  const strings: string[] = [];
  const [name] = related(main, 'sharedStrings');
  if (name === undefined) return strings;
  const reader = stringReader();
  readXml(part(name), name, {
    open(element) {
      if (element === 's:si') reader.start();
      reader.open(element);
    },
    text: reader.text,
    close(element) {
      reader.close(element);
      if (element !== 's:si') return;
      if (strings.length >= PACKAGE_LIMITS.elements) tooLarge('elements', PACKAGE_LIMITS.elements);
      strings.push(reader.value());
    },
  });
  return strings;
}

/** Puts the runs of a rich text together; readings (振り仮名) above the characters are no part of it. */
export function stringReader() {
  let value = '';
  let isText = false;
  let readings = 0;
  return {
    start(): void {
      value = '';
      isText = false;
      readings = 0;
    },
    open(element: string): void {
      if (element === 's:rPh') readings += 1;
      if (element === 's:t') isText = readings === 0;
    },
    text(text: string): void {
      if (isText) value += text;
    },
    close(element: string): void {
      if (element === 's:rPh') readings -= 1;
      if (element === 's:t') isText = false;
    },
    value: (): string => excelText(value),
  };
}

/** `_x000D_` stands for the character of that code. Source: ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring). */
export function excelText(stored: string): string {
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The shared string of a number. @throws UnreadablePackage where there is none */
export function sharedString(strings: readonly string[], index: string, part: string): string {
  return (/^\d{1,7}$/.test(index.trim()) ? strings[Number(index)] : undefined) ?? damaged('xml', part);
}
