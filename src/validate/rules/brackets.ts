import { allMatches } from '../../text/all-matches.js';
import { BRACKETS, holding, KIND } from '../character-kinds.js';
import type { DocumentString } from '../document-strings.js';
import { type Finding, finding, type Rule } from '../rule.js';
import { withoutQuotations } from '../written-strings.js';

const CLOSING_OF: ReadonlyMap<string, string> = new Map(pairs());
const OPENING_OF: ReadonlyMap<string, string> = new Map(
  pairs().map(([opening, closing]) => [closing, opening]),
);
const KIND_OF: ReadonlyMap<string, string> = new Map(
  BRACKETS.flatMap((kind) => [...kind].map((bracket) => [bracket, kind] as const)),
);

/** policy/brackets: brackets of names and texts are closed, in the right order, by their own kind. */
export const brackets: Rule = (_, { strings }) =>
  withoutQuotations(holding(strings, KIND.bracket)).flatMap((string) =>
    string.kind === 'figure' ? [] : checkBrackets(string),
  );

/** A bracket at its place. */
interface Bracket {
  readonly bracket: string;
  readonly at: number;
  readonly line: number;
}

function checkBrackets({ value, path }: DocumentString): readonly Finding[] {
  const found: Finding[] = [];
  const report = (
    problem: 'unclosed' | 'unopened' | 'mismatched' | 'crossed',
    { bracket, at }: Bracket,
    partner: string,
  ) => {
    const span = { start: at, end: at + 1 };
    found.push(finding('policy/brackets', { problem, bracket, partner }, path, { span }));
  };
  const { alone, mismatched } = match(value);
  for (const [opening, closing] of mismatched) report('mismatched', closing, opening.bracket);
  // An opening and a closing bracket that are both alone on one line are one mistake, not two.
  const waiting: Bracket[] = [];
  for (const each of alone) {
    const partner = CLOSING_OF.get(each.bracket);
    if (partner !== undefined) {
      waiting.push(each);
      continue;
    }
    const opening = waiting.at(-1);
    if (opening?.line === each.line) {
      waiting.pop();
      const isPair = CLOSING_OF.get(opening.bracket) === each.bracket;
      report(isPair ? 'crossed' : 'mismatched', each, opening.bracket);
    } else report('unopened', each, OPENING_OF.get(each.bracket) ?? '');
  }
  for (const each of waiting) report('unclosed', each, CLOSING_OF.get(each.bracket) ?? '');
  return found;
}

/** Brackets that have no pair, in their order, and pairs of one kind but of two widths. */
function match(value: string): {
  readonly alone: readonly Bracket[];
  readonly mismatched: readonly (readonly [Bracket, Bracket])[];
} {
  const open: Bracket[] = [];
  const counts = new Map<string, number>();
  const alone: Bracket[] = [];
  const mismatched: (readonly [Bracket, Bracket])[] = [];
  const pop = () => {
    const last = open.pop() as Bracket;
    counts.set(last.bracket, (counts.get(last.bracket) ?? 0) - 1);
    return last;
  };
  let line = 0;
  for (const { 0: bracket, index: at } of allMatches(BRACKET, value)) {
    const each = { bracket, at, line };
    const opening = OPENING_OF.get(bracket);
    const last = open.at(-1);
    if (bracket === '\n') line += 1;
    else if (opening === undefined) {
      open.push(each);
      counts.set(bracket, (counts.get(bracket) ?? 0) + 1);
    } else if (last?.bracket === opening) pop();
    else if (isNumbering(value, each)) continue;
    else if (last && KIND_OF.get(last.bracket) === KIND_OF.get(bracket)) mismatched.push([pop(), each]);
    else if ((counts.get(opening) ?? 0) > 0) {
      while (open.at(-1)?.bracket !== opening) alone.push(pop());
      pop();
    } else alone.push(each);
  }
  return { alone: [...alone, ...open].sort((a, b) => a.at - b.at), mismatched };
}

const BRACKET = new RegExp(`[\\n${BRACKETS.join('').replace(/[[\]]/g, '\\$&')}]`, 'g');

/** `1)`, `ア）`, `※2)`: the number of an item, which needs no opening bracket. */
function isNumbering(value: string, { bracket, at }: Bracket): boolean {
  return /[)）]/.test(bracket) && NUMBER_OF_ITEM.test(value.slice(Math.max(0, at - 5), at));
}

const NUMBER_OF_ITEM =
  /(?:^|[\s、。，．・:：※注*-])(?:[0-9０-９]{1,3}|[ivxⅰ-ⅻⅠ-Ⅻ]{1,4}|[A-Za-zＡ-Ｚａ-ｚぁ-んァ-ヶｱ-ﾝ一二三四五六七八九十])$/;

function pairs(): readonly (readonly [string, string])[] {
  return BRACKETS.flatMap((kind) =>
    (kind.match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  );
}
