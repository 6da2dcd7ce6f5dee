import { dirname, relative, sep } from 'node:path';
import { hasErrors } from '../../diagnostic/diagnostic.js';
import { type ImportedForm, importForm } from '../../import/import-form.js';
import { importRecord } from '../../import/import-record.js';
import { MOST_BYTES, readSource, tooLarge } from '../../import/read-source.js';
import type { SourceDocument } from '../../import/source-document.js';
import type { FormTemplate } from '../../model/form-template.js';
import { parseYaml } from '../../parse/parse-yaml.js';
import { safeJson } from '../../text/safe-json.js';
import { validatePolicy } from '../../validate/validate-policy.js';
import { CannotRun } from '../cannot-run.js';
import type { Console } from '../console.js';
import { report } from '../evaluate-file.js';
import { inflate } from '../inflate.js';
import { isFolder } from '../is-folder.js';
import { loadConfiguration } from '../load-configuration.js';
import { loadTemplate } from '../load-template.js';
import { readInput } from '../read-input.js';
import { today } from '../run-settings.js';
import { saveFile } from '../save-file.js';
import { sharedSchema } from '../scaffold/shared-schema.js';

/** What `policy import` was asked. */
export interface ImportRequest {
  readonly file: string;
  /** `-` for standard output. */
  readonly output: string;
  readonly form: string | undefined;
  /** How the account of what was read is printed. */
  readonly format: 'text' | 'json';
  readonly overwrite: boolean;
}

/** `policy import`: file → unpack → read the form → settle the account → policy file, and the account. @returns the exit code */
export async function importCommand(request: ImportRequest, console: Console): Promise<number> {
  const path = outputPath(request);
  if (path === '-' && request.format === 'json') throw bothToStdout();
  const template = await templateOf(request, path, console);
  if (!template) return 1;
  const document = await load(request.file, console);
  if (!document) return 1;
  const folder = path === '-' ? '.' : dirname(path);
  const schema = sharedSchema(folder);
  const imported = importForm(document, {
    template,
    formName: formName(request.form, template, folder),
    language: console.language,
    modeline: schema === null ? null : `# yaml-language-server: $schema=${schema}`,
  });
  if (imported === null) throw cannotImport(document.file);
  if ('diagnostic' in imported) {
    await report([{ file: document.file, diagnostics: [imported.diagnostic] }], console);
    return 1;
  }
  if (path === '-') await console.outDocument(imported.text);
  else saveFile(path, new TextEncoder().encode(imported.text), request.overwrite);
  await report([{ file: document.file, diagnostics: imported.diagnostics }], console);
  await tell(imported, document, path, template, request, console);
  return 0;
}

function outputPath({ output }: ImportRequest): string {
  return output !== '-' && (isFolder(output) || /[/\\]$/.test(output))
    ? `${output.replace(/[/\\]+$/, '')}/policy.yaml`
    : output;
}

/** The form by which labels are compared. @throws CannotRun for a wrong `--form` */
async function templateOf(
  { form }: ImportRequest,
  path: string,
  console: Console,
): Promise<FormTemplate | null> {
  const nowhere = { start: 0, end: 0 };
  const source = { name: path === '-' ? '<stdin>' : path, text: '' };
  const tree = { source, root: { kind: 'map', entries: [], range: nowhere } } as const;
  const configuration = await loadConfiguration(path, console);
  const loaded = await loadTemplate(tree, form, configuration, console.surroundings);
  await report([{ file: loaded.file, diagnostics: loaded.diagnostics }], console);
  return hasErrors(loaded.diagnostics) ? null : loaded.template;
}

/** A form in a file of its own is named by its place as seen from the policy. */
function formName(asked: string | undefined, { id }: FormTemplate, folder: string): string {
  return asked === undefined || !/\.ya?ml$/.test(asked) ? id : relative(folder, asked).split(sep).join('/');
}

async function load(path: string, console: Console): Promise<SourceDocument | null> {
  const file = path === '-' ? '<stdin>' : path;
  const input = await readInput(path, MOST_BYTES, console.surroundings);
  const read = 'tooLarge' in input ? { diagnostic: tooLarge(file) } : readSource(file, input.bytes, inflate);
  if ('document' in read) return read.document;
  await report([{ file, diagnostics: [read.diagnostic] }], console);
  return null;
}

/** What was made, the account, and whether the file is free of errors. */
async function tell(
  imported: ImportedForm,
  document: SourceDocument,
  path: string,
  template: FormTemplate,
  { format }: ImportRequest,
  console: Console,
): Promise<void> {
  const { cells, characters, placed, structure, unplaced } = imported.figures;
  if (path !== '-') await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
  if (format === 'json')
    await console.outDocument(`${safeJson(importRecord(document, path, imported, console.language))}\n`);
  const sheets = document.unreadSheets.join(', ');
  if (sheets !== '')
    await console.note({
      ja: `このプログラムが作った様式なので、記入欄のないシートは読んでいません: ${sheets}`,
      en: `This program made the form, so sheets without cells to fill in were not read: ${sheets}`,
    });
  await console.note({
    ja: `${document.file}: ${cells} か所の ${characters} 文字 = 運営方針に入ったもの ${placed} + 様式の見出しと記号 ${structure} + 置き場所の分からないもの ${unplaced}`,
    en: `${document.file}: ${characters} characters in ${cells} places = ${placed} in the policy + ${structure} labels and marks of the form + ${unplaced} unplaced`,
  });
  const { tree, diagnostics } = parseYaml({ name: path, text: imported.text });
  const found = tree ? validatePolicy(tree, template, { today: today(console) }).diagnostics : [];
  const all = [...diagnostics, ...found];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const warnings = all.filter(({ severity }) => severity === 'warning').length;
  await console.note({
    ja: `できたファイルの検査: 誤り ${errors} 件、注意 ${warnings} 件。「policy validate」が場所と直し方を示します。`,
    en: `Check of the file: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}. “policy validate” shows where and how to mend them.`,
  });
}

function bothToStdout(): CannotRun {
  return new CannotRun(
    {
      ja: '運営方針のファイルと JSON の報告の両方を標準出力に出すことはできません。',
      en: 'The policy file and the JSON report cannot both go to standard output.',
    },
    { ja: '-o で運営方針のファイルを指定してください。', en: 'Name a file for the policy with -o.' },
  );
}

function cannotImport(file: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${file}」のすべての言葉を確かに写すことができませんでした。何も書いていません。`,
      en: `Not every word of “${file}” could be accounted for. Nothing was written.`,
    },
    {
      ja: 'お使いの方の誤りではありません。このファイルを添えて、開発者にお知らせください。',
      en: 'This is not your fault. Please report it with this file.',
    },
  );
}
