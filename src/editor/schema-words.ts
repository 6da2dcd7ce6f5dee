import type { Language } from '../diagnostic/wording.js';
import type { SchemaDocument } from '../validate/schema-document.js';
import { oneLine } from '../validate/schema-example.js';

/** What a schema says of a key to the people who write it. */
export interface SchemaWords {
  /** The Japanese term of the field. */
  readonly title: string;
  /** The half of the description in the user's language. */
  readonly description: string;
  /** Examples that fit a line. */
  readonly examples: readonly string[];
}

/** The words of a schema in one language; descriptions hold `日本語 / English`, titles are Japanese. */
export function schemaWords(schema: SchemaDocument, language: Language): SchemaWords {
  const description = schema.description ?? '';
  const parted = description.indexOf(' / ');
  const half =
    parted === -1
      ? description
      : language === 'ja'
        ? description.slice(0, parted)
        : description.slice(parted + ' / '.length);
  const examples = (schema.examples ?? []).map(oneLine).filter((example) => example !== null);
  return { title: schema.title ?? '', description: half, examples: examples.slice(0, 3) };
}

/** The types that a place takes. */
export function typesOf(schema: SchemaDocument): readonly string[] {
  return [schema.type ?? []].flat();
}

/** The values that a place takes, where they can be listed. */
export function valuesOf(schema: SchemaDocument): readonly string[] {
  return (schema.enum ?? (schema.const === undefined ? [] : [schema.const])).map(String);
}
