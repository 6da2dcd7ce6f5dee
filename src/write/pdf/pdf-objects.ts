/** A PDF file as its objects, for changes that the engine has no option for (ISO 32000-1, 7.5). */
export interface PdfObjects {
  /** What stands before the first object. */
  readonly head: string;
  /** Number → the object from `N 0 obj` to `endobj`, a byte a character. */
  readonly objects: Map<number, string>;
  /** From `trailer` up to `startxref`. */
  readonly trailer: string;
}

const FREE = '0000000000 65535 f\r\n';

/** Takes a file of the engine apart: one section of references in the old style, no generations. */
export function readPdf(bytes: Uint8Array): PdfObjects {
  const text = bytesToText(bytes);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const table = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 32));
  if (table === null) throw new Error('The PDF engine writes its references in another way.');
  const first = start + table[0].length;
  const count = Number(table[1]);
  const places = Array.from({ length: count - 1 }, (_, i) => {
    const at = first + FREE.length * (i + 1);
    return { number: i + 1, offset: Number(text.slice(at, at + 10)) };
  }).sort((a, b) => a.offset - b.offset);
  const objects = places.map(({ number, offset }, i): readonly [number, string] => {
    return [number, text.slice(offset, places[i + 1]?.offset ?? start)];
  });
  const end = first + FREE.length * count;
  return {
    head: text.slice(0, places[0]?.offset ?? start),
    objects: new Map(objects),
    trailer: text.slice(end, text.lastIndexOf('startxref')),
  };
}

/** Puts the file together again, with references to where the objects now stand. */
export function writePdf({ head, objects, trailer }: PdfObjects): Uint8Array {
  const offsets = new Map<number, number>();
  let offset = head.length;
  for (const [number, object] of objects) {
    offsets.set(number, offset);
    offset += object.length;
  }
  const entries = [...offsets]
    .sort(([a], [b]) => a - b)
    .map(([, place]) => `${String(place).padStart(10, '0')} 00000 n\r\n`);
  const table = `xref\n0 ${entries.length + 1}\n${FREE}${entries.join('')}`;
  return textToBytes([head, ...objects.values(), table, trailer, `startxref\n${offset}\n%%EOF\n`].join(''));
}

/** Changes the text within a stream that is not compressed, as UTF-8, and its length with it. */
export function changeStream(object: string, change: (text: string) => string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const end = object.lastIndexOf('\nendstream');
  const text = new TextDecoder().decode(textToBytes(object.slice(start, end)));
  const changed = bytesToText(new TextEncoder().encode(change(text)));
  const head = object.slice(0, start).replace(/\/Length \d+/, `/Length ${changed.length}`);
  return head + changed + object.slice(end);
}

/** A text string of PDF: UTF-16 in hexadecimal digits (ISO 32000-1, 7.9.2.2). */
export function pdfString(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `<FEFF${units.join('').toUpperCase()}>`;
}

function bytesToText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function textToBytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
