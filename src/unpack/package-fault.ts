/** Why a file is not read as a Word or Excel file. */
export type PackageFault =
  /** Not a .docx or .xlsx: a binary file of the old kind, one with a password, an OpenDocument file, something else. */
  | { readonly kind: 'fileType'; readonly found: 'old' | 'encrypted' | 'openDocument' | 'empty' | 'other' }
  | {
      readonly kind: 'tooLarge';
      readonly what: 'bytes' | 'unpacked' | 'ratio' | 'parts' | 'elements' | 'nesting' | 'cells';
      readonly limit: number;
    }
  /** The zip, a checksum or the XML of a part is broken, or a part is missing. `part` is '' for the whole file. */
  | {
      readonly kind: 'damaged';
      readonly what: 'zip' | 'checksum' | 'xml' | 'missing';
      readonly part: string;
    }
  /** What no form holds and what attacks are made of. */
  | {
      readonly kind: 'unsafe';
      readonly what: 'macro' | 'doctype' | 'path' | 'duplicate';
      readonly part: string;
    };

/** Thrown by everything in this folder, and by nothing else for a reason that lies in the file. */
export class UnreadablePackage extends Error {
  constructor(readonly fault: PackageFault) {
    super(JSON.stringify(fault));
  }
}

/** What is accepted of a file from outside. Source: the contract's limits. */
export const PACKAGE_LIMITS = {
  bytes: 10 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  /** Times the size of the file. */
  ratio: 200,
  parts: 1000,
  /** Of one part. */
  elements: 1_000_000,
  /** Of the part that is held as a tree. */
  treeElements: 300_000,
  nesting: 256,
  /** Cells with contents. */
  cells: 200_000,
} as const;

/** The file is broken. @throws UnreadablePackage */
export function damaged(what: Extract<PackageFault, { kind: 'damaged' }>['what'], part = ''): never {
  throw new UnreadablePackage({ kind: 'damaged', what, part });
}

/** The file exceeds a limit. @throws UnreadablePackage */
export function tooLarge(what: Extract<PackageFault, { kind: 'tooLarge' }>['what'], limit: number): never {
  throw new UnreadablePackage({ kind: 'tooLarge', what, limit });
}

/** The file holds what it must not. @throws UnreadablePackage */
export function unsafe(what: Extract<PackageFault, { kind: 'unsafe' }>['what'], part: string): never {
  throw new UnreadablePackage({ kind: 'unsafe', what, part });
}
