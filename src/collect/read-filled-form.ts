import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { openPackage } from '../unpack/open-package.js';
import { PACKAGE_LIMITS, type PackageFault, UnreadablePackage } from '../unpack/package-fault.js';
import type { Inflate } from '../unpack/read-zip.js';
import { NOWHERE, wholeFile } from './cell-source.js';
import type { FilledForm } from './filled-form.js';
import { readFilledDocx } from './read-filled-docx.js';
import { readFilledXlsx } from './read-filled-xlsx.js';

export type { Inflate } from '../unpack/read-zip.js';

/** Most bytes of a filled form. */
export const MOST_BYTES: number = PACKAGE_LIMITS.bytes;

/** A filled form, or why it cannot be read. */
export type ReadForm = { readonly form: FilledForm } | { readonly diagnostic: Diagnostic };

/** Reads a .docx or .xlsx that somebody has filled in, whatever its name says. `file` is what messages call it. */
export function readFilledForm(file: string, bytes: Uint8Array, inflate: Inflate): ReadForm {
  try {
    const office = openPackage(bytes, inflate);
    return { form: office.kind === 'docx' ? readFilledDocx(file, office) : readFilledXlsx(file, office) };
  } catch (error) {
    if (error instanceof UnreadablePackage) return { diagnostic: unreadable(file, error.fault) };
    throw error;
  }
}

/** A file that was not even read, because it is larger than any form. */
export function tooLargeForm(file: string): Diagnostic {
  return unreadable(file, { kind: 'tooLarge', what: 'bytes', limit: MOST_BYTES });
}

/** Why a file is not read as one of Word or Excel. `file` is what messages call it. */
export function unreadable(file: string, fault: PackageFault): Diagnostic {
  const source = wholeFile(file);
  switch (fault.kind) {
    case 'fileType':
      return diagnose(source, NOWHERE, 'collect/file-type', fault);
    case 'tooLarge':
      return diagnose(source, NOWHERE, 'collect/too-large', fault);
    case 'damaged':
      return diagnose(source, NOWHERE, 'collect/damaged', fault);
    case 'unsafe':
      return diagnose(source, NOWHERE, 'collect/unsafe', fault);
  }
}
