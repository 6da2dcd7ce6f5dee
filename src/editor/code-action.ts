import type { Diagnostic, Edit } from '../diagnostic/diagnostic.js';
import type { Wording } from '../diagnostic/wording.js';

/** A change that an editor offers. */
export interface CodeAction {
  readonly title: Wording;
  /** `fix`: mends a finding; `all`: every safe mend of the file at once. */
  readonly kind: 'fix' | 'all';
  /** Whether it is the one safe way, which editors may take without asking. */
  readonly isPreferred: boolean;
  readonly edits: readonly Edit[];
  /** What it answers. */
  readonly diagnostics: readonly Diagnostic[];
}
