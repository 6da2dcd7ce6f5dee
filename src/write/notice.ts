/** Colour of what is printed on every page of a document that is not to be taken for the real one, `RRGGBB`: 5.9:1 on white. */
export const NOTICE_COLOR = 'C00000';

/** Size of its letters, pt. */
export const NOTICE_SIZE = 14;
