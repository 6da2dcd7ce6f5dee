import type { DocumentString } from './document-strings.js';

/** What the document says itself: without the texts before and after a revision, which quote it, mistakes and all. */
export function withoutQuotations(strings: readonly DocumentString[]): readonly DocumentString[] {
  return strings.filter(({ path }) => path[0] !== 'revisions' || path[2] !== 'changes');
}

/** What the document says of the policy: without the whole history of its revisions, which names mistakes that are mended. */
export function withoutRevisions(strings: readonly DocumentString[]): readonly DocumentString[] {
  return strings.filter(({ path }) => path[0] !== 'revisions');
}
