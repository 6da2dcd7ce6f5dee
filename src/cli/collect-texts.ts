import type { CollectedPolicy } from '../collect/collected-policy.js';
import { policyTextsYaml } from '../collect/policy-markdown.js';
import { harmlessLines } from '../text/harmless-lines.js';
import { makeVisible } from '../text/make-visible.js';
import type { Console } from './console.js';
import { saveFile } from './save-file.js';

/** Where the texts go. */
interface TextsRequest {
  readonly format: 'csv' | 'json';
  readonly texts: string | undefined;
  readonly overwrite: boolean;
}

/**
 * 自己評価 and 今後の方針 have no place in a results file: as YAML for the policy file they go where `--texts` says, else to
 * stderr, so that nothing that was filled in is lost. JSON holds them already. @throws CannotRun
 */
export async function collectTexts(
  policies: readonly CollectedPolicy[],
  { format, texts, overwrite }: TextsRequest,
  console: Console,
): Promise<void> {
  const filled = policies.filter((policy) => policy.texts.size > 0);
  const yaml = filled.map((policy) => {
    const values = new Map([...policy.texts].map(([name, { value }]) => [name, value]));
    return policyTextsYaml(values, heading(policy));
  });
  if (texts !== undefined) {
    const text = `# policydoc collect\n${yaml.join('---\n')}`;
    if (texts === '-') return console.outDocument(text);
    saveFile(texts, new TextEncoder().encode(text), overwrite);
    return console.note({ ja: `${texts} を作りました。`, en: `Wrote ${texts}.` });
  }
  if (filled.length === 0 || format === 'json') return;
  await console.note({
    ja: '結果ファイルに入らない記入です。運営方針のファイルに写してください(--texts FILE.yaml でファイルに書きます)。',
    en: 'Filled in, but no part of a results file: copy it into the policy file (--texts FILE.yaml writes it to a file).',
  });
  if (!console.options.quiet)
    await console.err(harmlessLines(yaml.join('---\n').split('\n').map(makeVisible).join('\n')));
}

function heading({ organization, fiscalYear, copies }: CollectedPolicy): string {
  const unit = [fiscalYear, organization].filter((part) => part !== null).join(' ');
  return makeVisible(`${unit === '' ? '' : `${unit}: `}${copies.map(({ file }) => file).join(', ')}`);
}
