import type { CommentedScalar } from '../parse/commented-tree.js';
import { parseFiscalYear } from '../parse/parse-fiscal-year.js';
import { writeString } from '../parse/print-scalar.js';
import type { SchemaDocument } from '../validate/schema-document.js';

/** What a place of the policy file holds, as far as its spelling is our business. */
export type ScalarKind = 'year' | 'figure' | 'other';

/** Definitions of the schema whose strings are figures. */
const FIGURES: ReadonlySet<unknown> = new Set(['amount', 'target', 'bound']);

/** Figures that the schema describes as plain strings. */
const FIGURE_KEYS: ReadonlySet<string> = new Set(['actual', 'previous']);

/** The kind of a place, by its key and what the schema says of it. */
export function scalarKind(key: string, schema: SchemaDocument): ScalarKind {
  if (schema.definition === 'fiscalYear') return 'year';
  if (schema.type === undefined) return 'other';
  return FIGURES.has(schema.definition) || FIGURE_KEYS.has(key) ? 'figure' : 'other';
}

/** A value as it should be spelt: years as Western years, figures with ASCII digits and signs; prose as it is. */
export function canonicalValue(value: CommentedScalar['value'], kind: ScalarKind): CommentedScalar['value'] {
  if (typeof value !== 'string') return value;
  if (kind === 'figure') return narrowFigure(value);
  const year = kind === 'year' ? parseFiscalYear(value) : null;
  return typeof year === 'number' ? year : value;
}

/** A scalar with its canonical value; texts that span lines are left alone. */
export function canonicalScalar(node: CommentedScalar, kind: ScalarKind): CommentedScalar {
  const value = canonicalValue(node.value, kind);
  if (value === node.value) return node;
  if (typeof value === 'number') return { kind: 'scalar', value, style: 'plain', spelling: String(value) };
  return { kind: 'scalar', value, style: 'double', spelling: writeString(String(value), 'inline') };
}

/**
 * Full-width digits, `％`, and the point, comma and sign at a digit as ASCII. Readers of figures take both for the same.
 * Range marks (`～`), brackets and words keep their width: they are printed.
 */
function narrowFigure(text: string): string {
  return text
    .replace(/[０-９％]/g, narrow)
    .replace(/(\d)([．，])(?=\d)/g, (_, digit: string, mark: string) => digit + narrow(mark))
    .replace(/[－＋](?=\d)/g, narrow);
}

function narrow(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
