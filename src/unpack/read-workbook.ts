import type { OfficePackage } from './open-package.js';
import { readXml } from './read-xml.js';

/** What a workbook says of its sheets and of the names of its cells. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/** A sheet and the part it stands in. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  /** Whether people do not see it. */
  readonly isHidden: boolean;
}

/** A name and what it stands for, as written: `'西区'!$B$24`. */
export interface DefinedName {
  readonly name: string;
  readonly reference: string;
  /** The sheet that alone knows it; `null` for names of the whole workbook. */
  readonly sheet: string | null;
}

/** Reads the workbook part. @throws UnreadablePackage */
export function readWorkbook({ part, main, targets }: OfficePackage): Workbook {
  const links = targets(main);
  const sheets: Sheet[] = [];
  const names: { name: string; reference: string; local: string | undefined }[] = [];
  let isName = false;
  readXml(part(main), main, {
    open(element, attributes) {
      const target = links.get(attributes['r:id'] ?? '');
      if (element === 's:sheet' && target !== undefined) {
        const isHidden = (attributes.state ?? 'visible') !== 'visible';
        sheets.push({ name: attributes.name ?? '', part: target, isHidden });
      }
      isName = element === 's:definedName';
      if (isName) names.push({ name: attributes.name ?? '', reference: '', local: attributes.localSheetId });
    },
    text(text) {
      const last = names.at(-1);
      if (isName && last) last.reference += text;
    },
    close() {
      isName = false;
    },
  });
  return {
    sheets,
    names: names.map(({ name, reference, local }) => ({
      name,
      reference,
      sheet: local === undefined ? null : (sheets[Number(local)]?.name ?? ''),
    })),
  };
}

/** Sheet and address that a reference to one cell or one range means, of a range its first cell; `null` for any other. */
export function referredCell(reference: string): { readonly sheet: string; readonly address: string } | null {
  const match =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/.exec(
      reference.trim(),
    );
  if (!match) return null;
  const [, quoted, plain, column = '', row = ''] = match;
  return { sheet: quoted?.replaceAll("''", "'") ?? (plain as string), address: column + row };
}
