import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { writeRevision } from '../format/write-revision.js';
import type { PolicyDifference } from '../model/policy-change.js';
import { CannotRun } from './cannot-run.js';
import type { CheckedPolicy } from './check-policy.js';
import { checkPolicy } from './check-policy.js';
import type { Console } from './console.js';
import { loadConfiguration } from './load-configuration.js';
import { parseYamlText } from './read-yaml.js';
import { today } from './run-settings.js';
import { saveFile } from './save-file.js';

/** The revision that `policy diff --revision` was asked to write. */
export interface RevisionRequest {
  readonly summary: string;
  readonly kind: string;
  /** `YYYY-MM-DD`; today where it is left out. */
  readonly date: string | undefined;
  /** Show what would change, and write nothing. */
  readonly isDryRun: boolean;
}

/**
 * Writes what changed into the revisions (改訂履歴) of the new state's file, which is validated anew before that. Changes of the
 * revisions themselves are none. @returns whether it was written, or need not be. @throws CannotRun
 */
export async function writeRevisionFile(
  path: string,
  source: Source,
  { changes }: PolicyDifference,
  request: RevisionRequest,
  console: Console,
): Promise<boolean> {
  const own = changes.filter((change) => change.path.split('/')[0] !== 'revisions');
  if (own.length === 0) {
    await console.note({
      ja: `${path}: 変更がないので、改訂履歴は書きません。`,
      en: `${path}: nothing changed, so no revision is written.`,
    });
    return true;
  }
  const { summary, kind, date = today(console), isDryRun } = request;
  const text = writeRevision(source.text, { summary, kind, date, changes: own });
  if (text === null) throw cannotWrite(path);
  if (text === source.text) {
    await console.note({
      ja: `${path}: 改訂履歴にはもう書いてあります。`,
      en: `${path}: the revisions list it already.`,
    });
    return true;
  }
  const checked = await checkText(path, text, console);
  if (hasErrors(checked.diagnostics)) throw cannotWrite(path);
  if (isDryRun) {
    const { unifiedDiff } = await import('../text/unified-diff.js');
    await console.out(unifiedDiff(path, source.text, text));
    return true;
  }
  saveFile(path, new TextEncoder().encode(source.isMarked ? `\ufeff${text}` : text), true, 'rewrite');
  await console.note({
    ja: `${path} の改訂履歴に ${date} の改訂を書きました。理由を残すときは、その変更に reason を書き足してください。`,
    en: `Wrote the revision of ${date} into ${path}. Add a reason to its changes where there is one to give.`,
  });
  return true;
}

async function checkText(path: string, text: string, console: Console): Promise<CheckedPolicy> {
  const configuration = await loadConfiguration(path, console);
  const parsed = parseYamlText({ name: path, text }, configuration.configuration?.limits);
  return checkPolicy(parsed, path, configuration, undefined, console);
}

function cannotWrite(path: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${path}」に改訂履歴を書き込むことができませんでした。ファイルは変わっていません。`,
      en: `The revision could not be written into “${path}”. The file is as it was.`,
    },
    {
      ja: '「policy validate」で誤りがないか確かめ、--dry-run か手作業で revisions に書いてください。',
      en: 'Check it with “policy validate”, or write the entry into revisions by hand.',
    },
  );
}
