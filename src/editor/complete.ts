import { CATALOGUE, type RuleId } from '../diagnostic/catalogue/index.js';
import type { Path } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import { POLICY_SCHEMA } from '../validate/generated/policy-document.js';
import { schemaAt } from '../validate/schema-document.js';
import { completeKeys } from './complete-keys.js';
import type { Completion, CompletionSettings } from './completion.js';
import { cursorAt } from './cursor.js';
import type { Outline } from './outline.js';
import { places } from './places.js';
import { schemaWords, valuesOf } from './schema-words.js';

/** What could be written at an offset of a policy file, best first. The text need not be complete. */
export function complete(text: string, offset: number, settings: CompletionSettings): readonly Completion[] {
  const { cursor, outline } = cursorAt(text, offset);
  if (cursor.kind === 'key') return completeKeys(text, offset, cursor, outline, settings);
  if (cursor.kind === 'value') return completeValues(text, cursor.path, cursor.range, outline, settings);
  return cursor.kind === 'comment' ? completeComment(cursor.before, offset, settings) : [];
}

function completeValues(
  text: string,
  path: Path,
  range: Range,
  outline: Outline,
  settings: CompletionSettings,
): readonly Completion[] {
  const schema = schemaAt(POLICY_SCHEMA, path);
  const words = schemaWords(schema, settings.language);
  const offer = (label: string, detail = words.title, documentation = words.description): Completion => ({
    kind: 'value',
    label,
    detail,
    documentation,
    range,
    text: label,
    snippet: null,
    filter: label,
  });
  const isAt = (...keys: readonly string[]) =>
    keys.length === path.length && keys.every((key, i) => key === '*' || key === path[i]);
  if (isAt('form')) return settings.forms.map((form) => offer(form));
  if (isAt('labels', '*')) {
    const wording = settings.labels[String(path[1])];
    return wording === undefined ? [] : [offer(wording)];
  }
  if (isAt('issues', '*', 'indicators', '*', 'result', 'grade'))
    return settings.grades.map((grade) => offer(grade));
  if (isAt('revisions', '*', 'changes', '*', 'path'))
    return places(text, outline).map(({ place, name }) => ({ ...offer(place, name, ''), kind: 'reference' }));
  return valuesOf(schema).map((value) => offer(value));
}

/** Rules that a comment may silence: those whose findings are no errors. */
function completeComment(
  before: string,
  offset: number,
  { language }: CompletionSettings,
): readonly Completion[] {
  const typed = /^#[ \t]*policy-ignore[ \t]+([\w/-]*)$/.exec(before)?.[1];
  if (typed === undefined) return [];
  const rules = (Object.keys(CATALOGUE) as RuleId[]).filter((rule) => CATALOGUE[rule].severity !== 'error');
  return rules.map((rule) => ({
    kind: 'rule',
    label: rule,
    detail: CATALOGUE[rule].severity,
    documentation: CATALOGUE[rule].summary[language],
    range: { start: offset - typed.length, end: offset },
    text: rule,
    snippet: null,
    filter: rule,
  }));
}
