import type { Attributes } from './element.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Namespace of relationships, and the beginning of the types of most of them (ISO/IEC 29500-1, annex A). */
export const RELATIONSHIPS = `${OFFICE}/relationships`;

/** Declarations on the root of each part of WordprocessingML. */
export const WORD_NAMESPACES: Attributes = {
  'xmlns:r': RELATIONSHIPS,
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
};
