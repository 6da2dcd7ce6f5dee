import type { Language } from '../diagnostic/wording.js';
import type { CollectedPolicy } from './collected-policy.js';
import { type CollectedValue, placeOf } from './inspect-copy.js';
import { policyMarkdown } from './policy-markdown.js';

/** What was collected, for programs; keys may be added, never changed. Each value says which cell it was read in. */
export function collectionRecord(policies: readonly CollectedPolicy[], language: Language) {
  const cellOf = (value: CollectedValue) => ({ file: value.copy.file, cell: placeOf(value)[language] });
  return {
    generator: 'policydoc',
    policies: policies.map(({ organization, fiscalYear, copies, indicators, texts }) => ({
      organization,
      fiscalYear,
      files: copies.map(({ file }) => file),
      indicators: indicators.map(({ id, fields }) => ({
        id,
        ...Object.fromEntries(
          (['actual', 'text', 'previous', 'grade', 'reason', 'source'] as const).map((column) => [
            column,
            fields[column]?.value ?? null,
          ]),
        ),
        cells: Object.fromEntries(Object.entries(fields).map(([column, value]) => [column, cellOf(value)])),
      })),
      texts: Object.fromEntries(
        [...texts].map(([name, value]) => [name, { text: policyMarkdown(value.value), cell: cellOf(value) }]),
      ),
    })),
  };
}
