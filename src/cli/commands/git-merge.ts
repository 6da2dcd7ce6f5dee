import { type MergeMarks, mergePolicies } from '../../diff/merge-policies.js';
import { DEFAULT_LIMITS } from '../../model/configuration.js';
import { decodeUtf8 } from '../../parse/decode-text.js';
import { CannotRun } from '../cannot-run.js';
import type { Console } from '../console.js';
import { runGit } from '../git/run-git.js';
import { readInput } from '../read-input.js';
import { saveFile } from '../save-file.js';

/** What `policy git-merge` was asked. */
export interface GitMergeRequest {
  readonly base: string;
  /** The result is written here as well. */
  readonly ours: string;
  readonly theirs: string;
  /** What messages call the file. */
  readonly path?: string;
  readonly markerSize: number;
  readonly oursLabel?: string;
  readonly theirsLabel?: string;
}

/** Git gives up a merge only where its driver ends above 128; below, it would take our side for the result. */
const FAILED = 129;

/** `policy git-merge`: three texts → one, in place of ours. @returns 0 clean, 1 with conflicts, 129 where it could not run. */
export async function gitMergeCommand(request: GitMergeRequest, console: Console): Promise<number> {
  try {
    const marks = {
      ours: labelOf(request.oursLabel, 'ours'),
      theirs: labelOf(request.theirsLabel, 'theirs'),
      size: request.markerSize,
    };
    const { content, hasConflict } =
      (await mergeByMeaning(request, marks, console)) ?? (await mergeByLine(request, marks, console));
    saveFile(request.ours, content, true, 'rewrite');
    if (hasConflict) await console.note(conflictNote(nameOf(request)));
    return hasConflict ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    await console.complain(error);
    return FAILED;
  }
}

interface Merged {
  readonly content: Uint8Array;
  readonly hasConflict: boolean;
}

async function mergeByMeaning(
  request: GitMergeRequest,
  marks: MergeMarks,
  console: Console,
): Promise<Merged | null> {
  const [base, ours, theirs] = await Promise.all(
    [request.base, request.ours, request.theirs].map((path) => readText(path, console)),
  );
  if (!base || !ours || !theirs) return null;
  const merged = mergePolicies({ base: base.text, ours: ours.text, theirs: theirs.text }, marks);
  if (!merged) return null;
  const isMarked = ours.isMarked === base.isMarked ? theirs.isMarked : ours.isMarked;
  const content = Buffer.from((isMarked ? BYTE_ORDER_MARK : '') + merged.text);
  return { content, hasConflict: merged.hasConflict };
}

const BYTE_ORDER_MARK = '\ufeff';

interface ReadText {
  readonly text: string;
  readonly isMarked: boolean;
}

/** `null` for what is too large or not UTF-8. */
async function readText(path: string, { surroundings }: Console): Promise<ReadText | null> {
  const input = await readInput(path, DEFAULT_LIMITS.bytes, surroundings);
  if ('tooLarge' in input) return null;
  const decoded = decodeUtf8(input.bytes);
  return 'kind' in decoded ? null : { text: decoded.text, isMarked: decoded.encoding === 'utf-8-bom' };
}

/** As git does it by itself. */
async function mergeByLine(request: GitMergeRequest, marks: MergeMarks, console: Console): Promise<Merged> {
  const { base, ours, theirs } = request;
  const labels = [marks.ours, 'base', marks.theirs].flatMap((label) => ['-L', label]);
  const args = ['merge-file', '-p', '-q', `--marker-size=${marks.size}`, ...labels, '--', ours, base, theirs];
  const answer = await runGit(args, { folder: '.', env: console.surroundings.env });
  // Up to 127 it counts the conflicts.
  if (answer.exitCode > 127) throw cannotMerge(nameOf(request), answer.stderr);
  await console.note(byLineNote(nameOf(request)));
  return { content: answer.stdout, hasConflict: answer.exitCode > 0 };
}

/** Git before 2.44 does not know `%X` and `%Y`, and hands them over as they are. */
function labelOf(label: string | undefined, otherwise: string): string {
  return label === undefined || /^(?:%[A-Z])?$/.test(label) ? otherwise : label.replace(/[\r\n]+/g, ' ');
}

function nameOf({ path, ours }: GitMergeRequest): string {
  return path ?? ours;
}

function conflictNote(name: string) {
  return {
    ja: `「${name}」に、どちらを採るか人が決めるところがあります。<<<<<<< から >>>>>>> までを直し、policy validate で確かめてから git add してください。`,
    en: `“${name}” has places where a person must decide. Mend what stands from <<<<<<< to >>>>>>>, run policy validate, then git add.`,
  };
}

function byLineNote(name: string) {
  return {
    ja: `「${name}」は運営方針として読めないところがあるため、行ごとにまとめました。内容を確かめてください。`,
    en: `“${name}” could not be read as a policy, so it was merged line by line. Check what it says.`,
  };
}

function cannotMerge(name: string, reason: string): CannotRun {
  const [line = ''] = reason.trim().split('\n');
  return new CannotRun(
    { ja: `「${name}」をまとめられません: ${line}`, en: `Cannot merge “${name}”: ${line}` },
    {
      ja: 'ファイルは変わっていません。git merge --abort で元に戻せます。',
      en: 'The file is as it was. git merge --abort takes the merge back.',
    },
  );
}
