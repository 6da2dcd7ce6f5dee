import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import { readFilledForm } from '../../src/collect/read-filled-form.js';
import { editParts } from './fill.mjs';

/** Files from outside, broken and made to break: each is refused, and at once. */
const files = {
  docx: new Uint8Array(readFileSync('test/cases/collect/one-form/filled.docx')),
  xlsx: new Uint8Array(readFileSync('test/cases/collect/one-form/filled.xlsx')),
};

/** What is read of a file: its inputs, or the rule and the kind of what is wrong with it. */
function read(bytes: Uint8Array): string {
  const answer = readFilledForm('form', bytes, inflate);
  if ('diagnostic' in answer) return answer.diagnostic.rule;
  const { cells, properties } = answer.form;
  return JSON.stringify([properties, cells.map(({ input, text }) => [input, text])]);
}

/** The same numbers at every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

describe.each(['docx', 'xlsx'] as const)('a %s that was damaged', (format) => {
  const sound = files[format];
  const expected = read(sound);

  it('is refused or reads as before, whichever byte is changed', () => {
    const random = numbers(1);
    const answers = new Set<string>();
    for (let run = 0; run < 400; run += 1) {
      const bytes = sound.slice();
      const at = random.next().value % bytes.length;
      bytes[at] = (bytes[at] as number) ^ (1 + (random.next().value % 255));
      const answer = read(bytes);
      answers.add(answer === expected ? 'same' : answer);
    }
    expect([...answers].filter((answer) => answer.startsWith('[')).length).toBe(0);
    expect(answers.has('collect/damaged')).toBe(true);
  });

  it('is refused wherever it was cut', () => {
    const random = numbers(2);
    for (let run = 0; run < 150; run += 1) {
      const answer = read(sound.subarray(0, random.next().value % sound.length));
      expect(answer).toMatch(/^collect\/(?:damaged|file-type)$/);
    }
  });

  it('is refused where a part was changed and its checksum was not', () => {
    for (const changed of ['0', '\u0000']) {
      const bytes = zipSync({ a: strToU8('50.1%') }, { level: 0 });
      const at = bytes.indexOf(0x35, 30);
      bytes[at] = changed.charCodeAt(0);
      expect(read(bytes)).toBe('collect/damaged');
    }
  });
});

describe('a file that was made to break a reader', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const inSheet = (edit: (xml: string) => string) => editParts(files.xlsx, { [sheet]: edit });
  const inDocument = (edit: (xml: string) => string) => editParts(files.docx, { 'word/document.xml': edit });
  const more = (xml: string) => inSheet((text) => text.replace('</sheetData>', `${xml}</sheetData>`));

  it.each([
    [
      'one merged range over the whole sheet',
      () =>
        inSheet((xml) =>
          xml.replace(
            /<mergeCells.*<\/mergeCells>/s,
            '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
          ),
        ),
      'same',
    ],
    [
      'validation of whole columns',
      () => inSheet((xml) => xml.replace(/sqref="[^"]*"/, 'sqref="A1:T1048576"')),
      'same',
    ],
    [
      'a row that no sheet has',
      () => more('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
      'collect/damaged',
    ],
    [
      'a column that no sheet has',
      () => more('<row r="99"><c r="ZZZ99"><v>1</v></c></row>'),
      'collect/damaged',
    ],
    [
      'a shared string that is not there',
      () => more('<row r="99"><c r="A99" t="s"><v>99999</v></c></row>'),
      'collect/damaged',
    ],
    [
      'too many cells',
      () => more(`<row r="99">${'<c><v>1</v></c>'.repeat(16_000)}</row>`.repeat(13)),
      'collect/too-large',
    ],
    [
      'elements within elements',
      () =>
        inDocument((xml) =>
          xml.replace('</w:body>', `${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}</w:body>`),
        ),
      'collect/too-large',
    ],
    [
      'too many elements',
      () => inDocument((xml) => xml.replace('</w:body>', `${'<w:p/>'.repeat(400_000)}</w:body>`)),
      'collect/too-large',
    ],
    [
      'too many parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}`, strToU8('')]))),
      'collect/too-large',
    ],
    [
      'entities that multiply',
      () => inDocument((xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>')),
      'collect/unsafe',
    ],
    [
      'an entity that nobody defined',
      () => inDocument((xml) => xml.replace('<w:body>', '<w:body>&b;')),
      'collect/damaged',
    ],
    [
      'a character that XML cannot hold',
      () => inDocument((xml) => xml.replace('<w:body>', '<w:body>&#0;')),
      'collect/damaged',
    ],
    [
      'a part that is no UTF-8',
      () => zipSync({ ...unzipSync(files.docx), 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) }),
      'collect/damaged',
    ],
    [
      'a thousand attributes of one name',
      () => inDocument((xml) => xml.replace('<w:body>', `<w:body ${'a="1" '.repeat(1000)}>`)),
      'collect/damaged',
    ],
  ] as const)('%s', (_, make, expected) => {
    const bytes = make();
    const started = performance.now();
    const answer = read(bytes);
    if (expected === 'same') expect(answer).toBe(read(files.xlsx));
    else expect(answer).toBe(expected);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('unpacks to more than it says, and takes no more memory than that', () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(32 * 1024 * 1024) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    // The sizes in the directory and in the header of the part.
    for (let at = 0; at < bomb.length - 4; at += 1) {
      const signature = view.getUint32(at, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(read(bomb)).toBe('collect/damaged');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });
});
