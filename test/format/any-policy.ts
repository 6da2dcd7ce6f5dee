import fc, { type GeneratorValue } from 'fast-check';

/**
 * Writes policies that are valid by the schema as somebody might: keys in any order, every style of scalar, brackets on one
 * or several lines, comments and blank lines wherever YAML allows them, indentation of one to four columns, any line ends.
 */
export function writeAnyPolicy(g: GeneratorValue): { readonly text: string; readonly comments: number } {
  const writer = new Writer(g);
  const lines = writer.document(anyPolicy(g));
  const lineEnd = g(fc.constantFrom, '\n', '\n', '\r\n');
  return { text: lines.join(lineEnd) + g(fc.constantFrom, lineEnd, lineEnd, ''), comments: writer.comments };
}

type Data = string | number | boolean | null | readonly Data[] | DataMap;

interface DataMap {
  readonly [key: string]: Data;
}

function anyOf<Value>(g: GeneratorValue, ...values: readonly Value[]): Value {
  return values[g(fc.nat, values.length - 1)] as Value;
}

const WORDS = [
  ...[
    '区民',
    '防災',
    '「あ」',
    'a b',
    '50％',
    '１０',
    '：',
    'x: y',
    'x #y',
    "it's",
    'say "x"',
    'C:\\x',
    '、。',
  ],
  ...[
    '- a',
    '#1',
    '@',
    '*',
    '[a, b]',
    '{a}',
    'yes',
    '1.0',
    '0123',
    '~',
    'null',
    '2024-08-12',
    '😀',
    '%',
    '|',
  ],
];

function anyLine(g: GeneratorValue): string {
  return g(fc.array, fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).join(
    g(fc.constantFrom, '', ' '),
  );
}

function plainLine(g: GeneratorValue): string {
  return g(fc.array, fc.constantFrom('区民の声', '防災', '50％', '「あ」', 'ICT 活用'), {
    minLength: 1,
    maxLength: 4,
  }).join(g(fc.constantFrom, '', ' '));
}

function anyText(g: GeneratorValue): Data {
  const lines = g(fc.array, fc.constant(0), { minLength: 1, maxLength: 3 }).map(() => plainLine(g));
  if (g(fc.boolean)) return lines;
  return lines.join(g(fc.constantFrom, '\n\n', '\n- ', '\n')) + g(fc.constantFrom, '', '\n', '\n\n');
}

function anyOwn(g: GeneratorValue, depth = 0): Data {
  const kind = g(fc.integer, { min: 0, max: depth > 1 ? 4 : 6 });
  if (kind === 0)
    return g(fc.constantFrom, null, true, 5, -0.5, '', ' ', '\n', ' a\n', '\n a\n\n', 'a\n  b\n c', 'a \nb');
  if (kind < 5)
    return anyLine(g) + (kind === 4 ? `\n${anyLine(g)}${g(fc.constantFrom, '', '\n', '\n\n')}` : '');
  const items = g(fc.array, fc.constant(0), { maxLength: 2 }).map(() => anyOwn(g, depth + 1));
  if (kind === 5) return items;
  return Object.fromEntries(
    items.map((item, i) => [`${g(fc.constantFrom, 'k', 'あ', 'a b', '1', 'a: ')}${i}`, item]),
  );
}

