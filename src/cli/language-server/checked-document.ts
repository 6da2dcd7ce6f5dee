import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditorDocument } from '../../editor/editor-document.js';
import type { FileReport } from '../../report/report.js';
import { CannotRun } from '../cannot-run.js';
import { checkPolicy, configured } from '../check-policy.js';
import { loadConfiguration } from '../load-configuration.js';
import { parseYamlText } from '../read-yaml.js';
import type { RunSettings } from '../run-settings.js';

/** One version of an open document with all that is known of it. */
export interface CheckedDocument {
  /** The text as the editor holds it, for positions. */
  readonly text: TextDocument;
  /** Units in front of the text that is checked: the byte order mark. */
  readonly shift: number;
  readonly document: EditorDocument;
  /** Findings of other files: of the form that the document names, and of its configuration. */
  readonly others: readonly FileReport[];
  /** Why the form could not be read. */
  readonly failure: CannotRun | null;
}

/** Checks the present text of a document, saved or not, as `policy validate` checks a file. */
export async function checkDocument(open: TextDocument, settings: RunSettings): Promise<CheckedDocument> {
  // The library changes an open document in place; positions belong to this version.
  const text = TextDocument.create(open.uri, open.languageId, open.version, open.getText());
  const written = text.getText();
  const shift = written.startsWith('\ufeff') ? 1 : 0;
  const source = { name: nameOf(open.uri), text: written.slice(shift) };
  const configuration = await orFailure(() => loadConfiguration(fileOf(source.name), settings));
  const limits = configuration instanceof CannotRun ? undefined : configuration.configuration?.limits;
  const parsed = parseYamlText(source, limits);
  const loaded =
    configuration instanceof CannotRun
      ? configuration
      : await orFailure(async () => {
          const checked = await checkPolicy(parsed, source.name, configuration, undefined, settings);
          return configured(checked, [], settings).loaded;
        });
  if (loaded instanceof CannotRun) {
    const document = { source, tree: parsed.tree, template: null, diagnostics: parsed.diagnostics };
    return { text, shift, document, others: [], failure: loaded };
  }
  const [own, ...others] = loaded.reports;
  const { template } = loaded;
  const document = { source, tree: parsed.tree, template, diagnostics: own?.diagnostics ?? [] };
  return { text, shift, document, others, failure: null };
}

async function orFailure<Done>(work: () => Promise<Done>): Promise<Done | CannotRun> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CannotRun) return error;
    throw error;
  }
}

function fileOf(name: string): string {
  return name === '<stdin>' ? '-' : name;
}

/** The path of a document; a text without a place on the disk is treated as standard input is. */
export function nameOf(uri: string): string {
  try {
    const path = fileURLToPath(uri);
    return existsSync(dirname(path)) ? path : '<stdin>';
  } catch {
    return '<stdin>';
  }
}
