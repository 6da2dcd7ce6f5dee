/** Vocabulary of SpreadsheetML. Source: ISO/IEC 29500-1, A.2. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Types of relationships, and the prefix of their ids. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
