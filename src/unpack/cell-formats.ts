import type { OfficePackage } from './open-package.js';
import { readXml } from './read-xml.js';
import { formatCode } from './shown-number.js';

/** The number formats of cells, by the number of their style. @returns codes; `null` where one is not known */
export function readCellFormats({ part, main, related }: OfficePackage): (style: number) => string | null {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  const [name] = related(main, 'styles');
  let inCells = false;
  if (name !== undefined) {
    readXml(part(name), name, {
      open(element, { numFmtId = '0', formatCode: code = '' }) {
        if (element === 's:numFmt') custom.set(Number(numFmtId), code);
        if (element === 's:cellXfs') inCells = true;
        if (element === 's:xf' && inCells) formats.push(Number(numFmtId));
      },
      text() {},
      close(element) {
        if (element === 's:cellXfs') inCells = false;
      },
    });
  }
  return (style) => formatCode(formats[style] ?? 0, custom);
}
