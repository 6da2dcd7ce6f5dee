import { NOWHERE, wholeFile } from '../collect/cell-source.js';
import { type Diagnostic, diagnose, inOrder } from '../diagnostic/diagnostic.js';
import type { Language } from '../diagnostic/wording.js';
import { formatPolicy } from '../format/format-policy.js';
import type { FormTemplate } from '../model/form-template.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { toData } from '../parse/tree.js';
import { type Account, type Figures, grouped, isBalanced, settle } from './account.js';
import { draftYaml } from './draft-yaml.js';
import { structure } from './ledger.js';
import { missingParts } from './missing-parts.js';
import { policyData } from './policy-data.js';
import { type ReadPolicy, readForm } from './read-form.js';
import { type Piece, type SourceCell, type SourceDocument, trimmed, wordsOf } from './source-document.js';

/** A form as a policy file, with the account of all its words. */
export interface ImportedForm {
  /** The policy file. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly figures: Figures;
  readonly unplaced: readonly Unplaced[];
}

/** Words that could not be placed, and where they stand in the source. */
export interface Unplaced {
  readonly place: string;
  readonly text: string;
}

/** How the file is written. */
export interface ImportSettings {
  readonly template: FormTemplate;
  /** What the file calls the form. */
  readonly formName: string;
  /** The language of the places under `x-unplaced`. */
  readonly language: Language;
  /** The line by which editors find the schema. */
  readonly modeline: string | null;
}

/**
 * An official form as a policy file; a finding alone where the document is none. `null` where the account does not come out: a bug
 * of ours, after which nothing may be written.
 */
export function importForm(
  document: SourceDocument,
  settings: ImportSettings,
): ImportedForm | { readonly diagnostic: Diagnostic } | null {
  const read = readForm(document);
  const { policy, ledger, headings } = read;
  if (headings < 3 || (policy.issues.length === 0 && policy.texts.size === 0))
    return { diagnostic: diagnose(wholeFile(document.file), NOWHERE, 'import/no-form', { headings }) };
  const cells = [...document.rows.flatMap((row) => row.cells), ...document.sides];
  for (const cell of document.sides) claimPageNumber(cell, read);
  const data = policyData(policy, settings.template, settings.formName, ledger);
  const before = dataOf(draftText(data, [], settings));
  const account = settle(cells, ledger.claims, before);
  const unplaced = byCell(account, settings.language);
  const text = draftText(data, unplaced, settings);
  const after = dataOf(text);
  if (text === null || !isBalanced(settle(cells, ledger.claims, after), after['x-unplaced'] ?? []))
    return null;
  const diagnostics = inOrder([
    ...missingParts(document.source, policy),
    ...ledger.assumptions.map(({ piece, what, as }) =>
      diagnose(document.source, rangeOf(piece), 'import/read-as', {
        what,
        found: oneLine(wordsOf(piece)),
        as,
      }),
    ),
    ...account.unplaced.map((piece) =>
      diagnose(document.source, rangeOf(piece), 'import/unplaced', { text: oneLine(wordsOf(piece)) }),
    ),
  ]);
  return { text, diagnostics, figures: account.figures, unplaced };
}

function draftText(
  data: Parameters<typeof draftYaml>[0],
  unplaced: readonly Unplaced[],
  { modeline }: ImportSettings,
): string | null {
  const kept = unplaced.length > 0 ? unplaced.map(({ place, text }) => ({ place, text })) : null;
  return formatPolicy(draftYaml({ ...data, 'x-unplaced': kept }, modeline));
}

function dataOf(text: string | null): Readonly<Record<string, unknown>> {
  const tree = text === null ? null : parseYaml({ name: '', text }).tree;
  return tree ? (toData(tree.root) as Record<string, unknown>) : {};
}

/** One entry for each cell, its unplaced parts on lines of their own. */
function byCell({ unplaced }: Account, language: Language): readonly Unplaced[] {
  return [...grouped(unplaced, ({ cell }) => cell)].map(([cell, pieces]) => ({
    place: cell.place[language],
    text: pieces.map(wordsOf).join('\n'),
  }));
}

/** Page numbers belong to the paper. */
function claimPageNumber(cell: SourceCell, { ledger }: ReadPolicy): void {
  if (/^[\s\d\uff10-\uff19/／‐－-]*(?:ページ|頁)?$/.test(cell.text))
    structure(ledger, trimmed(cell, 0, cell.text.length));
}

/** Where a piece stands in the source, whose lines are the cells. */
function rangeOf({ cell, start, end }: Piece) {
  return { start: cell.range.start + start, end: Math.min(cell.range.end, cell.range.start + end) };
}

function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ');
}
