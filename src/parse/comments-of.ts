import { CST, Lexer } from 'yaml';

/** A comment and where its `#` stands. */
export interface Comment {
  readonly at: number;
  /** From `#` to the end of the line, without trailing white space. */
  readonly text: string;
}

/** Comments and the marks of block style in a YAML text, which the library's nodes do not place. */
export interface YamlMarks {
  readonly comments: readonly Comment[];
  /** Offsets of the `-` in front of items. */
  readonly dashes: readonly number[];
  /** Offsets of the `?` in front of explicit keys. */
  readonly questions: readonly number[];
}

/** Marks of the lexer's own that stand for no character of the text. */
const WITHOUT_WIDTH: ReadonlySet<string | null> = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/** Finds the comments and marks of a YAML text. */
export function marksOf(text: string): YamlMarks {
  const comments: Comment[] = [];
  const dashes: number[] = [];
  const questions: number[] = [];
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = isScalar ? null : CST.tokenType(lexeme);
    isScalar = type === 'scalar';
    if (WITHOUT_WIDTH.has(type) && type !== null) continue;
    if (type === 'comment') comments.push({ at, text: lexeme.replace(/[ \t\r]+$/, '') });
    if (type === 'seq-item-ind') dashes.push(at);
    if (type === 'explicit-key-ind') questions.push(at);
    at += lexeme.length;
  }
  return { comments, dashes, questions };
}
