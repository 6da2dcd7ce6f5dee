import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CsvField, CsvTable } from '../../src/parse/csv-table.js';
import { parseCsv } from '../../src/parse/parse-csv.js';
import { anyText, LONG_TEXTS, partOf } from './texts.js';

const textsOf = (fields: readonly CsvField[]) => fields.map(({ text }) => text);
const cellsOf = ({ header, rows }: CsvTable) => [
  textsOf(header),
  ...rows.map(({ fields }) => textsOf(fields)),
];

test.each<[string, string, string[][]]>([
  [
    'plain',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no line end at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'CRLF',
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'CR',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'tab',
    'a\tb,c\n1,5\t2',
    [
      ['a', 'b,c'],
      ['1,5', '2'],
    ],
  ],
  [
    'semicolon',
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'separators in quotes do not count',
    '"a;;",b\n1,2',
    [
      ['a;;', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a doubled quote in the header',
    '"a"";;",b\n1,2',
    [
      ['a";;', 'b'],
      ['1', '2'],
    ],
  ],
  ['one column', 'a\n1\n', [['a'], ['1']]],
  [
    'quotes',
    '"a","b"\n"1,2","say ""hi"""\n',
    [
      ['a', 'b'],
      ['1,2', 'say "hi"'],
    ],
  ],
  [
    'a field over lines',
    'a,b\n"1\r\n2",3',
    [
      ['a', 'b'],
      ['1\r\n2', '3'],
    ],
  ],
  [
    'a header over lines',
    '"a\nb",c\n1,2',
    [
      ['a\nb', 'c'],
      ['1', '2'],
    ],
  ],
  [
    'empty fields',
    'a,b\n,\n"",""\n',
    [
      ['a', 'b'],
      ['', ''],
      ['', ''],
    ],
  ],
  [
    'blank lines',
    '\n\r\na,b\n\n  \n　\n1,2\n \n\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'spaces stay',
    'a,b\n 1 , 2\n',
    [
      ['a', 'b'],
      [' 1 ', ' 2'],
    ],
  ],
  ['nothing', '', [[]]],
  ['blank lines only', ' \r\n\n', [[]]],
])('%s', (_, text, cells) => {
  const table = parseCsv(text);
  expect(cellsOf(table)).toEqual(cells);
  expect(table.failures).toEqual([]);
});

test('fields and rows know their place, quotes included', () => {
  const text = 'id,"x"\r\n\r\n"a""b",\r\n';
  const { header, rows } = parseCsv(text);
  expect(header).toEqual([
    { text: 'id', start: 0, end: 2 },
    { text: 'x', start: 3, end: 6 },
  ]);
  expect(rows).toEqual([
    {
      start: 10,
      end: 17,
      fields: [
        { text: 'a"b', start: 10, end: 16 },
        { text: '', start: 17, end: 17 },
      ],
    },
  ]);
});

test.each<[string, [string, string][], string[][]]>([
  ['a,b\n1\n3,4', [['tooFewFields', '1']], [['a', 'b'], ['1'], ['3', '4']]],
  [
    'a,b\n1,2,3,4\n',
    [['tooManyFields', '3,4']],
    [
      ['a', 'b'],
      ['1', '2', '3', '4'],
    ],
  ],
  [
    'a,b\n1,"2\n3,4\n',
    [['unterminatedQuote', '"2\n3,4\n']],
    [
      ['a', 'b'],
      ['1', '2\n3,4\n'],
    ],
  ],
  ['a,b\n"1', [['unterminatedQuote', '"1']], [['a', 'b'], ['1']]],
  [
    'a,b\n"1"x,2',
    [['textAfterQuote', 'x']],
    [
      ['a', 'b'],
      ['1x', '2'],
    ],
  ],
  [
    'a,b\n"1" ,2',
    [['textAfterQuote', ' ']],
    [
      ['a', 'b'],
      ['1 ', '2'],
    ],
  ],
  [
    'a,b\n1"2"3,4',
    [['quoteInField', '"']],
    [
      ['a', 'b'],
      ['1"2"3', '4'],
    ],
  ],
  [
    'a,b\n1, "2"',
    [['quoteInField', '"']],
    [
      ['a', 'b'],
      ['1', ' "2"'],
    ],
  ],
  [
    'a,b"\n1,2\n3',
    [
      ['quoteInField', '"'],
      ['tooFewFields', '3'],
    ],
    [['a', 'b"'], ['1', '2'], ['3']],
  ],
])('%j has failures that name their part', (text, failures, cells) => {
  const table = parseCsv(text);
  expect(table.failures.map((found) => [found.kind, partOf(text, found)])).toEqual(failures);
  expect(cellsOf(table)).toEqual(cells);
});

test.each<[string, string, string, string[][]]>([
  [
    'a,b\n1,2\n3,4\n5,6\n',
    'tooManyRows',
    '5,6',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['a,b,c,d\n1,2,3,4', 'tooManyColumns', 'd', [['a', 'b', 'c']]],
  ['a,b\n1,2,3,4\n5,6', 'tooManyColumns', '4', [['a', 'b']]],
  ['a,b\n1,"123456"\n5,6', 'cellTooLong', '"123456"', [['a', 'b']]],
])('%j exceeds a limit and is read no further', (text, kind, part, cells) => {
  const table = parseCsv(text, { rows: 2, columns: 3, cell: 5 });
  expect(table.failures.map((found) => [found.kind, partOf(text, found)])).toEqual([[kind, part]]);
  expect(cellsOf(table)).toEqual(cells);
});

test('limits may be reached', () => {
  expect(parseCsv('a,b,c\n1,2,"12345"\n1,2,3\n\n', { rows: 2, columns: 3, cell: 5 }).failures).toEqual([]);
});

interface Dialect {
  readonly separator: string;
  readonly lineEnd: string;
  readonly quoteAll: boolean;
  readonly endsWithLineEnd: boolean;
}

function write(
  rows: readonly (readonly string[])[],
  { separator, lineEnd, quoteAll, endsWithLineEnd }: Dialect,
): string {
  const field = (text: string) =>
    quoteAll || /[",;\t\r\n]|^[ \u3000]*$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(field).join(separator)).join(lineEnd) + (endsWithLineEnd ? lineEnd : '');
}

test('a table reads back from every dialect, and every field from its place', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', 'a', '％'), maxLength: 6 }),
  );
  const tables = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  const dialects = fc.record({
    separator: fc.constantFrom(',', '\t', ';'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    endsWithLineEnd: fc.boolean(),
  });
  fc.assert(
    fc.property(tables, dialects, (cells, dialect) => {
      const text = write(cells, dialect);
      const table = parseCsv(text);
      expect(table.separator).toBe(dialect.separator);
      expect(table.failures).toEqual([]);
      expect(cellsOf(table)).toEqual(cells);
      for (const field of [...table.header, ...table.rows.flatMap(({ fields }) => fields)]) {
        const source = text.slice(field.start, field.end);
        const unquoted = source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : source;
        expect(unquoted).toBe(field.text);
      }
    }),
    { numRuns: 1000 },
  );
});

test('any text gives a table whose places lie in it, in order', () => {
  const pieces = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', 'a', '1') });
  fc.assert(
    fc.property(fc.oneof(anyText, pieces), (text) => {
      const { header, rows, failures } = parseCsv(text);
      let last = 0;
      for (const { start, end } of [...header, ...rows.flatMap(({ fields }) => fields)]) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      for (const { offset, length } of failures) expect(offset + length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test('long texts end', () => {
  for (const text of LONG_TEXTS) parseCsv(text);
  for (const piece of ['\n', ' ', ' \n', '"', '""', '",', 'a"', ',', '"\n'])
    parseCsv(piece.repeat(1_000_000));
});
