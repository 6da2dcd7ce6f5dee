import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { hasContent, type TemplateScope } from '../layout/template-data.js';
import { englishName } from './check-tags.js';
import { DELIMITERS, readTag, type TagKind } from './find-tags.js';
import type { Marks } from './marks.js';
import { MAIN_TYPES, type WordParts } from './word-parts.js';
import { escapeText } from './xml-tree.js';

/** What the library finds wrong, with its own id and words. Places are counted as it counts: characters of a part. */
export interface LibraryError {
  readonly id: string;
  readonly words: string;
  readonly part: string;
  readonly offsets: readonly number[];
  readonly tag: string;
}

/** The parts of a template with a mark for each placeholder, repeated as often as there is something; or why not. */
export type LibraryAnswer =
  | { readonly parts: ReadonlyMap<string, string> }
  | { readonly errors: readonly LibraryError[] };

/** Lists inside one another multiply; a document with more repetitions than this serves nobody. */
const MOST_REPETITIONS = 100_000;

/** What the library says of a template without filling it. */
export function compileErrors(parts: WordParts): readonly LibraryError[] {
  const compiled = compile(parts);
  return 'errors' in compiled ? compiled.errors : [];
}

/** Repeats and leaves out the parts of a template as the data asks, with a mark in each place that is to be filled. */
export function fillWithMarks(parts: WordParts, scope: TemplateScope, marks: Marks): LibraryAnswer {
  const unknown: LibraryError[] = [];
  const compiled = compile(parts, marks, unknown);
  if ('errors' in compiled) return compiled;
  try {
    compiled.document.render(scope);
  } catch (error) {
    return { errors: errorsOf(error) };
  }
  if (unknown.length > 0) return { errors: unknown };
  const zip = compiled.document.getZip();
  return { parts: new Map(parts.running.map((name) => [name, zip.file(name)?.asText() ?? ''])) };
}

/** `unknown` takes the placeholders that the library reads otherwise than they are shown, as when a drawing cuts one in two. */
function compile(
  parts: WordParts,
  marks: Marks | null = null,
  unknown: LibraryError[] = [],
): { readonly document: Docxtemplater<PizZip> } | { readonly errors: readonly LibraryError[] } {
  const place = { part: '' };
  let repeated = 0;
  const parserOf = (tag: string): DXT.Parser => ({
    get: (scope: TemplateScope, context) => {
      const result = resultOf(tag, scope, context, marks);
      repeated += Array.isArray(result) ? result.length : 0;
      const isTooOften = repeated > MOST_REPETITIONS;
      if (!isTooOften && (result !== undefined || context.num > 0)) return result;
      const { offset } = context.meta.part;
      const id = isTooOften ? 'too_often' : 'unknown_name';
      if (unknown.length === 0) unknown.push({ id, words: tag, part: place.part, offsets: [offset], tag });
      return false;
    },
  });
  try {
    const document = new Docxtemplater(smallPackage(parts), {
      delimiters: DELIMITERS,
      paragraphLoop: true,
      errorLogging: false,
      // No placeholder may change what placeholders look like.
      syntax: { changeDelimiterPrefix: null },
      modules: [ownSyntax(place)],
      parser: parserOf,
      nullGetter: () => '',
    });
    return { document };
  } catch (error) {
    return { errors: errorsOf(error) };
  }
}

/** A package of the parts with running text alone: of properties and settings the library knows nothing. */
function smallPackage({ texts, running, main }: WordParts): PizZip {
  const typeOf = (name: string) => {
    if (name === main) return MAIN_TYPES.document;
    const kind = /header/i.test(name) ? 'header' : /footer/i.test(name) ? 'footer' : 'footnotes';
    return MAIN_TYPES.document.replace('document.main', kind);
  };
  const overrides = running.map(
    (name) => `<Override PartName="/${escapeText(name)}" ContentType="${typeOf(name)}"/>`,
  );
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`,
  );
  for (const name of running) zip.file(name, texts.get(name) ?? '');
  return zip;
}

/** Marks may be full-width and have blanks around them; of the library's other marks, such as that for raw XML, there are none.
 * `place` is told which part is being filled. */
function ownSyntax(place: { part: string }): DXT.Module {
  return {
    name: 'policydoc',
    priority: 1,
    render(_, { filePath }) {
      place.part = filePath;
      return null;
    },
    /** `{{/}}` closes whatever is open. */
    matchers: () => [[/^[\s\u3000]*[/／]()[\s\u3000]*$/ as unknown as string, 'loop', { location: 'end' }]],
    optionsTransformer(options: DXT.Options, document: Docxtemplater): DXT.Options {
      const prefixOf = (kind: TagKind) => (inside: string) => {
        const tag = readTag(inside);
        return tag.kind === kind && tag.name !== '' ? englishName(tag.name) : null;
      };
      const loops = document.modules.find(({ name }) => name === 'LoopModule');
      const raw = document.modules.find(({ name }) => name === 'RawXmlModule');
      if (!loops || !raw) throw new Error('The template library has other modules than it had.');
      loops.prefix = {
        start: prefixOf('open'),
        inverted: prefixOf('inverted'),
        end: prefixOf('close'),
        dash: () => null,
      };
      raw.prefix = () => null;
      return options;
    },
  };
}

/** What a placeholder stands for in one of the scopes around it; `undefined` sends the library to the next one outwards. */
function resultOf(
  tag: string,
  scope: TemplateScope,
  { meta }: DXT.ParserContext,
  marks: Marks | null,
): unknown {
  const isLoop = meta.part.module === 'loop';
  const value = scope.values.get(isLoop ? tag : readTag(tag).name);
  if (!value) return undefined;
  if (isLoop && value.kind === 'list') return value.items;
  if (isLoop) return hasContent(value);
  if (value.kind === 'list' || value.kind === 'flag') return undefined;
  return marks?.add(value);
}

/** The library throws one error or several in one. Anything else is a bug. */
function errorsOf(error: unknown): readonly LibraryError[] {
  const { properties, message } = error as { properties?: Record<string, unknown>; message?: string };
  if (!properties || typeof properties.id !== 'string') throw error;
  if (Array.isArray(properties.errors)) return properties.errors.flatMap(errorsOf);
  if (properties.rootError instanceof Error && !('properties' in properties.rootError))
    throw properties.rootError;
  const { id, offset, file, xtag, explanation } = properties;
  return [
    {
      id,
      words: typeof explanation === 'string' ? explanation : (message ?? id),
      part: typeof file === 'string' ? file : '',
      offsets: [offset].flat().filter((each) => typeof each === 'number'),
      tag: typeof xtag === 'string' ? xtag : '',
    },
  ];
}
