import { CannotRun } from '../cannot-run.js';
import type { InputBytes } from '../read-input.js';
import { ask, lines, type Repository } from './repository.js';
import type { TreeFile } from './tree-files.js';

/** What stands before a content, and alone where only sizes are asked: its id, its kind and its bytes. */
const HEAD = /^([0-9a-f]+) blob (\d+)$/;

/** Room for the line before each content and the line feed behind it. */
const BESIDE = 128;

/**
 * The contents of files of a commit by their ids, all read by one process, those of more than `limit` bytes not at all.
 * @throws CannotRun where one of them is not in the repository, as in a partial clone.
 */
export async function readBlobs(
  repository: Repository,
  files: readonly TreeFile[],
  limit: number,
): Promise<ReadonlyMap<string, InputBytes>> {
  const sizes = await blobSizes(repository, files);
  const small = [...sizes].filter(([, bytes]) => bytes <= limit);
  const most = small.reduce((sum, [, bytes]) => sum + bytes + BESIDE, BESIDE);
  const contents = await answered(
    repository,
    '--batch',
    small.map(([id]) => id),
    most,
  );
  const read = contentsIn(contents);
  return new Map(
    [...sizes].map(([id, bytes]): [string, InputBytes] => {
      const content = read.get(id);
      return [id, content ? { bytes: content } : { tooLarge: bytes }];
    }),
  );
}

async function blobSizes(
  repository: Repository,
  files: readonly TreeFile[],
): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(files.map(({ id }) => id))];
  const answer = await answered(repository, '--batch-check', ids, (ids.length + 1) * BESIDE);
  const sizes = new Map(
    lines(answer).flatMap((line) => {
      const [, id = '', bytes = ''] = HEAD.exec(line) ?? [];
      return id === '' ? [] : [[id, Number(bytes)] as const];
    }),
  );
  const missing = files.find(({ id }) => !sizes.has(id));
  if (missing) throw noContent(missing.path);
  return sizes;
}

/** The answer to one line for each id; nothing where there is none. */
async function answered(
  repository: Repository,
  option: string,
  ids: readonly string[],
  limit: number,
): Promise<Buffer> {
  if (ids.length === 0) return Buffer.alloc(0);
  const answer = await ask(repository, ['cat-file', option], { input: `${ids.join('\n')}\n`, limit });
  return answer.stdout;
}

function contentsIn(answer: Buffer): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(0x0a, at);
    const [, id = '', size = '0'] = HEAD.exec(answer.toString('latin1', at, end)) ?? [];
    const start = end + 1;
    contents.set(id, answer.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return contents;
}

function noContent(path: string): CannotRun {
  return new CannotRun(
    {
      ja: `比べる版の「${path}」の中身が、このリポジトリにありません。`,
      en: `The content of “${path}” at that revision is not in this repository.`,
    },
    {
      ja: '中身を省いた複製(git clone --filter)のようです。--filter を付けずに複製してください。',
      en: 'It seems to be a partial clone (git clone --filter). Clone it without --filter.',
    },
  );
}
