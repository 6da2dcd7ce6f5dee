import type { Form } from '../layout/form.js';

/**
 * What a docx or xlsx says of itself beside its title, as custom properties: whose policy of which year it is, the form it
 * was laid out by, and a hash of what the policy asks, so that a copy of an older policy is known when it comes back.
 * LibreOffice 7.4 keeps them, in another order.
 */
export function fileProperties({ template, properties }: Form): readonly (readonly [string, string])[] {
  const { organization, fiscalYear, contentHash, generator } = properties;
  return [
    ['form', template],
    ['organization', organization],
    ['fiscalYear', String(fiscalYear)],
    ['contentHash', contentHash],
    ['generator', generator],
  ];
}
