import type { FormTemplate } from '../model/form-template.js';
import type { ImportedPolicy } from './imported-policy.js';
import { isOneEdit, squeezed } from './labels.js';
import type { Ledger } from './ledger.js';

/**
 * Headings that the form words otherwise than its template, for `labels` of the policy. One that differs by a single character, or
 * only in some of the issues, is taken for a slip and noted as read like the template's.
 */
export function labelWordings(
  { labels, fiscalYear }: ImportedPolicy,
  template: FormTemplate,
  ledger: Ledger,
): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const [name, found] of labels) {
    const usual = template.labels[name];
    if (usual === undefined) continue;
    const withoutYear = found.map(({ wording, piece }) => ({ wording: general(wording, fiscalYear), piece }));
    const different = withoutYear.filter(({ wording }) => squeezed(wording) !== squeezed(usual));
    const [first] = different;
    if (!first) continue;
    const isSame = different.every(({ wording }) => squeezed(wording) === squeezed(first.wording));
    const isSlip = isOneEdit(squeezed(first.wording), squeezed(usual));
    if (isSame && !isSlip && different.length === found.length) own.set(name, first.wording);
    else
      for (const { piece } of different)
        ledger.assumptions.push({ piece, what: 'label', as: usual.replace(/\n/g, '') });
  }
  return own;
}

/** The year in front of a heading is the policy's. */
function general(wording: string, fiscalYear: number | null): string {
  return fiscalYear === null
    ? wording
    : wording.replace(/^(?:令和|平成)\s*(?:[\d\uff10-\uff19]{1,3}|元)\s*年度/, '{year}');
}
