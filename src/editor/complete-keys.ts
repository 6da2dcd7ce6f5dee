import type { Path } from '../diagnostic/diagnostic.js';
import { POLICY_SCHEMA } from '../validate/generated/policy-document.js';
import { type SchemaDocument, schemaAt } from '../validate/schema-document.js';
import type { Completion, CompletionSettings } from './completion.js';
import type { KeyCursor } from './cursor.js';
import type { Outline } from './outline.js';
import { isSamePath } from './outline-entry.js';
import { schemaWords, typesOf } from './schema-words.js';
import { SnippetWriter } from './snippet.js';

/** The keys that may stand at the cursor and are not there yet, those that must be there first. */
export function completeKeys(
  text: string,
  offset: number,
  cursor: KeyCursor,
  outline: Outline,
  settings: CompletionSettings,
): readonly Completion[] {
  const { parent, range } = cursor;
  const schema = schemaAt(POLICY_SCHEMA, parent);
  const typed = text.slice(range.start, offset);
  const taken = new Set(
    outline.entries
      .filter((entry) => isSamePath(entry.parent, parent) && !isAt(entry.keyRange, offset))
      .map(({ key }) => key),
  );
  if (typesOf(schema).includes('array')) return completeItem(cursor, [...parent, 0], typed, settings);
  if (isSamePath(parent, ['labels'])) {
    return Object.entries(settings.labels)
      .filter(([label]) => !taken.has(label))
      .map(([label, wording]) => ({
        kind: 'key',
        label,
        detail: wording,
        documentation: '',
        range,
        text: cursor.hasColon ? label : `${label}: `,
        snippet: null,
        filter: label,
      }));
  }
  const required = schema.required ?? [];
  const keys = [
    ...required,
    ...Object.keys(schema.properties ?? {}).filter((key) => !required.includes(key)),
  ];
  return keys
    .filter((key) => !taken.has(key))
    .map((key) => keyCompletion(cursor, key, required.includes(key), typed, settings));
}

function keyCompletion(
  { parent, range, isFlow, hasColon, offset }: KeyCursor,
  key: string,
  isRequired: boolean,
  typed: string,
  { language }: CompletionSettings,
): Completion {
  const schema = schemaAt(POLICY_SCHEMA, [...parent, key]);
  const { title, description, examples } = schemaWords(schema, language);
  const mark = language === 'ja' ? '（必須）' : ' (required)';
  const example = language === 'ja' ? '例' : 'Example';
  const snippet = new SnippetWriter(POLICY_SCHEMA, isFlow).entry([...parent, key], offset);
  return {
    kind: 'key',
    label: key,
    detail: `${title}${isRequired ? mark : ''}`,
    documentation: `${description}${examples[0] === undefined ? '' : `\n\n${example}: ${examples[0]}`}`,
    range,
    text: hasColon ? key : `${key}:${isFlow || takesScalar(schema) ? ' ' : ''}`,
    snippet: hasColon ? null : snippet,
    // Who types the Japanese term finds its key.
    filter: /[^\u0000-\u007f]/.test(typed) ? title : key,
  };
}

/** The beginning of an item, where a list of maps is written. */
function completeItem(
  { range, isFlow, hasColon, offset }: KeyCursor,
  item: Path,
  typed: string,
  { language }: CompletionSettings,
): readonly Completion[] {
  const schema = schemaAt(POLICY_SCHEMA, item);
  const first = schema.required?.[0];
  if (first === undefined || isFlow || hasColon) return [];
  const { title, description } = schemaWords(schema, language);
  return [
    {
      kind: 'key',
      label: `- ${first}`,
      detail: title,
      documentation: description,
      range,
      text: `- ${first}: `,
      snippet: new SnippetWriter(POLICY_SCHEMA, false).item(item, offset),
      filter: /[^\u0000-\u007f]/.test(typed) ? title : typed.startsWith('-') ? '-' : first,
    },
  ];
}

function takesScalar(schema: SchemaDocument): boolean {
  return typesOf(schema).some((type) => type !== 'object' && type !== 'array');
}

function isAt({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}
