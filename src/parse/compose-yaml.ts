import { Composer, type Document, Parser, type YAMLError } from 'yaml';
import { YAML_SETTINGS } from './yaml-settings.js';

/** What the library makes of a text: its documents, or where it broke off because of too many errors. */
export interface ComposedYaml {
  readonly documents: readonly Document.Parsed[];
  /** The errors up to where it broke off; `null` where it went to the end. */
  readonly brokenOff: readonly YAMLError[] | null;
}

/**
 * Errors after which the rest of a file is not looked at: a hostile file has one for each byte, and the library takes its
 * time for each. No more than these are ever explained.
 */
const MOST_ERRORS = 1000;

/** Says that there are too many errors. */
const TOO_MANY = Symbol('too many errors');

/** How the library tells of an error; it is private there, and the exact version is pinned. */
interface Telling {
  onError: (...error: readonly unknown[]) => void;
  readonly errors: readonly YAMLError[];
}

/** Parses and composes a text, as `parseAllDocuments` of the library does, but breaks off at too many errors. */
export function composeYaml(text: string): ComposedYaml {
  const composer = new Composer(YAML_SETTINGS);
  const telling = composer as unknown as Telling;
  const tell = telling.onError;
  let count = 0;
  const countError = () => {
    count += 1;
    if (count > MOST_ERRORS) throw TOO_MANY;
  };
  telling.onError = (...error) => {
    countError();
    tell(...error);
  };
  const documents: Document.Parsed[] = [];
  try {
    for (const token of new Parser().parse(text)) {
      if (token.type === 'error') countError();
      documents.push(...(composer.next(token) as Iterable<Document.Parsed>));
    }
    documents.push(...(composer.end() as Iterable<Document.Parsed>));
  } catch (error) {
    if (error !== TOO_MANY) throw error;
    const ofDocuments = documents.flatMap((document) => document.errors);
    return { documents: [], brokenOff: [...ofDocuments, ...telling.errors] };
  }
  return { documents, brokenOff: null };
}
