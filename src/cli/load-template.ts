import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostic/diagnostic.js';
import { quote } from '../diagnostic/wording.js';
import { FORMS } from '../layout/generated/forms.js';
import type { FormTemplate } from '../model/form-template.js';
import { child, type Tree } from '../parse/tree.js';
import { CannotRun } from './cannot-run.js';
import type { Surroundings } from './console.js';
import type { LoadedConfiguration } from './load-configuration.js';
import { readYaml } from './read-yaml.js';

/** The form that is used when neither the document nor the user names one. */
const DEFAULT_FORM = 'osaka-2023';

/** A form template, or what is wrong with it or with its name. */
export interface LoadedTemplate {
  readonly template: FormTemplate | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Whose diagnostics these are. */
  readonly file: string;
}

/** The form by which a document is checked while its own form cannot be read. */
export const FALLBACK_FORM = FORMS[DEFAULT_FORM] as FormTemplate;

const loaded = new Map<string, { readonly version: string; readonly loading: Promise<LoadedTemplate> }>();

/** The form for a document: `--form`, else what the document says, else the configuration, else the default. @throws CannotRun for a wrong `--form`. */
export async function loadTemplate(
  tree: Tree,
  asked: string | undefined,
  { configuration, folder: configured }: LoadedConfiguration,
  surroundings: Pick<Surroundings, 'stdin'>,
): Promise<LoadedTemplate> {
  if (asked !== undefined) {
    const form = Object.hasOwn(FORMS, asked) ? FORMS[asked] : undefined;
    if (form) return { template: form, diagnostics: [], file: asked };
    const path = pathOf(asked, '.');
    if (!path) throw unknownForm(asked);
    return load(path, surroundings);
  }
  const node = child(tree.root, 'form');
  const own = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
  const named = own ?? configuration?.form ?? DEFAULT_FORM;
  const form = Object.hasOwn(FORMS, named) ? FORMS[named] : undefined;
  if (form) return { template: form, diagnostics: [], file: tree.source.name };
  const folder = own === null ? configured : tree.source.name === '<stdin>' ? '.' : dirname(tree.source.name);
  const path = pathOf(named, folder);
  const range = node?.range ?? { start: 0, end: 0 };
  // Said of a place outside whether or not something is there: a stranger's document must not find out.
  const place = isAbsolute(named) ? named : join(realpathSync(folder), named);
  if (!isInside(path ? realpathSync(path) : resolve(place), [folder, '.']))
    return failed(tree, diagnose(tree.source, range, 'form/outside', { form: named }));
  if (!path)
    return failed(
      tree,
      diagnose(tree.source, range, 'form/not-found', { form: named, known: Object.keys(FORMS) }),
    );
  return load(path, surroundings);
}

function failed(tree: Tree, diagnostic: Diagnostic): LoadedTemplate {
  return { template: null, diagnostics: [diagnostic], file: tree.source.name };
}

/** Each form file is read once, however many policies use it; in an editor again when it has changed. */
function load(path: string, surroundings: Pick<Surroundings, 'stdin'>): Promise<LoadedTemplate> {
  const { mtimeMs, size } = statSync(path);
  const version = `${mtimeMs} ${size}`;
  const known = loaded.get(path);
  if (known?.version === version) return known.loading;
  const loading = readTemplate(path, surroundings);
  loaded.set(path, { version, loading });
  return loading;
}

/** The form files that were read so far. */
export function formFilesRead(): readonly string[] {
  return [...loaded.keys()];
}

async function readTemplate(
  path: string,
  surroundings: Pick<Surroundings, 'stdin'>,
): Promise<LoadedTemplate> {
  const { tree, diagnostics } = await readYaml(path, path, surroundings);
  if (!tree || hasErrors(diagnostics)) return { template: null, diagnostics, file: path };
  const { validateFormTemplate } = await import('../validate/validate-form-template.js');
  return { ...validateFormTemplate(tree), file: path };
}

/** The YAML file that a form names, from `folder`. `null` where there is none. */
function pathOf(form: string, folder: string): string | null {
  const path = isAbsolute(form) ? form : join(folder, form);
  return ['.yaml', '.yml'].includes(extname(form)) && existsSync(path) ? path : null;
}

/** A document may only name forms below its own folder or the working folder: it may come from a stranger. */
function isInside(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const around = realpathSync(resolve(folder));
    return path.startsWith(around.endsWith(sep) ? around : around + sep);
  });
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
