import type { Range } from '../diagnostic/source.js';
import type { Language } from '../diagnostic/wording.js';

/** One thing that could be written at the cursor. Completions are offered in the order of their list. */
export interface Completion {
  readonly kind: 'key' | 'value' | 'reference' | 'rule';
  readonly label: string;
  /** Beside the label: what it is called. */
  readonly detail: string;
  /** Some sentences, plain text. */
  readonly documentation: string;
  /** What is replaced. */
  readonly range: Range;
  readonly text: string;
  /** The same with places to fill in, for editors that know snippets; `null` where `text` is all. */
  readonly snippet: string | null;
  /** What the typed word is compared with. */
  readonly filter: string;
}

/** What completion has to know beside the text. */
export interface CompletionSettings {
  readonly language: Language;
  /** Ids of the forms that come with the program. */
  readonly forms: readonly string[];
  /** Labels of the document's form with their wording. */
  readonly labels: Readonly<Record<string, string>>;
  /** Grades of the document's form. */
  readonly grades: readonly string[];
}
