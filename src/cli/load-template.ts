import { existsSync, realpathSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { quote } from '../diagnostic/wording.js';
import { FORMS } from '../layout/generated/forms.js';
import type { FormTemplate } from '../model/form-template.js';
import { decodeUtf8 } from '../parse/decode-text.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { child, type Tree } from '../parse/tree.js';
import { validateFormTemplate } from '../validate/validate-form-template.js';
import { CannotRun } from './cannot-run.js';
import { YAML_BYTES } from './load-policy.js';
import { readInput } from './read-input.js';

/** The form that is used when neither the document nor the user names one. */
const DEFAULT_FORM = 'osaka-2023';

/** A form template, or what is wrong with it or with its name. */
export interface LoadedTemplate {
  readonly template: FormTemplate | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Whose diagnostics these are. */
  readonly file: string;
}

const loaded = new Map<string, Promise<LoadedTemplate>>();

/** The form for a document: `--form`, else what the document says, else the default. @throws CannotRun for a wrong `--form`. */
export async function loadTemplate(
  tree: Tree,
  asked: string | undefined,
  stdin: NodeJS.ReadableStream,
): Promise<LoadedTemplate> {
  if (asked !== undefined) {
    const form = Object.hasOwn(FORMS, asked) ? FORMS[asked] : undefined;
    if (form) return { template: form, diagnostics: [], file: asked };
    const path = pathOf(asked, '.');
    if (!path) throw unknownForm(asked);
    return load(path, stdin);
  }
  const node = child(tree.root, 'form');
  const named = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : DEFAULT_FORM;
  const form = Object.hasOwn(FORMS, named) ? FORMS[named] : undefined;
  if (form) return { template: form, diagnostics: [], file: tree.source.name };
  const folder = tree.source.name === '<stdin>' ? '.' : dirname(tree.source.name);
  const path = pathOf(named, folder);
  const range = node?.range ?? { start: 0, end: 0 };
  if (!path)
    return failed(
      tree,
      diagnose(tree.source, range, 'form/not-found', { form: named, known: Object.keys(FORMS) }),
    );
  if (!isInside(path, [folder, '.']))
    return failed(tree, diagnose(tree.source, range, 'form/outside', { form: named }));
  return load(path, stdin);
}

function failed(tree: Tree, diagnostic: Diagnostic): LoadedTemplate {
  return { template: null, diagnostics: [diagnostic], file: tree.source.name };
}

/** Each form file is read once, however many policies use it. */
function load(path: string, stdin: NodeJS.ReadableStream): Promise<LoadedTemplate> {
  const known = loaded.get(path);
  if (known) return known;
  const loading = readTemplate(path, stdin);
  loaded.set(path, loading);
  return loading;
}

async function readTemplate(path: string, stdin: NodeJS.ReadableStream): Promise<LoadedTemplate> {
  const input = await readInput(path, YAML_BYTES, stdin);
  const empty = { name: path, text: '' };
  const start = { start: 0, end: 0 };
  if ('tooLarge' in input) {
    const data = { bytes: input.tooLarge, limit: YAML_BYTES };
    return { template: null, diagnostics: [diagnose(empty, start, 'yaml/too-large', data)], file: path };
  }
  const decoded = decodeUtf8(input.bytes);
  if ('kind' in decoded)
    return { template: null, diagnostics: [diagnose(empty, start, 'yaml/encoding', decoded)], file: path };
  const { tree, diagnostics } = parseYaml({ name: path, text: decoded.text });
  if (!tree || diagnostics.some(({ severity }) => severity === 'error'))
    return { template: null, diagnostics, file: path };
  return { ...validateFormTemplate(tree), file: path };
}

/** The YAML file that a form names, from `folder`. `null` where there is none. */
function pathOf(form: string, folder: string): string | null {
  const path = isAbsolute(form) ? form : join(folder, form);
  return ['.yaml', '.yml'].includes(extname(form)) && existsSync(path) ? path : null;
}

/** A document may only name forms below its own folder or the working folder: it may come from a stranger. */
function isInside(path: string, folders: readonly string[]): boolean {
  const real = realpathSync(path);
  return folders.some((folder) => real.startsWith(realpathSync(resolve(folder)) + sep));
}

function unknownForm(form: string): CannotRun {
  const known = Object.keys(FORMS).join(', ');
  return new CannotRun(
    { ja: `様式「${quote(form)}」が見つかりません。`, en: `There is no form “${quote(form)}”.` },
    {
      ja: `使える様式: ${known}、または様式ファイル(.yaml)の場所`,
      en: `Forms: ${known}, or a path to a form file (.yaml).`,
    },
  );
}
