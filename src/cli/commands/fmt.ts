import { formatPolicy } from '../../format/format-policy.js';
import { CannotRun } from '../cannot-run.js';
import type { LoadedPolicy } from '../check-policy.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { report } from '../evaluate-file.js';
import { findPolicies } from '../find-policies.js';
import { loadPolicy } from '../load-policy.js';
import { saveFile } from '../save-file.js';

/** What `policy fmt` was asked. */
export interface FmtRequest {
  readonly files: readonly string[];
  /** Only say which files would change. */
  readonly check: boolean;
  /** Show what would change. */
  readonly diff: boolean;
}

/** What became of a file: the same, formatted, or left alone because it has errors. */
type Outcome = 'same' | 'changed' | 'refused';

/** `policy fmt`: files → parse → validate → format → files. @returns the exit code. */
export async function fmtCommand(request: FmtRequest, console: Console): Promise<number> {
  const paths = await findPolicies(request.files, console);
  const { done, exitCode } = await eachFile(paths, console, async (path) => {
    const loaded = await loadPolicy(path, undefined, console);
    const { policy, source } = loaded;
    if (!policy || !source) return refuse(loaded, console);
    const text = formatPolicy(source.text);
    if (text === null) throw cannotFormat(loaded.file);
    const outcome: Outcome = text === source.text && !source.isMarked ? 'same' : 'changed';
    if (request.check || request.diff) await show(loaded.file, source.text, text, outcome, request, console);
    else if (path === '-') await console.outDocument(text);
    else if (outcome === 'changed') await save(path, text, console);
    return outcome;
  });
  const changed = done.filter((outcome) => outcome === 'changed').length;
  const formattable = done.filter((outcome) => outcome !== 'refused').length;
  if (request.check && formattable > 0) await summarize(changed, formattable, console);
  const fails = formattable < done.length || (request.check && changed > 0);
  return Math.max(exitCode, fails ? 1 : 0);
}

async function refuse({ file, reports }: LoadedPolicy, console: Console): Promise<Outcome> {
  await report(reports, console);
  await console.note({
    ja: `${file}: エラーがあるので整形しません。`,
    en: `${file}: not formatted, because it has errors.`,
  });
  return 'refused';
}

async function show(
  file: string,
  before: string,
  after: string,
  outcome: Outcome,
  { diff }: FmtRequest,
  console: Console,
): Promise<void> {
  if (outcome === 'same') return;
  if (diff) {
    const { unifiedDiff } = await import('../../text/unified-diff.js');
    await console.out(unifiedDiff(file, before, after));
  } else await console.outDocument(`${file}\n`);
}

async function save(path: string, text: string, console: Console): Promise<void> {
  saveFile(path, new TextEncoder().encode(text), true, 'rewrite');
  await console.note({ ja: `${path} を整形しました。`, en: `Formatted ${path}.` });
}

function summarize(changed: number, files: number, console: Console): Promise<void> {
  return console.note(
    changed === 0
      ? {
          ja: `${files} ファイル: 整形は必要ありません。`,
          en: `${files} file${files === 1 ? '' : 's'}: nothing to format.`,
        }
      : {
          ja: `${files} ファイル中 ${changed} ファイルに整形が必要です。「policy fmt」で整形できます。`,
          en: `${changed} of ${files} file${files === 1 ? '' : 's'} would be formatted. Run “policy fmt”.`,
        },
  );
}

function cannotFormat(file: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${file}」は内容を変えずに整形することができませんでした。ファイルは変わっていません。`,
      en: `“${file}” could not be formatted without changing what it says. The file is as it was.`,
    },
    {
      ja: 'お使いの方の誤りではありません。このファイルを添えて、開発者にお知らせください。',
      en: 'This is not your fault. Please report it with this file.',
    },
  );
}
