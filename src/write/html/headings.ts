/** A heading of the page. */
export interface PageHeading {
  readonly id: string;
  /** From 1; never more than one below the heading before it. */
  readonly level: number;
  /** Its words on one line. */
  readonly text: string;
}

/** The headings of a page as they are made, in order. */
export interface Headings {
  readonly all: readonly PageHeading[];
  /** Adds one at the wished level, or nearer to the top where levels would be left out. Only the first is at level 1. */
  add(level: number, text: string): PageHeading;
  /** Adds one inside a text, `depth` below the heading of the form that the text stands under. It is in no list. */
  addInText(depth: number): number;
}

/** HTML knows no deeper heading. */
const DEEPEST = 6;

/** Begins a page. */
export function startHeadings(): Headings {
  const all: PageHeading[] = [];
  let inText = 0;
  return {
    all,
    add(level, text) {
      const before = all.at(-1)?.level ?? 0;
      const heading = {
        id: `section-${all.length}`,
        level: before === 0 ? 1 : Math.min(Math.max(level, 2), before + 1, DEEPEST),
        text: text.replace(/\s+/g, ' ').trim(),
      };
      all.push(heading);
      inText = 0;
      return heading;
    },
    addInText(depth) {
      inText = Math.min(depth, inText + 1);
      return Math.min((all.at(-1)?.level ?? 1) + inText, DEEPEST);
    },
  };
}
