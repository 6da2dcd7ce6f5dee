import type { Wording } from '../../diagnostic/wording.js';
import { fiscalYearLabel } from '../../model/fiscal-year.js';
import { readPackageFile } from '../package-file.js';
import { version } from '../version.js';
import { SCHEMA_PATH } from './shared-schema.js';
import type { Starter } from './starter.js';

/** A file of the scaffold. `path` is from its folder, with slashes. */
export interface ScaffoldFile {
  readonly path: string;
  readonly content: Uint8Array;
  /** What it is for, in a few words. */
  readonly purpose: Wording;
}

/**
 * The files of the scaffold, filled in for one starter: the templates of templates/scaffold/ and the schema as it is. Where
 * the policy joins others, which `schema` tells, settings and schema are there already and only the policy and its results are made.
 */
export function scaffoldFiles(starter: Starter, schema: string | null): readonly ScaffoldFile[] {
  const { language } = starter;
  const words = new Map([...wordsOf(starter), ['schema', schema ?? `./${SCHEMA_PATH}`]]);
  const file = (path: string, template: string, purpose: Wording, encode = plain): ScaffoldFile => ({
    path,
    content: new TextEncoder().encode(encode(fill(template, words))),
    purpose,
  });
  const own = [
    file('policy.yaml', `policy-${language}.yaml`, { ja: '運営方針', en: 'the policy' }),
    file(
      'results.csv',
      `results-${language}.csv`,
      { ja: '年度が終わってからの実績', en: 'the results, once the year is over' },
      forExcel,
    ),
  ];
  if (schema !== null) return own;
  return [
    ...own,
    file('README.md', `readme-${language}.md`, { ja: '次にすることの説明', en: 'what to do next' }),
    {
      path: SCHEMA_PATH,
      content: new TextEncoder().encode(readPackageFile(SCHEMA_PATH)),
      purpose: { ja: 'エディターが項目の説明を示すためのもの', en: 'lets editors explain the keys' },
    },
    file('.vscode/settings.json', 'vscode-settings.json', {
      ja: 'Visual Studio Code の設定',
      en: 'settings of Visual Studio Code',
    }),
    file('.vscode/extensions.json', 'vscode-extensions.json', {
      ja: 'Visual Studio Code の拡張機能',
      en: 'extensions of Visual Studio Code',
    }),
    file('.editorconfig', 'editorconfig', { ja: 'ほかのエディターの設定', en: 'settings of other editors' }),
    file('.gitattributes', 'gitattributes', { ja: 'Git で保管するときの改行の設定', en: 'line ends in Git' }),
    file('.github/workflows/policy.yml', 'workflow.yml', {
      ja: 'GitHub での自動の検査',
      en: 'checks every change on GitHub',
    }),
  ];
}

/** What stands for the `{{words}}` of the templates. */
function wordsOf({ year, organization, language }: Starter): ReadonlyMap<string, string> {
  return new Map([
    ['year', String(year)],
    ['lastYear', String(year - 1)],
    ['yearBeforeLast', String(year - 2)],
    ['yearLabel', fiscalYearLabel(year)],
    ['organization', yamlString(organization.name)],
    ['kind', organization.kind],
    ['people', organization.kind === 'ward' ? '区民' : '市民'],
    ['affairs', organization.kind === 'ward' ? '区政' : '市政'],
    ['language', language],
    ['version', version()],
  ]);
}

function fill(template: string, words: ReadonlyMap<string, string>): string {
  return readPackageFile(`templates/scaffold/${template}`).replace(
    /\{\{(\w+)\}\}/g,
    (whole, name: string) => words.get(name) ?? whole,
  );
}

/** Names of Japanese letters need no quotes in YAML; JSON's strings are YAML's. */
function yamlString(text: string): string {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(text)
    ? text
    : JSON.stringify(text);
}

function plain(text: string): string {
  return text;
}

/** Excel opens a CSV as UTF-8 only behind a byte order mark, and ends lines with CRLF. */
function forExcel(text: string): string {
  return `\ufeff${text.replaceAll('\n', '\r\n')}`;
}
