/** Fills in and changes Word and Excel forms as people and other programs do, by editing the XML of their parts. */
type Values = Readonly<Record<string, string>>;

export function editParts(
  bytes: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string | null>>,
): Uint8Array;
export function escaped(text: string): string;
export function wordRuns(text: string): string;
export function fillDocx(bytes: Uint8Array, values: Values): Uint8Array;
export function fillXlsx(bytes: Uint8Array, values: Values, cell?: (value: string) => string): Uint8Array;
export function addressOf(book: string, name: string): string;
export function withHash(bytes: Uint8Array, hash: string): Uint8Array;
export function withoutControls(bytes: Uint8Array, keep: { readonly bookmarks: boolean }): Uint8Array;
