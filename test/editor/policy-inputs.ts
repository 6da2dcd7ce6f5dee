import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A policy file among the inputs of the cases. */
export interface PolicyInput {
  /** Path from the root of the repository. */
  readonly name: string;
  readonly text: string;
}

const FOLDER = 'test/cases/validate';

/** Every policy file that a case of `policy validate` sends, as far as it is UTF-8. */
export const policyInputs: readonly PolicyInput[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !basename(dirname(path)).startsWith('forms'))
  .sort()
  .flatMap((path) => {
    const name = join(FOLDER, path);
    try {
      return [{ name, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(name)) }];
    } catch {
      // A case of another encoding: an editor would not send such a text.
      return [];
    }
  });
