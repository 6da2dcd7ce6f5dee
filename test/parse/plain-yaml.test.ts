import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeYaml } from '../../src/parse/judge-yaml.js';
import { readPlainYaml } from '../../src/parse/plain-yaml.js';

const script = '../../scripts/bench/generate-policies.mjs';
const { generatePolicy, policyYaml } = (await import(script)) as {
  readonly generatePolicy: (index: number, settings?: { issueCount?: number }) => object;
  readonly policyYaml: (policy: object) => string;
};

const DEPTH = 16;

/** Reads a text both ways; fails where the quick reader does not decline and differs. @returns whether it read the text. */
function agrees(text: string): boolean {
  const root = readPlainYaml(text, DEPTH);
  if (root === null) return false;
  const judged = judgeYaml({ name: 'a.yaml', text }, DEPTH);
  const isSyntaxClean = judged.diagnostics.every(({ rule }) => OF_CHARACTERS.has(rule));
  expect({ text, isSyntaxClean, root }).toStrictEqual({ text, isSyntaxClean: true, root: judged.tree?.root });
  return true;
}

/** What `parseYaml` looks for itself, before any reader runs. */
const OF_CHARACTERS = new Set(['yaml/character', 'yaml/bidirectional', 'yaml/invisible']);

const FILES = ['data', 'test/cases', 'templates', 'docs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);

/** Pieces that a text in YAML is made of, with those that are often wrong. */
const PIECES = [
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\n    - ',
    ' ',
    '  ',
    ': ',
    ':',
    '- ',
    '-',
    ', ',
    ',',
    '\n\n',
    '\n \n',
  ],
  ...[
    'a: ',
    'b: ',
    'ラベル: ',
    'a:\n',
    'b:\n  ',
    '- a: ',
    '\n  a: ',
    '\n  b: ',
    '\n    b: ',
    '\n      c: ',
    '\na: ',
    '\nc:',
  ],
  ...[
    '{ ',
    '{',
    ' }',
    '}',
    '[',
    ']',
    '[ ',
    ' ]',
    '{ a: 1, b: 二 }',
    '[ア, イ]',
    '{}',
    '[]',
    '"',
    "'",
    "''",
    '"a b"',
    "'a'",
  ],
  ...[
    '|',
    '|-',
    '|+',
    '>',
    '|\n',
    '|-\n  ',
    '|\n    ',
    '#',
    ' # c',
    '\n# c',
    '\n  # c',
    '\n    # c',
    '?',
    '!',
    '&a ',
    '*a',
    '%',
  ],
  ...[
    '12',
    '1.50',
    '-3',
    '.5',
    '0x1f',
    '1e3',
    '0o7',
    '.inf',
    '~',
    'null',
    'true',
    'True',
    'no',
    '１２',
    '+1',
    '007',
    '1_000',
  ],
  ...[
    '区民',
    '地域の：',
    '「町」',
    '\u3000',
    '\t',
    '\r\n',
    '<<: ',
    '---',
    '...',
    '--- ',
    '\\',
    '@',
    '`',
    '$',
    '/',
    '😀',
    'か\u3099',
  ],
];

describe('plain YAML read by our own reader', () => {
  it('is what the library makes of it, in every file of the repository', () => {
    const read = FILES.filter(agrees).length;
    expect(read).toBeGreaterThan(FILES.length / 2);
  });

  it('is what the library makes of generated policies, all of which it reads', () => {
    for (let i = 1; i <= 40; i += 1)
      expect(agrees(policyYaml(generatePolicy(i, { issueCount: 1 + (i % 5) })))).toBe(true);
  });

  it('is what the library makes of random texts, or is declined', () => {
    const text = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 14 })
      .map((pieces) => `${pieces.join('')}\n`);
    let read = 0;
    fc.assert(
      fc.property(text, (random) => {
        if (agrees(random)) read += 1;
        if (agrees(`a: ${random}`)) read += 1;
        if (agrees(`a:\n  b: ${random}`)) read += 1;
        if (agrees(`a:\n  - ${random}`)) read += 1;
      }),
      { numRuns: Number(process.env.PLAIN_YAML_RUNS ?? 1500) },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('is what the library makes of files with something put in or cut out, or is declined', () => {
    const short = FILES.filter(({ length }) => length < 4000);
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...short),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2, 7), fc.constantFrom('', ...PIECES)), {
          minLength: 1,
          maxLength: 3,
        }),
        (file, changes) => {
          let text = file;
          for (const [place, cut, piece] of changes) {
            const at = place % (text.length + 1);
            text = text.slice(0, at) + piece + text.slice(at + cut);
          }
          if (agrees(text)) read += 1;
        },
      ),
      { numRuns: Number(process.env.PLAIN_YAML_RUNS ?? 1500) },
    );
    expect(read).toBeGreaterThan(100);
  });
});