function anyPolicy(g: GeneratorValue): Data {
  const year = () => anyOf<Data>(g, 2023, '令和5年度', 'R5', '2023', '２０２３');
  const amount = () =>
    g(fc.constantFrom, '73百万円', '29,474千円', '９２百万円', '２９，４７４千円', '-3百万円', '▲3百万円');
  const optional = (entries: Readonly<Record<string, () => Data>>) =>
    Object.fromEntries(
      Object.entries(entries)
        .filter(() => g(fc.boolean))
        .map(([key, make]) => [key, make()]),
    );
  const indicator = (id: string): Data => ({
    id,
    name: plainLine(g),
    target: anyOf<Data>(g, '48%以上', '４８％以上', '６０％以上', {
      text: '５０',
      minimum: 50,
      unit: '%',
    }),
    ...optional({
      survey: () => plainLine(g),
      note: () => plainLine(g),
      result: () => ({
        actual: g(fc.constantFrom, '５０．１％', '50.1%', '1,766％'),
        ...optional({
          text: () => anyLine(g),
          previous: () => g(fc.constantFrom, '47.2%', '－', '集計中'),
          reason: () => plainLine(g) + g(fc.constantFrom, '', '\n', '\n\n'),
          source: () => plainLine(g),
          'x-own': () => anyOwn(g),
        }),
      }),
      'x-own': () => anyOwn(g),
    }),
  });
  const issue = (number: string): Data => ({
    number,
    title: plainLine(g),
    problems: anyText(g),
    strategies: anyText(g),
    ...optional({
      sdgs: () => [11, 3],
      budget: () => [{ fiscalYear: year(), budget: amount() }],
      indicators: () => [indicator(`${number}a`), indicator(`${number}b`)],
      'x-a': () => anyOwn(g),
    }),
  });
  return {
    version: 1,
    fiscalYear: year(),
    organization: { name: '西区', kind: 'ward' },
    head: plainLine(g),
    stage: 'final',
    goal: anyText(g),
    mission: anyText(g),
    basicPolicy: anyText(g),
    issues: g(fc.constantFrom, ['1'], [], ['1', '2'], [], []).map(issue),
    ...optional({
      'x-first': () => anyOwn(g),
      revisions: () => [{ date: '2024-08-12', kind: 'wording', summary: plainLine(g) }],
      form: () => 'osaka-2023',
      'x-last': () => anyOwn(g),
    }),
  };
}

class Writer {
  comments = 0;

  constructor(readonly g: GeneratorValue) {}

  document(data: Data): readonly string[] {
    const marker = this.#maybe(10) ? [`---${this.#tail()}`] : [];
    const head = this.#maybe(5) ? ['# yaml-language-server: $schema=x', ...this.#between(0)] : [];
    return [
      ...head,
      ...marker,
      ...this.#block(data, 0),
      ...this.#between(0),
      ...(this.#maybe(20) ? ['...'] : []),
    ];
  }

  #maybe(oneIn: number): boolean {
    return this.g(fc.integer, { min: 1, max: oneIn }) === 1;
  }

