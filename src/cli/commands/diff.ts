import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { comparePolicies } from '../../diff/compare-policies.js';
import { readableText } from '../../diff/readable-value.js';
import { parseFiscalYear } from '../../parse/parse-fiscal-year.js';
import type { ParsedYaml } from '../../parse/parse-yaml.js';
import { child, type Tree } from '../../parse/tree.js';
import { CannotRun } from '../cannot-run.js';
import { checkPolicy } from '../check-policy.js';
import type { Console } from '../console.js';
import type { DiffFormat } from '../diff-formats.js';
import { readSides, type SidePair } from '../diff-sides.js';
import { jsonDifferences, type SourcedDifference } from '../difference/json.js';
import { markdownDifferences } from '../difference/markdown.js';
import { prettyDifferences } from '../difference/pretty.js';
import { report } from '../evaluate-file.js';
import { loadConfiguration } from '../load-configuration.js';
import { revisionPath } from '../revision-side.js';
import { saveFile } from '../save-file.js';
import { type RevisionRequest, writeRevisionFile } from '../write-revision-file.js';

/** What `policy diff` was asked. */
export interface DiffRequest {
  readonly old: string;
  readonly new: string;
  readonly format: DiffFormat;
  /** `-` for standard output. */
  readonly output: string;
  readonly overwrite: boolean;
  /** Whether the exit code is 1 when something changed. */
  readonly exitCode: boolean;
  readonly revision: RevisionRequest | null;
}

/** `policy diff`: both states → parse → compare → print, or into the revisions of the new one. @returns the exit code. */
export async function diffCommand(request: DiffRequest, console: Console): Promise<number> {
  if (request.revision && revisionPath(request.new)) throw intoCommit();
  const pairs = await readSides(request.old, request.new, console);
  const unreadable = pairs.flatMap(unreadableOf);
  if (unreadable.length > 0) {
    await report(unreadable, console);
    await console.note({
      ja: 'YAML として読めないファイルがあるので、比べません。',
      en: 'Not compared, because there is a file that cannot be read as YAML.',
    });
    return 1;
  }
  for (const pair of pairs) await tellFindings(pair, console);
  const differences = pairs.map(differenceOf);
  if (request.revision) return writeRevisions(pairs, differences, request.revision, console);
  await print(differences, request, console);
  return request.exitCode && differences.some(({ changes }) => changes.length > 0) ? 1 : 0;
}

function unreadableOf(pair: SidePair): readonly { file: string; diagnostics: readonly Diagnostic[] }[] {
  return sidesOf(pair).flatMap(({ file, parsed }) =>
    parsed.tree ? [] : [{ file, diagnostics: parsed.diagnostics }],
  );
}

function sidesOf({ pathBefore, pathAfter, sourceBefore, sourceAfter }: SidePair) {
  const sides: { readonly file: string; readonly parsed: ParsedYaml }[] = [];
  if (pathBefore !== null && sourceBefore) sides.push({ file: pathBefore, parsed: sourceBefore });
  if (pathAfter !== null && sourceAfter) sides.push({ file: pathAfter, parsed: sourceAfter });
  return sides;
}

/** Says which files have errors: they are compared as far as they were read. What was committed stays as it is. */
async function tellFindings(pair: SidePair, console: Console): Promise<void> {
  for (const { file, parsed } of sidesOf(pair)) {
    if (revisionPath(file)) continue;
    const configuration = await loadConfiguration(file === '<stdin>' ? '-' : file, console);
    const { diagnostics } = await checkPolicy(parsed, file, configuration, undefined, console);
    const count = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (count === 0) continue;
    await console.note({
      ja: `${file} に誤りが ${count} 件あります。読めた範囲で比べます。「policy validate ${file}」で確かめてください。`,
      en: `${file} has ${count} error${count === 1 ? '' : 's'}; compared as far as it was read. See “policy validate ${file}”.`,
    });
  }
}

function differenceOf({ pathBefore, pathAfter, sourceBefore, sourceAfter }: SidePair): SourcedDifference {
  const [before, after] = [sourceBefore?.tree ?? null, sourceAfter?.tree ?? null];
  return {
    fileBefore: pathBefore,
    fileAfter: pathAfter,
    ...unitOf(after ?? before),
    changes: comparePolicies(before, after),
    sourceBefore: before?.source ?? null,
    sourceAfter: after?.source ?? null,
  };
}

/** Organization and year; empty and 0 where the file does not say. */
function unitOf(tree: Tree | null): { readonly organization: string; readonly fiscalYear: number } {
  const name = child(child(tree?.root, 'organization'), 'name');
  const year = child(tree?.root, 'fiscalYear');
  const fiscalYear = year?.kind === 'scalar' ? parseFiscalYear(year.spelling) : 0;
  return {
    organization: name ? readableText(name) : '',
    fiscalYear: typeof fiscalYear === 'number' ? fiscalYear : 0,
  };
}

async function print(
  differences: readonly SourcedDifference[],
  { format, output, overwrite }: DiffRequest,
  console: Console,
): Promise<void> {
  const { language, columns } = console;
  const isTerminal = output === '-';
  const text = {
    pretty: () =>
      prettyDifferences(differences, {
        language,
        columns,
        color: isTerminal && console.takesColor('stdout'),
      }),
    json: () => jsonDifferences(differences),
    md: () => markdownDifferences(differences, language),
  }[format]();
  if (isTerminal) return console.out(text);
  saveFile(output, new TextEncoder().encode(text), overwrite);
  await console.note({ ja: `${output} を作りました。`, en: `Wrote ${output}.` });
}

async function writeRevisions(
  pairs: readonly SidePair[],
  differences: readonly SourcedDifference[],
  revision: RevisionRequest,
  console: Console,
): Promise<number> {
  for (const [i, { pathAfter, sourceAfter }] of pairs.entries()) {
    const difference = differences[i];
    if (pathAfter === null || !sourceAfter?.tree || !difference) continue;
    if (pathAfter === '<stdin>') throw intoStdin();
    if (difference.fileBefore === null) continue;
    await writeRevisionFile(pathAfter, sourceAfter.tree.source, difference, revision, console);
  }
  return 0;
}

function intoCommit(): CannotRun {
  return new CannotRun(
    {
      ja: '改訂履歴は変更後のファイルに書くので、変更後を git の版(REV:PATH)にはできません。',
      en: 'The revision is written into the file of NEW, which cannot be a git revision (REV:PATH).',
    },
    {
      ja: '例: policy diff main:policy.yaml policy.yaml --revision "表記を修正した。"',
      en: 'For example: policy diff main:policy.yaml policy.yaml --revision "Wording corrected."',
    },
  );
}

function intoStdin(): CannotRun {
  return new CannotRun(
    {
      ja: '改訂履歴は変更後のファイルに書くので、変更後を標準入力にはできません。',
      en: 'The revision is written into the file of NEW, which cannot be standard input.',
    },
    {
      ja: '例: policy diff old.yaml policy.yaml --revision "表記を修正した。"',
      en: 'For example: policy diff old.yaml policy.yaml --revision "Wording corrected."',
    },
  );
}
