import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages, codeBlocks, page } from './pages.js';
import { makePlace } from './place.js';

/** The TypeScript examples, compiled by a project of its own that has the built package among its dependencies. */
const examples = allPages().flatMap((each) =>
  codeBlocks(each)
    .filter(({ language }) => language === 'ts')
    .map((block) => ({ path: each.path, line: block.line, code: `${block.lines.join('\n')}\n` })),
);

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'policy-library-'));
  mkdirSync(join(project, 'node_modules/@types'), { recursive: true });
  symlinkSync(resolve('.'), join(project, 'node_modules/policydoc'), 'junction');
  symlinkSync(resolve('node_modules/@types/node'), join(project, 'node_modules/@types/node'), 'junction');
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module' }));
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    outDir: 'made',
  };
  for (const [i, { code }] of examples.entries()) writeFileSync(join(project, `example${i}.ts`), code);
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('examples of the library', () => {
  it('stand on both pages and differ in their language only', () => {
    expect(examples.map(({ path }) => path).sort()).toEqual(['README.en.md', 'README.md']);
    const [one, other] = examples.map(({ code }) =>
      code.replace(/'(ja|en)'/g, "'…'").replace(/Error\('.*'\)/g, "Error('…')"),
    );
    expect(one).toBe(other);
  });

  it('are sound TypeScript', () => {
    const tsc = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', project], {
      encoding: 'utf8',
    });
    expect(tsc.stdout + tsc.stderr).toBe('');
    expect(tsc.status).toBe(0);
  });

  it.each(examples.map((example, i) => ({ ...example, i })))(
    '$path:$line does what it says',
    ({ i, path }) => {
      const place = makePlace(page('README.md'));
      try {
        const run = spawnSync(process.execPath, [join(project, 'made', `example${i}.js`)], {
          cwd: place,
          encoding: 'utf8',
        });
        expect(run.stderr).toBe('');
        expect(run.status).toBe(0);
        expect(run.stdout).toContain(
          path.endsWith('.en.md') ? '1 file: no problems.' : '1 ファイル: 問題はありません。',
        );
        expect(run.stdout).toMatch(/^1-1-a A .+$/m);
        expect(run.stdout).toMatch(/^2-1-b pending .+$/m);
        for (const name of ['nishi-2023.docx', 'nishi-2023.xlsx']) {
          expect(existsSync(join(place, name))).toBe(true);
          expect(readFileSync(join(place, name)).subarray(0, 2).toString()).toBe('PK');
        }
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    },
  );
});