  #comment(): string {
    this.comments += 1;
    return `#${this.#maybe(2) ? ' ' : ''}c${this.comments}.`;
  }

  #tail(): string {
    return this.#maybe(8)
      ? `${this.g(fc.constantFrom, ' ', '   ', '\t')}${this.#comment()}`
      : this.#maybe(9)
        ? '  '
        : '';
  }

  /** Blank lines and comments in any column up to `indent`, in front of an entry. */
  #between(indent: number): readonly string[] {
    return this.g(fc.array, fc.constantFrom('', '#', ' '), { maxLength: this.#maybe(4) ? 3 : 0 }).map(
      (kind) =>
        kind === '#' ? ' '.repeat(this.g(fc.integer, { min: 0, max: indent })) + this.#comment() : kind,
    );
  }

  #shuffled(data: DataMap): readonly [string, Data][] {
    const entries = Object.entries(data);
    return this.#maybe(2)
      ? entries
      : [...this.g(fc.shuffledSubarray<[string, Data]>, entries, { minLength: entries.length })];
  }

  /** The entries of a map or list, each from column `indent` on. */
  #block(data: Data, indent: number): readonly string[] {
    const pad = ' '.repeat(indent);
    if (Array.isArray(data))
      return data.flatMap((item: Data) => [
        ...this.#between(indent),
        ...this.#value(`${pad}-`, item, indent, false),
      ]);
    return this.#shuffled(data as DataMap).flatMap(([key, value]) => [
      ...this.#between(indent),
      ...this.#value(`${pad}${this.#key(key)}:`, value, indent, true),
    ]);
  }

  #key(key: string): string {
    return this.#maybe(8) || !/^[\w-]+$/.test(key) || /^\d/.test(key) ? JSON.stringify(key) : key;
  }

  /** What stands behind `key:` or `-`. */
  #value(head: string, data: Data, indent: number, isKey: boolean): readonly string[] {
    const step = this.g(fc.integer, { min: 1, max: 4 });
    const inner = indent + step;
    const isCollection = data !== null && typeof data === 'object';
    if (!isCollection) {
      const [first = '', ...rest] = this.#scalar(data, inner);
      if (first !== '' && !/^[|>]/.test(first) && this.#maybe(12))
        return [head + this.#tail(), ...this.#between(inner), ' '.repeat(inner) + first, ...rest].map(
          (line, i, all) => (i === all.length - 1 ? line + this.#tail() : line),
        );
      const opening = head + (first === '' ? '' : ' '.repeat(this.#maybe(6) ? 3 : 1)) + first;
      if (/^[|>]/.test(first)) return [opening + this.#tail(), ...rest];
      return [opening, ...rest].map((line, i, all) => (i === all.length - 1 ? line + this.#tail() : line));
    }
    if (Object.keys(data).length === 0 || this.#maybe(4)) {
      const flow = this.#maybe(2) ? this.#flow(data) : this.#brokenFlow(data, inner);
      return `${head} ${flow}${this.#tail()}`.split('\n');
    }
    const isIndentless = isKey && Array.isArray(data) && this.#maybe(3);
    const column = isIndentless ? indent : inner;
    const lines = this.#block(data, column);
    const isCompact = !isKey && step > 1 && /^ *[^ #]/.test(lines[0] ?? '') && this.#maybe(2);
    if (isCompact)
      return [head + (lines[0] as string).slice(head.length), ...lines.slice(1), ...this.#between(column)];
    return [head + this.#tail(), ...lines, ...(isIndentless ? [] : this.#between(column))];
  }

  #flow(data: Data): string {
    if (Array.isArray(data))
      return `[${data.map((item: Data) => this.#flow(item)).join(this.g(fc.constantFrom, ',', ', '))}]`;
    if (data !== null && typeof data === 'object')
      return `{${this.#shuffled(data as DataMap)
        .map(([key, value]) => `${JSON.stringify(key)}: ${this.#flow(value)}`)
        .join(' , ')}}`;
    return JSON.stringify(data);
  }

  #brokenFlow(data: Data, indent: number): string {
    const gap = () => {
      const lines = [
        this.#tail(),
        ...this.#between(indent).map((line) => (line === '' ? '' : ' '.repeat(indent) + line)),
      ];
      return `${lines.join('\n')}\n${' '.repeat(indent)}`;
    };
    if (Array.isArray(data))
      return `[${gap()}${data.map((item: Data) => this.#brokenFlow(item, indent) + gap()).join(',')}]`;
    if (data !== null && typeof data === 'object')
      return `{${gap()}${this.#shuffled(data as DataMap)
        .map(([key, value]) => `${JSON.stringify(key)}:${gap()}${this.#brokenFlow(value, indent)}${gap()}`)
        .join(',')}}`;
    return JSON.stringify(data);
  }

  #scalar(data: Data, indent: number): readonly string[] {
    if (typeof data !== 'string')
      return [data === null ? this.g(fc.constantFrom, '', 'null', '~') : JSON.stringify(data)];
    const pad = ' '.repeat(indent);
    const style = this.g(
      fc.constantFrom,
      'plain',
      'plain',
      'double',
      'single',
      'literal',
      'folded',
      'broken',
    );
    const isOneLine = !/[\n]/.test(data) && data.trim() === data && data !== '';
    if (style === 'plain' && isOneLine && isPlain(data)) return [data];
    if (style === 'single' && isOneLine) return [`'${data.replaceAll("'", "''")}'`];
    if (style === 'broken' && isOneLine && !data.includes('  ')) {
      const [open, close, words] =
        isPlain(data) && this.#maybe(2) ? ['', '', data] : ['"', '"', JSON.stringify(data).slice(1, -1)];
      const parts = words.split(/ (?=[^#\-\s])/);
      if (parts.length > 1)
        return parts.map((part, i) => (i === 0 ? open : pad) + part + (i === parts.length - 1 ? close : ''));
    }
    if ((style === 'literal' || style === 'folded') && data.trim() !== '' && !/^\s|\n /.test(data)) {
      const breaks = /\n*$/.exec(data)?.[0].length ?? 0;
      const chomp = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
      const body = data.replace(/\n+$/, '').split('\n');
      const folded = style === 'folded' ? body.flatMap((line, i) => (i === 0 ? [line] : ['', line])) : body;
      const extra = Array.from({ length: Math.max(0, breaks - 1) }, () => '');
      const mark = style === 'literal' ? '|' : '>';
      return [mark + chomp, ...[...folded, ...extra].map((line) => (line === '' ? '' : pad + line))];
    }
    return [JSON.stringify(data)];
  }
}

function isPlain(text: string): boolean {
  return !/^[-?:,[\]{}#&*!|>'"%@`~\d.]|: |:$| #|^(yes|null|true)/.test(text) && !/^\s|\s$/.test(text);
}
