import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Tree } from '../parse/tree.js';

/** A policy file that is open in an editor, with all that is known of its present text. */
export interface EditorDocument {
  readonly source: Source;
  /** `null` while the text is no YAML. */
  readonly tree: Tree | null;
  /** `null` where the form cannot be read. */
  readonly template: FormTemplate | null;
  /** Findings of this file, in its order. */
  readonly diagnostics: readonly Diagnostic[];
}
