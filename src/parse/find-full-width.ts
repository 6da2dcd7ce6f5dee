import { lineIndex, type Range, type Source } from '../diagnostic/source.js';

/** A full-width character where YAML wants an ASCII one, and the key it stands at. */
interface FullWidth {
  readonly rule: 'yaml/full-width-colon' | 'yaml/full-width-space' | 'yaml/full-width-indent';
  readonly key: string;
  readonly range: Range;
}

/** What Japanese input leaves behind most often: `項目：`, `項目:　`, and lines indented with `　`. */
const PATTERNS = [
  { rule: 'yaml/full-width-indent', pattern: /^([ \t-]*)([\u3000\u00a0][\s-]*)([A-Za-z][\w/*-]*)[:：]/ },
  { rule: 'yaml/full-width-colon', pattern: /^(\s*(?:- +)*[A-Za-z][\w/*-]*)(：)/ },
  { rule: 'yaml/full-width-space', pattern: /^(\s*(?:- +)*[A-Za-z][\w/*-]*:)([\u3000\u00a0]+)/ },
] as const;

/** Looks for it on the line of a syntax error, then on the lines beside it: the parser notices too late or too early. */
export function findFullWidth(source: Source, line: number): FullWidth | null {
  const index = lineIndex(source);
  for (const number of [line, line - 1, line + 1]) {
    const text = number > 0 ? index.line(number) : '';
    for (const { rule, pattern } of PATTERNS) {
      const match = pattern.exec(text);
      if (!match) continue;
      const [, before = '', mark = '', behind] = match;
      const key = behind ?? /[A-Za-z][\w/*-]*/.exec(before)?.[0] ?? '';
      const start = index.start(number) + before.length;
      return { rule, key, range: { start, end: start + mark.length } };
    }
  }
  return null;
}
